import { members, people, type Row, tags } from "../testing";
import {
  all,
  count,
  is,
  list,
  noah,
  openStatuses,
  owner,
  pages,
  status,
  to,
} from "./shorthand.testing";

/** Questions in other words, and what is not done though it was asked for. */
export const askedOtherwisePhrasings: Row[] = [
  ["what percentage of leads are lost", count(), count(status("lost"))],
  [
    "what percentage of Zillow leads did we win",
    count(is("source", "eq", "Zillow")),
    count(all(is("source", "eq", "Zillow"), status("won"))),
  ],
  [
    "Display the leads in the Qualified stage sorted by score",
    list(status("qualified"), { sort: "-score" }),
  ],
  [
    "how much are Leo's open deals worth",
    ["leads_getBoard", { filter: all(owner(members.leo), status(...openStatuses)), limit: 1 }],
  ],
  [
    "value of my won deals this year",
    [
      "leads_getBoard",
      {
        filter: all(
          owner("me"),
          status("won"),
          is("closedAt", "between", ["2026-01-01", "2026-12-31"]),
        ),
        limit: 1,
      },
    ],
  ],
  ["total budget of all buyers"],
  ["what is the average budget in Cherry Creek"],
  [
    "does Noah Kim have any open tasks",
    noah,
    [
      "tasks_list",
      { leadId: [people.noah], status: ["todo", "in_progress"], sort: "dueAt", limit: 20 },
    ],
  ],
  [
    pages.lead,
    "show his tasks",
    [
      "tasks_list",
      { leadId: [people.noah], status: ["todo", "in_progress"], sort: "dueAt", limit: 20 },
    ],
  ],
  [pages.lead, "what's next for him", to("leads_get", {})],
  [pages.lead, "who's his agent", to("leads_get", {})],
  ["last contact with Noah Kim?", noah, to("leads_get", {})],
  ["what is the last reply from Noah Kim", noah, to("leads_get", {})],
  ["what area is Noah Kim interested in", noah, to("leads_get", {})],
  ["who moved Noah Kim to Won", noah, to("activities_listOfLead", { limit: 10 })],
  ["anyone whose move date is before Christmas", list(is("custom.move_by", "lt", "2026-12-25"))],
  ["unqualified leads", list(is("status", "notIn", ["qualified"]))],
  ["uncontacted leads", list(is("lastContactedAt", "empty"))],
  ["leads created before 2026", list(is("createdAt", "lt", "2026-01-01"))],
  [
    "delete all lost leads from 2024",
    [
      "leads_bulkDelete",
      { filter: all(status("lost"), is("closedAt", "between", ["2024-01-01", "2024-12-31"])) },
    ],
  ],
  [
    "how many buyers per preferred area",
    count(all(is("tags", "any", [tags.buyer]), is("custom.area", "in", ["Capitol Hill"]))),
    count(all(is("tags", "any", [tags.buyer]), is("custom.area", "in", ["Highland"]))),
    count(all(is("tags", "any", [tags.buyer]), is("custom.area", "in", ["Cherry Creek"]))),
    count(all(is("tags", "any", [tags.buyer]), is("custom.area", "empty"))),
  ],
  [
    "leads by area for Mia",
    count(all(owner(members.mia), is("custom.area", "in", ["Capitol Hill"]))),
    count(all(owner(members.mia), is("custom.area", "in", ["Highland"]))),
    count(all(owner(members.mia), is("custom.area", "in", ["Cherry Creek"]))),
    count(all(owner(members.mia), is("custom.area", "empty"))),
  ],
  [
    "next steps between now and friday",
    list(is("nextStepAt", "between", ["2026-11-25", "2026-11-27"])),
  ],
  [
    "next steps coming up between now and sunday",
    list(is("nextStepAt", "between", ["2026-11-25", "2026-11-29"])),
  ],
  ["google ads leads that went nowhere", list(is("source", "eq", "Google Ads"))],
  [pages.lead, "any others looking in the same area as him"],
  ["show my saved views", ["views_list", {}]],
  [
    "bulk delete leads with no email and no phone",
    ["leads_bulkDelete", { filter: all(is("email", "empty"), is("phone", "empty")) }],
  ],
  ["delete all my tasks"],
  ["reassign Noah Kim"],
  ["transfer Noah Kim over to Jessica"],
  ["put Noah Kim on hold"],
  [
    "bring Zoe Martin back from the bin",
    ["bin_list", { limit: 100 }],
    ["bin_restore", { ids: [people.zoe] }],
  ],
  [
    "take Zoe Martin out of the bin",
    ["bin_list", { limit: 100 }],
    ["bin_restore", { ids: [people.zoe] }],
  ],
];
