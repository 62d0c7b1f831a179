import { members, type Row, tags } from "../testing";
import { all, any, is, list, not, owner, pages, quiet, status } from "./shorthand.testing";

export const timesOfContactPhrasings: Row[] = [
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
  ["leads I should call today", list(is("nextStepAt", "eq", "2026-11-25"))],
  ["stale leads", list(quiet("lastContactedAt", { days: 30 }))],
  [
    "website leads I never called",
    list(all(is("source", "eq", "Website"), owner("me"), is("lastContactedAt", "empty"))),
  ],
  ["Mia's leads I haven't contacted", list(all(owner(members.mia), is("lastContactedAt", "empty")))],
  ["move-by date before next June", list(is("custom.move_by", "lt", "2027-06-01"))],
  [
    "leads with a move by date in the next 60 days",
    list(is("custom.move_by", "within", { days: -60 })),
  ],
  ["leads moving after New Year", list(is("custom.move_by", "gt", "2027-01-01"))],
  ["move by is empty", list(is("custom.move_by", "empty"))],
  ["not updated in 30 days", list(quiet("updatedAt", { days: 30 }))],
  ["untouched for a month", list(quiet("lastContactedAt", { months: 1 }))],
  [
    "haven't been called this month",
    list(not(is("lastContactedAt", "between", ["2026-11-01", "2026-11-30"]))),
  ],
  ["we haven't spoken to in 6 weeks", list(quiet("lastContactedAt", { weeks: 6 }))],
  ["never replied", list(is("lastRepliedAt", "empty"))],
  ["contacted but never replied", list(all(status("contacted"), is("lastRepliedAt", "empty")))],
  ["replied since Monday", list(is("lastRepliedAt", "gte", "2026-11-23"))],
  ["who wrote back in the last 48 hours", list(is("lastRepliedAt", "within", { days: 2 }))],
  ["next steps for tomorrow", list(is("nextStepAt", "eq", "2026-11-26"))],
  ["follow-ups due by Friday", list(is("nextStepAt", "lte", "2026-11-27"))],
  ["overdue follow ups of mine", list(all(is("nextStepAt", "lt", "2026-11-25"), owner("me")))],
  [pages.lead, "no next step", list(is("nextStepAt", "empty"))],
  [
    "leads that haven't been touched since October",
    list(any(is("lastContactedAt", "lt", "2026-10-01"), is("lastContactedAt", "empty"))),
  ],
  ["which leads are going cold", list(quiet("lastContactedAt", { days: 30 }))],
  ["which leads have gone 30 days without contact", list(quiet("lastContactedAt", { days: 30 }))],
  ["do I have follow-ups tomorrow", list(is("nextStepAt", "eq", "2026-11-26"))],
  ["any next steps due in the next 3 days", list(is("nextStepAt", "within", { days: -3 }))],
  [
    "next steps between Monday and Friday",
    list(is("nextStepAt", "between", ["2026-11-30", "2026-12-04"])),
  ],
  [
    "leads whose next step was due last week",
    list(is("nextStepAt", "between", ["2026-11-16", "2026-11-22"])),
  ],
  ["called this week", list(is("lastContactedAt", "between", ["2026-11-23", "2026-11-29"]))],
  [
    "Which prospects have we ignored for more than 60 days?",
    list(quiet("lastContactedAt", { days: 60 })),
  ],
  [
    "Which sellers haven't replied?",
    list(all(is("tags", "any", [tags.seller]), is("lastRepliedAt", "empty"))),
  ],
  ["contacts without next steps", list(is("nextStepAt", "empty"))],
  [
    "show me who we need to follow up with this week",
    list(is("nextStepAt", "between", ["2026-11-23", "2026-11-29"])),
  ],
  [
    "who has been sitting in proposal for over a month?",
    list(all(status("proposal"), is("updatedAt", "before", { months: 1 }))),
  ],
  [
    "contacted last week but no reply",
    list(
      all(is("lastContactedAt", "between", ["2026-11-16", "2026-11-22"]), is("lastRepliedAt", "empty")),
    ),
  ],
  [
    "no reply since Monday",
    list(any(is("lastRepliedAt", "lt", "2026-11-23"), is("lastRepliedAt", "empty"))),
  ],
  ["updated today", list(is("updatedAt", "eq", "2026-11-25"))],
  [
    "pull everyone from Zillow who hasn't heard from us in three weeks",
    list(all(is("source", "eq", "Zillow"), quiet("lastContactedAt", { weeks: 3 }))),
  ],
  ["people who want to move before March 2027", list(is("custom.move_by", "lt", "2027-03-01"))],
  ["who replied yesterday", list(is("lastRepliedAt", "eq", "2026-11-24"))],
  ["whose follow-up is due this week", list(is("nextStepAt", "between", ["2026-11-23", "2026-11-29"]))],
  ["leads last touched before October", list(is("lastContactedAt", "lt", "2026-10-01"))],
  [
    "people we have not reached since the start of October",
    list(any(is("lastContactedAt", "lt", "2026-10-01"), is("lastContactedAt", "empty"))),
  ],
  ["who replied to us in the last three days?", list(is("lastRepliedAt", "within", { days: 3 }))],
  [
    "not contacted in November",
    list(not(is("lastContactedAt", "between", ["2026-11-01", "2026-11-30"]))),
  ],
  [
    "everyone moving in spring 2027",
    list(is("custom.move_by", "between", ["2027-03-01", "2027-05-31"])),
  ],
];
