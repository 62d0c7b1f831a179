import { members, type Row, tags } from "../testing";
import { all, count, is, list, openStatuses, owner, pages, status } from "./shorthand.testing";

export const orderingPhrasings: Row[] = [
  ["how many leads do we have?", count()],
  ["top 5 leads by value", list(undefined, { sort: "-valueCents", limit: 5 })],
  ["oldest leads", list(undefined, { sort: "createdAt" })],
  [
    "how many won deals this year?",
    count(all(status("won"), is("closedAt", "between", ["2026-01-01", "2026-12-31"]))),
  ],
  ["how many leads does Mia have?", count(owner(members.mia))],
  ["10 newest leads", list(undefined, { sort: "-createdAt" })],
  ["last 20 leads", list(undefined, { sort: "-createdAt", limit: 20 })],
  ["top 3 won deals", list(status("won"), { sort: "-valueCents", limit: 3 })],
  ["leads sorted by name", list(undefined, { sort: "name" })],
  ["new leads by value", list(status("new"), { sort: "-valueCents" })],
  [
    "how many new leads this week?",
    count(all(status("new"), is("createdAt", "between", ["2026-11-23", "2026-11-29"]))),
  ],
  [
    "how many hot leads do we have in Denver?",
    count(all(is("score", "gte", 70), is("address", "contains", "Denver"))),
  ],
  [
    "number of lost deals last quarter",
    count(all(status("lost"), is("closedAt", "between", ["2026-07-01", "2026-09-30"]))),
  ],
  ["please could you show me the newest ten leads", list(undefined, { sort: "-createdAt" })],
  [
    pages.view,
    "how many leads are in this list?",
    list(is("source", "eq", "Zillow"), { q: "kim", limit: 1 }),
  ],
  [
    "show me the eight smallest deals in proposal",
    list(status("proposal"), { sort: "valueCents", limit: 8 }),
  ],
  ["my twenty-five newest leads", list(owner("me"), { sort: "-createdAt", limit: 25 })],
  ["give me five unassigned leads", list(is("assignedToId", "empty"), { limit: 5 })],
  ["sort leads by score", list(undefined, { sort: "-score" })],
  ["order by last contact, oldest first", list(undefined, { sort: "lastContactedAt" })],
  ["my leads sorted by company", list(owner("me"), { sort: "company" })],
  ["the most valuable lead", list(undefined, { sort: "-valueCents", limit: 1 })],
  ["five oldest open leads", list(status(...openStatuses), { sort: "createdAt", limit: 5 })],
  [
    "show last 3 leads from Zillow",
    list(is("source", "eq", "Zillow"), { sort: "-createdAt", limit: 3 }),
  ],
  ["10 leads with the highest value", list(undefined, { sort: "-valueCents" })],
  ["lowest scores first", list(undefined, { sort: "score" })],
  ["leads by company name", list(undefined, { sort: "company" })],
  [
    "how many did we win this year",
    count(all(status("won"), is("closedAt", "between", ["2026-01-01", "2026-12-31"]))),
  ],
  [
    "how many leads came from Zillow last month",
    count(all(is("source", "eq", "Zillow"), is("createdAt", "between", ["2026-10-01", "2026-10-31"]))),
  ],
  ["how many are unassigned", count(is("assignedToId", "empty"))],
  ["what's the count of VIPs", count(is("tags", "any", [tags.vip]))],
  [
    "number of open deals above 200k",
    count(all(status(...openStatuses), is("valueCents", "gt", 20_000_000))),
  ],
  [
    "sellers in Cherry Creek sorted by value descending",
    list(all(is("tags", "any", [tags.seller]), is("custom.area", "in", ["Cherry Creek"])), {
      sort: "-valueCents",
    }),
  ],
  ["show 20 leads by last contact", list(undefined, { sort: "-lastContactedAt", limit: 20 })],
  [
    "latest 5 open house leads",
    list(is("source", "eq", "Open house"), { sort: "-createdAt", limit: 5 }),
  ],
  [
    "biggest open deal of Leo",
    list(all(status(...openStatuses), owner(members.leo)), { sort: "-valueCents", limit: 1 }),
  ],
  ["cheapest lead we have", list(undefined, { sort: "valueCents", limit: 1 })],
  ["how many leads are overdue", count(is("nextStepAt", "lt", "2026-11-25"))],
  [
    "total number of VIPs in Highland",
    count(all(is("tags", "any", [tags.vip]), is("custom.area", "in", ["Highland"]))),
  ],
  ["count leads created in 2025", count(is("createdAt", "between", ["2025-01-01", "2025-12-31"]))],
  [
    "how many leads did Zillow bring us this quarter",
    count(all(is("source", "eq", "Zillow"), is("createdAt", "between", ["2026-10-01", "2026-12-31"]))),
  ],
  ["who is the best lead", list(undefined, { sort: "-score", limit: 1 })],
  [["show new leads", "sort them by value"], list(status("new"), { sort: "-valueCents" })],
  [
    "Show all open leads belonging to Grace, biggest first",
    list(all(status(...openStatuses), owner(members.grace)), { sort: "-valueCents" }),
  ],
  ["latest leads of mine", list(owner("me"), { sort: "-createdAt" })],
  [
    "list the five biggest deals we lost this year",
    list(all(status("lost"), is("closedAt", "between", ["2026-01-01", "2026-12-31"])), {
      sort: "-valueCents",
      limit: 5,
    }),
  ],
  ["oldest 10 leads without owner", list(is("assignedToId", "empty"), { sort: "createdAt" })],
  ["sort by name", list(undefined, { sort: "name" })],
  ["Leo's biggest lead", list(owner(members.leo), { sort: "-valueCents", limit: 1 })],
  [
    "how many buyers do we have in Highland",
    count(all(is("tags", "any", [tags.buyer]), is("custom.area", "in", ["Highland"]))),
  ],
  ["count Mia's won deals", count(all(owner(members.mia), status("won")))],
  ["how many leads don't have an email", count(is("email", "empty"))],
  [
    "how many of Mia's leads were lost because of financing",
    count(all(owner(members.mia), status("lost"), is("lossReason", "contains", "financing"))),
  ],
  ["leads without a next step, newest first", list(is("nextStepAt", "empty"), { sort: "-createdAt" })],
  ["my 10 best leads", list(owner("me"), { sort: "-score" })],
  [
    "which open deals are worth more than 800k, sorted by value",
    list(all(status(...openStatuses), is("valueCents", "gt", 80_000_000)), { sort: "-valueCents" }),
  ],
  ["how many proposals does Grace have out", count(all(status("proposal"), owner(members.grace)))],
  ["top three leads by score", list(undefined, { sort: "-score", limit: 3 })],
];
