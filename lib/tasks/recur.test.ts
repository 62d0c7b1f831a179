import fc from "fast-check";
import { expect, test } from "vitest";
import { dueAtSlot, dueOnDay, movedReminder, movedToDay, slotOf, wallClock } from "./due";
import { nextTime, settledRule } from "./recur";
import type { Recurrence } from "./schema";

const LONG_AGO = new Date("2000-01-01T00:00:00Z");

/** The slots that follow one on another. */
function slots(rule: Recurrence, first: string, count: number, zone = "UTC", now = LONG_AGO): string[] {
  const settled = settledRule(rule, first);
  const found: string[] = [];
  let at = { slot: first, occurrence: 1 };
  while (found.length < count) {
    const next = nextTime(settled, at, zone, now);
    if (!next) break;
    found.push(next.slot);
    at = next;
  }
  return found;
}

test("every day, every other week on two days, every month and every year come when people expect them", () => {
  expect(slots({ every: 1, unit: "day" }, "2026-02-27", 3)).toEqual([
    "2026-02-28",
    "2026-03-01",
    "2026-03-02",
  ]);
  expect(slots({ every: 2, unit: "week", weekdays: ["th", "mo"] }, "2026-03-02", 4)).toEqual([
    "2026-03-05",
    "2026-03-16",
    "2026-03-19",
    "2026-03-30",
  ]);
  expect(
    slots({ every: 1, unit: "week", weekdays: ["mo", "tu", "we", "th", "fr"] }, "2026-03-06", 1),
  ).toEqual(["2026-03-09"]);
  expect(slots({ every: 3, unit: "month" }, "2026-11-15T10:00", 2)).toEqual([
    "2027-02-15T10:00",
    "2027-05-15T10:00",
  ]);
  expect(slots({ every: 1, unit: "year" }, "2026-06-09", 1)).toEqual(["2027-06-09"]);
});

test("a rule for the 31st falls on the last day of shorter months and comes back to the 31st", () => {
  expect(slots({ every: 1, unit: "month" }, "2026-01-31", 5)).toEqual([
    "2026-02-28",
    "2026-03-31",
    "2026-04-30",
    "2026-05-31",
    "2026-06-30",
  ]);
  expect(slots({ every: 1, unit: "year" }, "2028-02-29", 4)).toEqual([
    "2029-02-28",
    "2030-02-28",
    "2031-02-28",
    "2032-02-29",
  ]);
});

test("a monthly rule for another day than the first due date begins with that day", () => {
  expect(slots({ every: 1, unit: "month", monthDay: 25 }, "2026-03-10", 2)).toEqual([
    "2026-03-25",
    "2026-04-25",
  ]);
});

test("a rule ends after its last day, and after so many times", () => {
  expect(slots({ every: 1, unit: "day", until: "2026-03-03" }, "2026-03-01", 9)).toHaveLength(2);
  expect(slots({ every: 1, unit: "day", times: 4 }, "2026-03-01", 9)).toHaveLength(3);
});

test("what was missed is not made up for: the next time lies ahead", () => {
  const now = new Date("2026-03-10T12:00:00Z");
  expect(slots({ every: 1, unit: "day" }, "2026-03-01T09:00", 1, "UTC", now)).toEqual([
    "2026-03-11T09:00",
  ]);
  // A day is not over before its end.
  expect(slots({ every: 1, unit: "day" }, "2026-03-01", 1, "UTC", now)).toEqual(["2026-03-10"]);
});

const nights = [
  // zone, slot before the change, the moments of the next two times
  ["America/New_York", "2026-03-07T09:00", "2026-03-08T13:00:00.000Z", "2026-03-09T13:00:00.000Z"],
  // 02:30 does not exist on the 8th: it comes at 03:30, and the day after at 02:30 again.
  ["America/New_York", "2026-03-07T02:30", "2026-03-08T07:30:00.000Z", "2026-03-09T06:30:00.000Z"],
  // 01:30 exists twice on the 1st: the first one is meant.
  ["America/New_York", "2026-10-31T01:30", "2026-11-01T05:30:00.000Z", "2026-11-02T06:30:00.000Z"],
  ["Europe/Berlin", "2026-03-28T02:30", "2026-03-29T01:30:00.000Z", "2026-03-30T00:30:00.000Z"],
  ["Europe/Berlin", "2026-10-24T02:30", "2026-10-25T00:30:00.000Z", "2026-10-26T01:30:00.000Z"],
  // Lord Howe moves its clocks by half an hour: from 02:00 to 02:30 in October, back from 02:00 to 01:30 in April.
  ["Australia/Lord_Howe", "2026-10-03T02:15", "2026-10-03T15:45:00.000Z", "2026-10-04T15:15:00.000Z"],
  ["Australia/Lord_Howe", "2026-04-04T09:00", "2026-04-04T22:30:00.000Z", "2026-04-05T22:30:00.000Z"],
] as const;

test.each(nights)(
  "in %s a task at %s keeps its time of day over the clock change",
  (zone, slot, first, second) => {
    const rule = settledRule({ every: 1, unit: "day" }, slot);
    const next = nextTime(rule, { slot, occurrence: 1 }, zone, LONG_AGO);
    expect(next?.dueAt?.toISOString()).toBe(first);
    const after = next && nextTime(rule, next, zone, LONG_AGO);
    expect(after?.dueAt?.toISOString()).toBe(second);
  },
);

test("an all-day task ends with its day, also on days of 23 and 25 hours", () => {
  const hours = (day: string) => {
    const zone = "America/New_York";
    const end = dueOnDay(day, zone).dueAt?.getTime() ?? 0;
    return (end + 1 - (dueAtSlot(`${day}T00:00`, zone).dueAt?.getTime() ?? 0)) / 3_600_000;
  };
  expect([hours("2026-03-08"), hours("2026-11-01"), hours("2026-11-02")]).toEqual([23, 25, 24]);
});

test("a task moved to another day keeps its time of day, and its reminder its distance on the clock", () => {
  const zone = "America/New_York";
  const from = dueAtSlot("2026-03-07T09:00", zone);
  const to = movedToDay(from, "2026-03-09", zone);
  expect(slotOf(to, zone)).toBe("2026-03-09T09:00");
  const evening = dueAtSlot("2026-03-06T20:00", zone).dueAt;
  expect(wallClock(movedReminder(evening, from, to, zone) ?? LONG_AGO, zone)).toBe("2026-03-08T20:00");
});

test("a reminder stays to the second while its task stays where it is", () => {
  const zone = "Europe/Vienna";
  const due = dueAtSlot("2026-03-07T09:00", zone);
  const reminder = new Date("2026-03-07T07:30:41.500Z");
  expect(movedReminder(reminder, due, due, zone)).toEqual(reminder);
});

test("any rule moves on, keeps the time of day and stays on its days", () => {
  const rules = fc.record({
    every: fc.integer({ min: 1, max: 12 }),
    unit: fc.constantFrom("day", "week", "month", "year" as const),
  });
  const firsts = fc
    .date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 16));
  fc.assert(
    fc.property(rules, firsts, (rule, first) => {
      const found = slots(rule, first, 8);
      expect(found).toHaveLength(8);
      expect([first, ...found].toSorted()).toEqual([first, ...found]);
      expect(new Set(found.map((slot) => slot.slice(10)))).toEqual(new Set([first.slice(10)]));
      if (rule.unit === "month" || rule.unit === "year") {
        const wanted = Number(first.slice(8, 10));
        for (const slot of found) {
          const [year, month, day] = slot.slice(0, 10).split("-").map(Number);
          const last = new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate();
          expect(day).toBe(Math.min(wanted, last));
        }
      }
    }),
  );
});
