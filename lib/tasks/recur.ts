import { type CalendarDate, getDayOfWeek, parseDate, startOfWeek } from "@internationalized/date";
import { type Due, dueAtSlot } from "./due";
import type { Recurrence } from "./schema";
import { type Weekday, weekdays } from "./sets";

/** One time of a recurring task: the slot its rule gave it, and which one it is. */
export interface Occurrence {
  slot: string;
  occurrence: number;
}

/**
 * The next time of a recurring task that is not over yet; times that passed meanwhile are left out and do not count.
 * Undefined when the rule has come to its end. The wall-clock time is that of the slot, whatever clock changes lie between.
 */
export function nextTime(
  rule: Recurrence,
  { slot, occurrence }: Occurrence,
  timeZone: string,
  now: Date,
): (Occurrence & Due) | undefined {
  if (rule.times !== undefined && occurrence >= rule.times) return undefined;
  const time = slot.slice(10);
  for (let day = nextDayOf(rule, parseDate(slot.slice(0, 10))); ; day = nextDayOf(rule, day)) {
    if (rule.until !== undefined && day.toString() > rule.until) return undefined;
    const due = dueAtSlot(day.toString() + time, timeZone);
    if (due.dueAt && due.dueAt > now)
      return { ...due, slot: day.toString() + time, occurrence: occurrence + 1 };
  }
}

/** The rule with everything said that the first due date leaves unsaid, so that later times need not look back at it. */
export function settledRule(rule: Recurrence, slot: string): Recurrence {
  const day = parseDate(slot.slice(0, 10));
  if (rule.unit === "week")
    return { ...withoutMonthDay(rule), weekdays: inOrder(rule.weekdays ?? [weekdayOf(day)]) };
  if (rule.unit === "day") return withoutWeekdays(withoutMonthDay(rule));
  return { ...withoutWeekdays(rule), monthDay: rule.monthDay ?? day.day };
}

function nextDayOf(rule: Recurrence, from: CalendarDate): CalendarDate {
  if (rule.unit === "day") return from.add({ days: rule.every });
  if (rule.unit === "week") return nextInWeek(rule, from);
  const day = rule.monthDay ?? from.day;
  // The day may still come in this month: the first due date need not lie on it.
  const here = onDay(from, day);
  if (here.compare(from) > 0 && rule.unit === "month") return here;
  return onDay(from.set({ day: 1 }).add({ [`${rule.unit}s`]: rule.every }), day);
}

function nextInWeek(rule: Recurrence, from: CalendarDate): CalendarDate {
  const days = (rule.weekdays ?? [weekdayOf(from)]).map((day) => weekdays.indexOf(day)).toSorted();
  const later = days.find((day) => day > indexOf(from));
  const monday = startOfWeek(from, "en-US", "mon");
  if (later !== undefined) return monday.add({ days: later });
  return monday.add({ weeks: rule.every, days: days[0] ?? 0 });
}

/** That day of the month, or its last one when it is shorter. */
const onDay = (month: CalendarDate, day: number) => month.set({ day: 1 }).set({ day });

const indexOf = (day: CalendarDate) => getDayOfWeek(day, "en-US", "mon");
const weekdayOf = (day: CalendarDate) => weekdays[indexOf(day)] as Weekday;
const inOrder = (days: Weekday[]) => weekdays.filter((day) => days.includes(day));
const withoutMonthDay = ({ monthDay: _, ...rule }: Recurrence): Recurrence => rule;
const withoutWeekdays = ({ weekdays: _, ...rule }: Recurrence): Recurrence => rule;
