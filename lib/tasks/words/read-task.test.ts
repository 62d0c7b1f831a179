import { expect, test } from "vitest";
import type { Recurrence } from "../schema";
import { readTask } from "./read-task";

const reader = (now: string, timeZone: string, locale = "en-US") => ({
  now: new Date(now),
  timeZone,
  locale,
});
/** Thursday, March 5, 2026, 10:20 in New York. */
const NEW_YORK = reader("2026-03-05T15:20:00Z", "America/New_York");
const BERLIN = reader("2026-03-26T09:00:00Z", "Europe/Berlin");
const LORD_HOWE = reader("2026-04-02T00:00:00Z", "Australia/Lord_Howe");

type Expected = {
  title: string;
  due?: string;
  every?: Recurrence;
  priority?: string;
  assignee?: string;
};

/** A due date as text: a day, or a moment in UTC. */
const shown = (text: string, at = NEW_YORK): Expected => {
  const { title, dueAt, dueOn, recurrence, priority, assignee } = readTask(text, at);
  const due = dueOn ?? dueAt?.toISOString().replace(":00.000Z", "Z");
  return {
    title,
    ...(due && { due }),
    ...(recurrence && { every: recurrence }),
    ...(priority && { priority }),
    ...(assignee && { assignee }),
  };
};

const phrases: [string, Expected][] = [
  ["call Ana tomorrow 3pm", { title: "Call Ana", due: "2026-03-06T20:00Z" }],
  ["call May tomorrow", { title: "Call May", due: "2026-03-06" }],
  ["Send the march report on friday", { title: "Send the march report", due: "2026-03-06" }],
  ["ring Sam in 2 hours", { title: "Ring Sam", due: "2026-03-05T17:20Z" }],
  ["ring Sam in 45 minutes", { title: "Ring Sam", due: "2026-03-05T16:05Z" }],
  ["follow up in 3 days", { title: "Follow up", due: "2026-03-08" }],
  ["follow up in a week", { title: "Follow up", due: "2026-03-12" }],
  ["follow up next week", { title: "Follow up", due: "2026-03-09" }],
  ["follow up next friday at 10", { title: "Follow up", due: "2026-03-13T14:00Z" }],
  ["follow up in 3 months", { title: "Follow up", due: "2026-06-05" }],
  ["pay the sign by the 15th", { title: "Pay the sign", due: "2026-03-15" }],
  ["pay the sign on the 3rd", { title: "Pay the sign", due: "2026-04-03" }],
  ["pay the sign on the 31st", { title: "Pay the sign", due: "2026-03-31" }],
  ["showing at Oak St tomorrow morning", { title: "Showing at Oak St", due: "2026-03-06T14:00Z" }],
  ["write to Ben tonight", { title: "Write to Ben", due: "2026-03-05T23:00Z" }],
  ["write to Ben this afternoon", { title: "Write to Ben", due: "2026-03-05T19:00Z" }],
  ["call Ana at 9", { title: "Call Ana", due: "2026-03-06T14:00Z" }],
  ["call Ana at 11:30am", { title: "Call Ana", due: "2026-03-05T16:30Z" }],
  ["call Ana at 14h30 tomorrow", { title: "Call Ana", due: "2026-03-06T19:30Z" }],
  ["friday call Ana at 3", { title: "Call Ana", due: "2026-03-06T20:00Z" }],
  ["friday call Ana at 3pm", { title: "Call Ana", due: "2026-03-06T20:00Z" }],
  ["call Ana at noon on monday", { title: "Call Ana", due: "2026-03-09T16:00Z" }],
  ["call Ana day after tomorrow", { title: "Call Ana", due: "2026-03-07" }],
  ["close the books end of month", { title: "Close the books", due: "2026-03-31" }],
  ["follow up with him at the end of the month", { title: "Follow up with him", due: "2026-03-31" }],
  ["tidy the list by end of week", { title: "Tidy the list", due: "2026-03-06" }],
  ["send offer eod", { title: "Send offer", due: "2026-03-05" }],
  ["open house 2026-04-12 14:00", { title: "Open house", due: "2026-04-12T18:00Z" }],
  ["open house april 12", { title: "Open house", due: "2026-04-12" }],
  ["open house 12 April at 2pm", { title: "Open house", due: "2026-04-12T18:00Z" }],
  ["call Ana 3pm EST friday", { title: "Call Ana", due: "2026-03-06T20:00Z" }],
  ["buy 2 keys tue 5pm", { title: "Buy 2 keys", due: "2026-03-10T21:00Z" }],
  ["call 555 1234 monday", { title: "Call 555 1234", due: "2026-03-09" }],
  ["Order flowers", { title: "Order flowers" }],
  ["  order   flowers  ", { title: "Order flowers" }],
  ["tomorrow", { title: "Tomorrow" }],
  ["send the second offer", { title: "Send the second offer" }],
  ["call Ana !high tomorrow", { title: "Call Ana", due: "2026-03-06", priority: "high" }],
  ["!urgent call Ana", { title: "Call Ana", priority: "urgent" }],
  ["well done! high five", { title: "Well done! high five" }],
  ["call Ana @mia friday", { title: "Call Ana", due: "2026-03-06", assignee: "mia" }],
  ["mail ana@example.com friday", { title: "Mail ana@example.com", due: "2026-03-06" }],
  [
    "team call every monday at 9am",
    {
      title: "Team call",
      due: "2026-03-09T13:00Z",
      every: { every: 1, unit: "week", weekdays: ["mo"] },
    },
  ],
  [
    "check the inbox every weekday at 8:30",
    {
      title: "Check the inbox",
      due: "2026-03-06T13:30Z",
      every: { every: 1, unit: "week", weekdays: ["mo", "tu", "we", "th", "fr"] },
    },
  ],
  [
    "water plants every tue and fri",
    {
      title: "Water plants",
      due: "2026-03-06",
      every: { every: 1, unit: "week", weekdays: ["tu", "fr"] },
    },
  ],
  [
    "review pipeline every other week on thursday",
    {
      title: "Review pipeline",
      due: "2026-03-05",
      every: { every: 2, unit: "week", weekdays: ["th"] },
    },
  ],
  ["backup daily", { title: "Backup", due: "2026-03-05", every: { every: 1, unit: "day" } }],
  [
    "send report monthly on the 31st",
    { title: "Send report", due: "2026-03-31", every: { every: 1, unit: "month", monthDay: 31 } },
  ],
  [
    "send report every month on the last day",
    { title: "Send report", due: "2026-03-31", every: { every: 1, unit: "month", monthDay: 31 } },
  ],
  [
    "call Ana every 3 days starting tomorrow",
    { title: "Call Ana", due: "2026-03-06", every: { every: 3, unit: "day" } },
  ],
  [
    "check in every week until april 30",
    { title: "Check in", due: "2026-03-05", every: { every: 1, unit: "week", until: "2026-04-30" } },
  ],
  [
    "check in every day at 4pm for 5 times",
    { title: "Check in", due: "2026-03-05T21:00Z", every: { every: 1, unit: "day", times: 5 } },
  ],
  [
    "renew licence every year on march 20",
    { title: "Renew licence", due: "2026-03-20", every: { every: 1, unit: "year" } },
  ],
  [
    "Call Ana every friday 10am !low @mia",
    {
      title: "Call Ana",
      due: "2026-03-06T15:00Z",
      every: { every: 1, unit: "week", weekdays: ["fr"] },
      priority: "low",
      assignee: "mia",
    },
  ],
];

test.each(phrases)("%s", (text, expected) => {
  expect(shown(text)).toEqual(expected);
});

const nights: [string, ReturnType<typeof reader>, string, string][] = [
  // The clocks go forward at 2:00 on March 8: 2:30 does not exist and comes at 3:30.
  ["in New York a time that is skipped", NEW_YORK, "call sunday 2:30am", "2026-03-08T07:30Z"],
  ["in New York the time before the jump", NEW_YORK, "call sunday 1:30am", "2026-03-08T06:30Z"],
  ["in New York a time after it", NEW_YORK, "call sunday 9am", "2026-03-08T13:00Z"],
  [
    "in New York hours are hours",
    reader("2026-03-08T06:30:00Z", "America/New_York"),
    "call in 2 hours",
    "2026-03-08T08:30Z",
  ],
  [
    "in New York tomorrow at the same time",
    reader("2026-03-07T15:00:00Z", "America/New_York"),
    "call tomorrow 10am",
    "2026-03-08T14:00Z",
  ],
  // They go back at 2:00 on November 1: 1:30 comes twice, and the first one is meant.
  [
    "in New York a time that comes twice",
    reader("2026-10-30T15:00:00Z", "America/New_York"),
    "call Nov 1 1:30am",
    "2026-11-01T05:30Z",
  ],
  [
    "in New York the day after",
    reader("2026-10-31T15:00:00Z", "America/New_York"),
    "call monday 9am",
    "2026-11-02T14:00Z",
  ],
  ["in Berlin a time that is skipped", BERLIN, "call sunday 2:30", "2026-03-29T01:30Z"],
  ["in Berlin the evening after", BERLIN, "call sunday 18:00", "2026-03-29T16:00Z"],
  [
    "in Berlin a time that comes twice",
    reader("2026-10-23T09:00:00Z", "Europe/Berlin"),
    "call sunday 2:30",
    "2026-10-25T00:30Z",
  ],
  [
    "in Berlin every day at 8",
    reader("2026-03-28T09:00:00Z", "Europe/Berlin"),
    "call every day at 8am",
    "2026-03-29T06:00Z",
  ],
  // Lord Howe moves its clocks by half an hour, back on April 5 and forward on October 4.
  ["on Lord Howe the morning after", LORD_HOWE, "call sunday 9am", "2026-04-04T22:30Z"],
  ["on Lord Howe a time that comes twice", LORD_HOWE, "call sunday 1:45am", "2026-04-04T14:45Z"],
  [
    "on Lord Howe a time that is skipped",
    reader("2026-10-02T00:00:00Z", "Australia/Lord_Howe"),
    "call sunday 2:15am",
    "2026-10-03T15:45Z",
  ],
];

test.each(nights)("%s", (_, at, text, due) => {
  expect(shown(text, at).due).toBe(due);
});

test("just before midnight today is still today, where the reader is", () => {
  const late = reader("2026-03-06T04:59:00Z", "America/New_York");
  expect(shown("call today", late).due).toBe("2026-03-05");
  expect(shown("call tomorrow", late).due).toBe("2026-03-06");
});

const LONDON = reader("2026-03-05T10:20:00Z", "Europe/London", "en-GB");

test.each<[string, Expected]>([
  ["open house 12/4", { title: "Open house", due: "2026-04-12" }],
  ["open house on 03/04 at 2pm", { title: "Open house", due: "2026-04-03T13:00Z" }],
  ["open house 3.4.2026", { title: "Open house", due: "2026-04-03" }],
  ["open house 2026-04-12", { title: "Open house", due: "2026-04-12" }],
  ["call Ana tomorrow 3pm", { title: "Call Ana", due: "2026-03-06T15:00Z" }],
])("who writes the day first and types %j means that", (text, meant) => {
  expect(shown(text, LONDON)).toEqual(meant);
});
