import {
  all,
  count,
  find,
  is,
  list,
  noah,
  openStatuses,
  owner,
  planned,
  quiet,
  status,
  to,
} from "./phrasings/shorthand.testing";
import { members, people, type Row, tags } from "./testing";

/** Written after the code was done and without looking at it; the code was not changed to fit them. */
export const heldOut: Row[] = [
  [
    "which leads did Zillow send us this month?",
    list(all(is("source", "eq", "Zillow"), is("createdAt", "between", ["2026-11-01", "2026-11-30"]))),
  ],
  ["show everybody who is in proposal stage", list(status("proposal"))],
  ["list Leo's qualified leads", list(all(owner(members.leo), status("qualified")))],
  ["who hasn't been contacted in the last month", list(quiet("lastContactedAt", { months: 1 }))],
  [
    "investors worth more than 750k",
    list(all(is("tags", "any", [tags.investor]), is("valueCents", "gt", 75_000_000))),
  ],
  ["I need all leads without a company", list(is("company", "empty"))],
  [
    "leads in Aurora assigned to nobody",
    list(all(is("address", "contains", "Aurora"), is("assignedToId", "empty"))),
  ],
  ["give me the 3 most recent leads", list(undefined, { sort: "-createdAt", limit: 3 })],
  ["my leads that are new or qualified", list(all(owner("me"), status("new", "qualified")))],
  ["how many people came from open house?", count(is("source", "eq", "Open house"))],
  ["number of leads tagged Cash", count(is("tags", "any", [tags.cash]))],
  [
    "how many leads does Grace have in negotiation?",
    count(all(owner(members.grace), status("negotiation"))),
  ],
  [
    "deals between 200k and 300k in qualified",
    list(all(is("valueCents", "between", [20_000_000, 30_000_000]), status("qualified"))),
  ],
  ["contacts with a gmail address", list(is("email", "contains", "gmail"))],
  ["leads created today", list(is("createdAt", "eq", "2026-11-25"))],
  ["leads that came in since November 10", list(is("createdAt", "gte", "2026-11-10"))],
  [
    "buyers looking in Highland",
    list(all(is("tags", "any", [tags.buyer]), is("custom.area", "in", ["Highland"]))),
  ],
  ["leads with a budget under $400,000", list(is("custom.budget", "lt", 40_000_000))],
  ["leads with at least 3 bedrooms", list(is("custom.bedrooms", "gte", 3))],
  ["sort my leads by value", list(owner("me"), { sort: "-valueCents" })],
  [
    "lost leads from last year",
    list(all(status("lost"), is("createdAt", "between", ["2025-01-01", "2025-12-31"]))),
  ],
  ["leads updated in the last 24 hours", list(is("updatedAt", "within", { days: 1 }))],
  ["which leads have no next step?", list(is("nextStepAt", "empty"))],
  ["leads with next step tomorrow", list(is("nextStepAt", "eq", "2026-11-26"))],
  [
    "all open leads of Mia worth over 1 million",
    list(all(status(...openStatuses), owner(members.mia), is("valueCents", "gt", 100_000_000))),
  ],
  ["search Acme", find("Acme")],
  ["open Noah Kim", noah, to("leads_get", {})],
  ["show me the details of Noah Kim", noah, to("leads_get", {})],
  ["what's Noah Kim's budget?", noah, to("leads_get", {})],
  ["which status is Noah Kim in?", noah, to("leads_get", {})],
  [
    "add new lead Tim Cook, tim@apple.com",
    ["leads_create", { firstName: "Tim", lastName: "Cook", email: "tim@apple.com" }],
  ],
  [
    "create lead Lisa Simpson from Facebook, phone 720-555-0133",
    [
      "leads_create",
      { firstName: "Lisa", lastName: "Simpson", source: "Facebook", phone: "720-555-0133" },
    ],
  ],
  [
    "new prospect: Homer Simpson, value 250000, tagged Buyer",
    [
      "leads_create",
      { firstName: "Homer", lastName: "Simpson", valueCents: 25_000_000, tagIds: [tags.buyer] },
    ],
  ],
  [
    "register a new lead called Marge Bouvier and assign it to Leo",
    ["leads_create", { firstName: "Marge", lastName: "Bouvier", assignedToId: members.leo }],
  ],
  ["put Noah Kim in negotiation", noah, to("leads_setStatus", { status: "negotiation" })],
  ["Noah Kim signed, mark him won", noah, to("leads_setStatus", { status: "won" })],
  ["set Noah Kim to nurture", noah, to("leads_setStatus", { status: "nurture" })],
  [
    "mark Noah Kim lost, reason: went with a competitor",
    noah,
    to("leads_setStatus", { status: "lost", lossReason: "went with a competitor" }),
  ],
  [
    "Noah Kim is lost because the price was too high",
    noah,
    to("leads_setStatus", { status: "lost", lossReason: "the price was too high" }),
  ],
  ["hand Noah Kim over to Leo", noah, to("leads_assign", { assignedToId: members.leo })],
  ["make Grace responsible for Noah Kim", noah, to("leads_assign", { assignedToId: members.grace })],
  ["remove the owner of Noah Kim", noah, to("leads_assign", { assignedToId: null })],
  [
    "give all Facebook leads to Grace",
    ["leads_bulkAssign", { filter: is("source", "eq", "Facebook"), assignedToId: members.grace }],
  ],
  [
    "divide all new leads equally among Mia, Leo and Grace",
    [
      "leads_bulkAssign",
      { filter: status("new"), splitOver: [members.mia, members.leo, members.grace] },
    ],
  ],
  ["label Noah Kim as Investor", noah, to("leads_addTags", { tagIds: [tags.investor] })],
  ["put the VIP tag on Noah Kim", noah, to("leads_addTags", { tagIds: [tags.vip] })],
  ["take the Cash tag off Noah Kim", noah, to("leads_removeTag", { tagId: tags.cash })],
  ["tag every lost lead as Seller", ["leads_bulkTag", { filter: status("lost"), add: [tags.seller] }]],
  [
    "update Noah Kim's phone number to 303 555 0177",
    noah,
    to("leads_update", { phone: "303 555 0177" }),
  ],
  [
    "change the company of Noah Kim to Globex Corp",
    noah,
    to("leads_update", { company: "Globex Corp" }),
  ],
  ["Noah Kim's budget is 600k", noah, to("leads_update", { customFields: { budget: 60_000_000 } })],
  ["raise Noah Kim's value to $750k", noah, to("leads_update", { valueCents: 75_000_000 })],
  ["delete the address of Noah Kim", noah, to("leads_update", { address: null })],
  [
    "schedule next step for Noah Kim on Monday at 9am",
    noah,
    planned("Follow up", "2026-11-30T16:00:00.000Z"),
  ],
  [
    "write a note on Noah Kim saying he is on vacation until May",
    noah,
    to("notes_create", { body: "he is on vacation until May" }),
  ],
  [
    "please add a note for Noah Kim: sent the contract",
    noah,
    to("notes_create", { body: "sent the contract" }),
  ],
  ["throw Noah Kim in the trash", noah, to("leads_delete", {})],
  ["bring back Zoe Martin", ["bin_list", { limit: 100 }], ["bin_restore", { ids: [people.zoe] }]],
  ["are there any duplicates of Noah Kim?", noah, to("leads_listDuplicates", {})],
  [
    ["show me all leads in Denver", "now only the won ones"],
    list(all(is("address", "contains", "Denver"), status("won"))),
  ],
];
