import { members, type Row, tags } from "../testing";
import { all, any, everyTag, is, list, openStatuses, owner, status } from "./shorthand.testing";

export const timesPhrasings: Row[] = [
  [
    "won deals over 50k from referrals this quarter",
    list(
      all(
        status("won"),
        is("valueCents", "gt", 5_000_000),
        is("source", "eq", "Referral"),
        is("closedAt", "between", ["2026-10-01", "2026-12-31"]),
      ),
    ),
  ],
  [
    "untagged leads of Mia created last month",
    list(
      all(
        is("tags", "none", everyTag),
        owner(members.mia),
        is("createdAt", "between", ["2026-10-01", "2026-10-31"]),
      ),
    ),
  ],
  ["leads created since March 1", list(is("createdAt", "gte", "2026-03-01"))],
  [
    "everything from Facebook since yesterday",
    list(all(is("source", "eq", "Facebook"), is("createdAt", "gte", "2026-11-24"))),
  ],
  ["leads from last week", list(is("createdAt", "between", ["2026-11-16", "2026-11-22"]))],
  ["leads created yesterday", list(is("createdAt", "eq", "2026-11-24"))],
  ["leads created in the last 7 days", list(is("createdAt", "within", { days: 7 }))],
  [
    "leads added between March 1 and March 15",
    list(is("createdAt", "between", ["2026-03-01", "2026-03-15"])),
  ],
  ["leads from March 2026", list(is("createdAt", "between", ["2026-03-01", "2026-03-31"]))],
  ["leads created on 2026-10-05", list(is("createdAt", "eq", "2026-10-05"))],
  ["leads created before 10/1/2026", list(is("createdAt", "lt", "2026-10-01"))],
  ["leads created in Q1", list(is("createdAt", "between", ["2026-01-01", "2026-03-31"]))],
  ["leads older than 90 days", list(is("createdAt", "before", { days: 90 }))],
  [
    "all leads that came in through the website today",
    list(all(is("source", "eq", "Website"), is("createdAt", "eq", "2026-11-25"))),
  ],
  ["recently added leads", list(is("createdAt", "within", { days: 7 }))],
  [
    "still open and over 90 days old",
    list(all(status(...openStatuses), is("createdAt", "before", { days: 90 }))),
  ],
  [
    "open leads older than a year",
    list(all(status(...openStatuses), is("createdAt", "before", { months: 12 }))),
  ],
  ["leads from before 2026", list(is("createdAt", "lt", "2026-01-01"))],
  ["leads created on November 3rd", list(is("createdAt", "eq", "2026-11-03"))],
  [
    "leads created between March and May",
    list(is("createdAt", "between", ["2026-03-01", "2026-05-31"])),
  ],
  ["leads from Q3", list(is("createdAt", "between", ["2026-07-01", "2026-09-30"]))],
  ["leads since the beginning of the year", list(is("createdAt", "gte", "2026-01-01"))],
  ["leads from the past two weeks", list(is("createdAt", "within", { weeks: 2 }))],
  ["came in over the weekend", list(is("createdAt", "between", ["2026-11-21", "2026-11-22"]))],
  ["leads added by yesterday", list(is("createdAt", "lte", "2026-11-24"))],
  [
    "leads I got this month",
    list(all(owner("me"), is("createdAt", "between", ["2026-11-01", "2026-11-30"]))),
  ],
  [
    "leads I was given last week",
    list(all(owner("me"), is("createdAt", "between", ["2026-11-16", "2026-11-22"]))),
  ],
  ["what did I get today", list(all(owner("me"), is("createdAt", "eq", "2026-11-25")))],
  ["what's new this week", list(is("createdAt", "between", ["2026-11-23", "2026-11-29"]))],
  [
    "leads created this year but never contacted",
    list(all(is("createdAt", "between", ["2026-01-01", "2026-12-31"]), is("lastContactedAt", "empty"))),
  ],
  [
    "won deals this month",
    list(all(status("won"), is("closedAt", "between", ["2026-11-01", "2026-11-30"]))),
  ],
  [
    "lost deals from last quarter with a value above 200k",
    list(
      all(
        status("lost"),
        is("closedAt", "between", ["2026-07-01", "2026-09-30"]),
        is("valueCents", "gt", 20_000_000),
      ),
    ),
  ],
  [
    "new leads that Mia got today",
    list(all(status("new"), owner(members.mia), is("createdAt", "eq", "2026-11-25"))),
  ],
  ["what came in today", list(is("createdAt", "eq", "2026-11-25"))],
  [
    "Can I get a list of everyone who came through the website this month?",
    list(all(is("source", "eq", "Website"), is("createdAt", "between", ["2026-11-01", "2026-11-30"]))),
  ],
  [
    "list recent walk-ins",
    list(all(is("createdAt", "within", { days: 7 }), is("source", "eq", "Walk-in"))),
  ],
  [
    "walk-in leads from October",
    list(all(is("source", "eq", "Walk-in"), is("createdAt", "between", ["2026-10-01", "2026-10-31"]))),
  ],
  [
    "nurture leads older than six months",
    list(all(status("nurture"), is("createdAt", "before", { months: 6 }))),
  ],
  [
    "what did Zillow bring in last week",
    list(all(is("source", "eq", "Zillow"), is("createdAt", "between", ["2026-11-16", "2026-11-22"]))),
  ],
  [
    "new buyers this week",
    list(
      all(
        status("new"),
        is("tags", "any", [tags.buyer]),
        is("createdAt", "between", ["2026-11-23", "2026-11-29"]),
      ),
    ),
  ],
  [
    "lost by Leo last month",
    list(
      all(status("lost"), owner(members.leo), is("closedAt", "between", ["2026-10-01", "2026-10-31"])),
    ),
  ],
  [
    "leads in qualified owned by me created after October 1",
    list(all(status("qualified"), owner("me"), is("createdAt", "gt", "2026-10-01"))),
  ],
  [
    "created more than 3 months ago and still new",
    list(all(is("createdAt", "before", { months: 3 }), status("new"))),
  ],
  [
    "leads that came in between Nov 1 and Nov 15",
    list(is("createdAt", "between", ["2026-11-01", "2026-11-15"])),
  ],
  [
    "leads from Facebook or Google Ads this week that nobody owns",
    list(
      all(
        any(is("source", "eq", "Facebook"), is("source", "eq", "Google Ads")),
        is("createdAt", "between", ["2026-11-23", "2026-11-29"]),
        is("assignedToId", "empty"),
      ),
    ),
  ],
  [
    "Zillow leeds created yestarday",
    list(all(is("source", "eq", "Zillow"), is("createdAt", "eq", "2026-11-24"))),
  ],
  [
    "who are the leads without any owner from last week?",
    list(all(is("assignedToId", "empty"), is("createdAt", "between", ["2026-11-16", "2026-11-22"]))),
  ],
  [
    "leads created in the last 10 days that are unassigned",
    list(all(is("createdAt", "within", { days: 10 }), is("assignedToId", "empty"))),
  ],
  [
    "all leads that came via Facebook in Q2",
    list(all(is("source", "eq", "Facebook"), is("createdAt", "between", ["2026-04-01", "2026-06-30"]))),
  ],
];
