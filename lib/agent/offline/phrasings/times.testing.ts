import { members, type Row } from "../testing";
import { all, any, everyTag, is, list, not, owner, quiet, status } from "./shorthand.testing";

export const timesPhrasings: Row[] = [
  [
    "hot leads in Denver not contacted for 2 weeks",
    list(
      all(
        is("score", "gte", 70),
        is("address", "contains", "Denver"),
        quiet("lastContactedAt", { weeks: 2 }),
      ),
    ),
  ],
  [
    "won deals over 50k from referrals this quarter",
    list(
      all(
        status("won"),
        is("valueCents", "gt", 5_000_000),
        is("source", "eq", "Referral"),
        is("createdAt", "between", ["2026-10-01", "2026-12-31"]),
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
    "leads not contacted since Monday",
    list(any(is("lastContactedAt", "lt", "2026-11-23"), is("lastContactedAt", "empty"))),
  ],
  ["never contacted leads", list(is("lastContactedAt", "empty"))],
  [
    "leads Leo has not touched in 10 days",
    list(all(owner(members.leo), quiet("lastContactedAt", { days: 10 }))),
  ],
  ["leads that replied in the last 3 days", list(is("lastRepliedAt", "within", { days: 3 }))],
  ["leads with next step overdue", list(is("nextStepAt", "lt", "2026-11-25"))],
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
  ["leads contacted this week", list(is("lastContactedAt", "between", ["2026-11-23", "2026-11-29"]))],
  ["leads we haven't contacted in a month", list(quiet("lastContactedAt", { months: 1 }))],
  ["leads nobody has contacted", list(is("lastContactedAt", "empty"))],
  ["leads that never replied", list(is("lastRepliedAt", "empty"))],
  ["leads with next step this week", list(is("nextStepAt", "between", ["2026-11-23", "2026-11-29"]))],
  ["follow-ups due next week", list(is("nextStepAt", "between", ["2026-11-30", "2026-12-06"]))],
  ["move by before June 1 2027", list(is("custom.move_by", "lt", "2027-06-01"))],
  [
    "leads Mia hasn't called this month",
    list(all(owner(members.mia), not(is("lastContactedAt", "between", ["2026-11-01", "2026-11-30"])))),
  ],
  [
    "all leads that came in through the website today",
    list(all(is("source", "eq", "Website"), is("createdAt", "eq", "2026-11-25"))),
  ],
  ["recently added leads", list(is("createdAt", "within", { days: 7 }))],
  ["leads I should call today", list(is("nextStepAt", "eq", "2026-11-25"))],
  ["stale leads", list(quiet("lastContactedAt", { days: 30 }))],
  [
    "website leads I never called",
    list(all(is("source", "eq", "Website"), owner("me"), is("lastContactedAt", "empty"))),
  ],
  ["Mia's leads I haven't contacted", list(all(owner(members.mia), is("lastContactedAt", "empty")))],
];
