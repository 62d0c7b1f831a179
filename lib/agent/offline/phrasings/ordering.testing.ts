import { members, type Row } from "../testing";
import { all, count, is, list, owner, pages, status } from "./shorthand.testing";

export const orderingPhrasings: Row[] = [
  ["how many leads do we have?", count()],
  ["top 5 leads by value", list(undefined, { sort: "-valueCents", limit: 5 })],
  ["oldest leads", list(undefined, { sort: "createdAt" })],
  [
    "how many won deals this year?",
    count(all(status("won"), is("createdAt", "between", ["2026-01-01", "2026-12-31"]))),
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
    count(all(status("lost"), is("createdAt", "between", ["2026-07-01", "2026-09-30"]))),
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
];
