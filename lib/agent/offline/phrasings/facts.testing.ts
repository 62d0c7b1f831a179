import { people, type Row, tags } from "../testing";
import { find, is, noah, pages, to } from "./shorthand.testing";

export const factsPhrasings: Row[] = [
  ["set Noah Kim's phone to 555 0199", noah, to("leads_update", { phone: "555 0199" })],
  ["Noah Kim's email is noah@new.com", noah, to("leads_update", { email: "noah@new.com" })],
  ["change the value of Noah Kim to 300k", noah, to("leads_update", { valueCents: 30_000_000 })],
  ["Noah Kim is worth 450,000", noah, to("leads_update", { valueCents: 45_000_000 })],
  ["set the value of Noah Kim to 1.250.000", noah, to("leads_update", { valueCents: 125_000_000 })],
  [
    "set budget of Noah Kim to 500k",
    noah,
    to("leads_update", { customFields: { budget: 50_000_000 } }),
  ],
  [
    "set Noah Kim's preferred area to Highland",
    noah,
    to("leads_update", { customFields: { area: "Highland" } }),
  ],
  [
    "set Noah Kim's move by to 1 May 2027",
    noah,
    to("leads_update", { customFields: { move_by: "2027-05-01" } }),
  ],
  ["clear Noah Kim's phone", noah, to("leads_update", { phone: null })],
  ["remove the email from Noah Kim", noah, to("leads_update", { email: null })],
  [
    "change email of Noah Kim to new@x.com and phone to 555 0100",
    noah,
    to("leads_update", { email: "new@x.com", phone: "555 0100" }),
  ],
  [
    "rename Noah Kim to Noah Kimball",
    noah,
    to("leads_update", { firstName: "Noah", lastName: "Kimball" }),
  ],
  [
    "set the source of all leads in Boulder to Referral",
    [
      "leads_bulkUpdate",
      { filter: is("address", "contains", "Boulder"), changes: { source: "Referral" } },
    ],
  ],
  [
    "follow up with Noah Kim on Friday at 3pm",
    noah,
    to("leads_update", { nextStepAt: "2026-11-27T22:00:00.000Z" }),
  ],
  [
    "schedule a follow-up with Noah Kim in 3 days",
    noah,
    to("leads_update", { nextStepAt: "2026-11-28T16:00:00.000Z" }),
  ],
  [pages.lead, "set phone to 555 0199", to("leads_update", { phone: "555 0199" })],
  [pages.lead, "follow up on Friday", to("leads_update", { nextStepAt: "2026-11-27T16:00:00.000Z" })],
  [pages.lead, "set the value to fifty thousand", to("leads_update", { valueCents: 5_000_000 })],
  [
    pages.lead,
    "change his name to Luis de la Vega",
    to("leads_update", { firstName: "Luis", lastName: "de la Vega" }),
  ],
  [pages.lead, "employer is now Blue Door Realty", to("leads_update", { company: "Blue Door Realty" })],
  [
    pages.lead,
    "she now works for Blue Door Realty",
    to("leads_update", { company: "Blue Door Realty" }),
  ],
  [pages.lead, "they moved to Boulder", to("leads_update", { address: "Boulder" })],
  [
    pages.lead,
    "his budget went up to 600k",
    to("leads_update", { customFields: { budget: 60_000_000 } }),
  ],
  [pages.lead, "he is pre-approved", to("leads_update", { customFields: { pre_approved: true } })],
  [pages.lead, "new phone number: 303 555 0199", to("leads_update", { phone: "303 555 0199" })],
  [pages.lead, "email noah.kim@work.com", to("leads_update", { email: "noah.kim@work.com" })],
  [
    pages.lead,
    "change the source from Walk-in to Referral",
    to("leads_update", { source: "Referral" }),
  ],
  [
    "set the company to Acme where source is Zillow",
    ["leads_bulkUpdate", { filter: is("source", "eq", "Zillow"), changes: { company: "Acme" } }],
  ],
  [
    "change the source to Referral for leads tagged VIP",
    ["leads_bulkUpdate", { filter: is("tags", "any", [tags.vip]), changes: { source: "Referral" } }],
  ],
  [
    "update company to Blue Door for Ana Ruiz",
    find("Ana Ruiz"),
    ["leads_update", { id: people.ana, company: "Blue Door" }],
  ],
  [
    pages.lead,
    "call him tomorrow at 10",
    to("leads_update", { nextStepAt: "2026-11-26T17:00:00.000Z" }),
  ],
];
