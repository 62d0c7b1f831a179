import {
  fromAbsolute,
  parseAbsolute,
  parseDate,
  parseDateTime,
  toCalendarDate,
  toCalendarDateTime,
  toZoned,
} from "@internationalized/date";

/** When a task is due: at a moment, or on a day, at whose end it is late. Neither when it has no date. */
export interface Due {
  dueAt: Date | null;
  dueOn: string | null;
}

export const notDue: Due = { dueAt: null, dueOn: null };

export const dueAtMoment = (moment: Date): Due => ({ dueAt: moment, dueOn: null });

/** Due some time on a day such as "2026-03-08": late from its last millisecond on, wherever that day is meant. */
export const dueOnDay = (day: string, timeZone: string): Due => ({
  dueAt: new Date(startOfDay(nextDay(day), timeZone).getTime() - 1),
  dueOn: day,
});

/**
 * Due at a slot: a day, or a wall-clock time such as "2026-03-08T02:30". A time that a clock change skips comes as much
 * later as the clock jumps, one that happens twice comes the first time.
 */
export const dueAtSlot = (slot: string, timeZone: string): Due =>
  isDay(slot) ? dueOnDay(slot, timeZone) : dueAtMoment(momentOf(slot, timeZone));

/** The slot that a due date fills; undefined when there is none. */
export function slotOf({ dueAt, dueOn }: Due, timeZone: string): string | undefined {
  if (dueOn) return dueOn;
  return dueAt ? wallClock(dueAt, timeZone) : undefined;
}

export const isDay = (slot: string) => !slot.includes("T");

/** A moment as the clock on the wall shows it, to the minute. */
export const wallClock = (moment: Date, timeZone: string): string =>
  toCalendarDateTime(fromAbsolute(moment.getTime(), timeZone)).toString().slice(0, 16);

/** The moment at which the clock on the wall shows this. */
export const momentOf = (clock: string, timeZone: string): Date =>
  toZoned(parseDateTime(clock), timeZone).toDate();

export const startOfDay = (day: string, timeZone: string): Date =>
  toZoned(parseDate(day), timeZone).toDate();

/** The day it is somewhere. */
export const dayOf = (moment: Date, timeZone: string): string =>
  toCalendarDate(fromAbsolute(moment.getTime(), timeZone)).toString();

export const nextDay = (day: string, days = 1): string => parseDate(day).add({ days }).toString();

/** The same task another day: at the same time of day when it has one. */
export function movedToDay(due: Due, day: string, timeZone: string): Due {
  const time = due.dueAt && !due.dueOn ? wallClock(due.dueAt, timeZone).slice(10) : "";
  return dueAtSlot(day + time, timeZone);
}

/** The same task so many days later, or earlier. */
export function movedByDays(due: Due, days: number, timeZone: string): Due {
  const slot = slotOf(due, timeZone);
  return slot ? movedToDay(due, nextDay(slot.slice(0, 10), days), timeZone) : due;
}

/** A reminder keeps its distance, counted on the wall clock, when the task it is for moves. */
export function movedReminder(
  remindAt: Date | null,
  from: Due,
  to: Due,
  timeZone: string,
): Date | null {
  const before = startOf(from, timeZone);
  const after = startOf(to, timeZone);
  if (!remindAt || !before || !after || before === after) return remindAt;
  const distance = asIfUtc(wallClock(remindAt, timeZone)) - asIfUtc(before);
  return momentOf(new Date(asIfUtc(after) + distance).toISOString().slice(0, 16), timeZone);
}

/** From where a reminder's distance is counted: the time, or the beginning of the day. */
function startOf(due: Due, timeZone: string): string | undefined {
  const slot = slotOf(due, timeZone);
  return slot && (isDay(slot) ? `${slot}T00:00` : slot);
}

const asIfUtc = (clock: string) => parseAbsolute(`${clock}:00Z`, "UTC").toDate().getTime();
