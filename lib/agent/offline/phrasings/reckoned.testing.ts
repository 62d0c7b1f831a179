import { people, type Row } from "../testing";
import { all, is, list, noah, pages, status, to } from "./shorthand.testing";

/** Figures and days that are reckoned from what a lead has, and days that are told by their number or their feast. */
export const reckonedPhrasings: Row[] = [
  [
    pages.lead,
    "increase the value by 50k",
    to("leads_get", {}),
    to("leads_update", { valueCents: 45_000_000 }),
  ],
  [pages.lead, "double the value", to("leads_get", {}), to("leads_update", { valueCents: 80_000_000 })],
  [
    pages.lead,
    "add 20k to the value",
    to("leads_get", {}),
    to("leads_update", { valueCents: 42_000_000 }),
  ],
  [
    pages.lead,
    "take 10% off his value",
    to("leads_get", {}),
    to("leads_update", { valueCents: 36_000_000 }),
  ],
  [pages.lead, "value down 20k", to("leads_get", {}), to("leads_update", { valueCents: 38_000_000 })],
  [
    "increase Noah Kim's value by 10%",
    noah,
    to("leads_get", {}),
    to("leads_update", { valueCents: 44_000_000 }),
  ],
  [
    "increase the value of Noah Kim by 10%",
    noah,
    to("leads_get", {}),
    to("leads_update", { valueCents: 44_000_000 }),
  ],
  [
    "bump Noah Kim's value up 25k",
    noah,
    to("leads_get", {}),
    to("leads_update", { valueCents: 42_500_000 }),
  ],
  [pages.lead, "budget up by 50k", to("leads_get", {})],
  [pages.lead, "push his move by back a month", to("leads_get", {})],
  [pages.lead, "push the move by date by two weeks", to("leads_get", {})],
  [
    pages.lead,
    "his budget went up to 600k",
    to("leads_update", { customFields: { budget: 60_000_000 } }),
  ],
  [pages.three, "raise the value by 10k"],
  ["leads created since the 15th", list(is("createdAt", "gte", "2026-11-15"))],
  [
    "walk ins since the 15th",
    list(all(is("source", "eq", "Walk-in"), is("createdAt", "gte", "2026-11-15"))),
  ],
  [
    "leads created between the 1st and the 15th",
    list(is("createdAt", "between", ["2026-11-01", "2026-11-15"])),
  ],
  ["leads created before the tenth of november", list(is("createdAt", "lt", "2026-11-10"))],
  [
    pages.lead,
    "next step the 8th",
    ["tasks_create", { title: "Follow up", leadId: people.noah, dueAt: "2026-12-08T16:00:00.000Z" }],
  ],
  [
    pages.lead,
    "follow up on the 8th at 3pm",
    ["tasks_create", { title: "Follow up", leadId: people.noah, dueAt: "2026-12-08T22:00:00.000Z" }],
  ],
  [
    pages.lead,
    "he has to be out by april thirtieth",
    to("leads_update", { customFields: { move_by: "2027-04-30" } }),
  ],
  [
    pages.lead,
    "move by the first of december",
    to("leads_update", { customFields: { move_by: "2026-12-01" } }),
  ],
  ["leads since labor day", list(is("createdAt", "gte", "2026-09-07"))],
  ["who needs to move before memorial day", list(is("custom.move_by", "lt", "2027-05-31"))],
  ["leads that came in after halloween", list(is("createdAt", "gt", "2026-10-31"))],
  [
    "referals we won this year",
    list(
      all(
        is("source", "eq", "Referral"),
        status("won"),
        is("closedAt", "between", ["2026-01-01", "2026-12-31"]),
      ),
    ),
  ],
];
