import { type CalendarDate, toCalendarDateTime, toZoned } from "@internationalized/date";
import type { OfflineContext } from "./context";

/** Noon of a day that was told without a time, where the person is. */
export const instantOn = (day: CalendarDate, { timeZone }: OfflineContext): string =>
  toZoned(toCalendarDateTime(day).set({ hour: 12 }), timeZone)
    .toDate()
    .toISOString();
