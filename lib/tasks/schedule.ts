import { v7 } from "uuid";
import { OperationError } from "@/lib/operations/errors";
import { type Due, dueAtMoment, dueOnDay, movedReminder, notDue, slotOf } from "./due";
import type { TaskRow } from "./find-task";
import type { TaskFacts } from "./input";
import { settledRule } from "./recur";

/** All columns of a task that say when. */
export type Schedule = Pick<
  TaskRow,
  | "dueAt"
  | "dueOn"
  | "timeZone"
  | "remindAt"
  | "recurrence"
  | "slot"
  | "seriesId"
  | "remindedFor"
  | "toldDueFor"
>;

export const unscheduled = (timeZone: string): Schedule => ({
  ...notDue,
  timeZone,
  remindAt: null,
  recurrence: null,
  slot: null,
  seriesId: null,
  remindedFor: null,
  toldDueFor: null,
});

/**
 * When a task is due, reminded of and comes again, after what was said of it. A new due date or rule begins the
 * rule anew from that date; the reminder keeps its distance to the due date unless it is given itself.
 */
export function scheduleOf(before: Schedule, given: TaskFacts, timeZone: string, now: Date): Schedule {
  const due = dueOf(before, given, timeZone);
  const rule = given.recurrence === undefined ? before.recurrence : given.recurrence;
  const slot = rule ? slotOf(due, timeZone) : undefined;
  if (rule && !slot)
    throw new OperationError("invalid", {
      detail: "A task that comes again needs a due date.",
      fields: { recurrence: "needs a due date" },
    });
  const isAsBefore = isSameDue(before, due) && given.recurrence === undefined;
  const remindAt =
    given.remindAt === undefined
      ? movedReminder(before.remindAt, before, due, timeZone)
      : given.remindAt === null
        ? null
        : new Date(given.remindAt);
  return told<Schedule>(
    {
      ...due,
      timeZone,
      remindAt,
      ...(rule && slot && !isAsBefore
        ? { recurrence: settledRule(rule, slot), slot }
        : { recurrence: rule, slot: rule ? before.slot : null }),
      seriesId: before.seriesId ?? (rule ? v7() : null),
      remindedFor: before.remindedFor,
      toldDueFor: before.toldDueFor,
    },
    now,
  );
}

/** What lies in the past when it is written is known to who wrote it, so nobody is told of it. */
export function told<S extends Pick<Schedule, "dueAt" | "remindAt" | "remindedFor" | "toldDueFor">>(
  schedule: S,
  now: Date,
): S {
  const { dueAt, remindAt, remindedFor, toldDueFor } = schedule;
  return {
    ...schedule,
    remindedFor: remindAt && remindAt <= now ? remindAt : remindedFor,
    toldDueFor: dueAt && dueAt <= now ? dueAt : toldDueFor,
  };
}

function dueOf(before: Schedule, { dueAt, dueOn }: TaskFacts, timeZone: string): Due {
  if (dueOn) return dueOnDay(dueOn, timeZone);
  if (dueAt) return dueAtMoment(new Date(dueAt));
  if (dueAt === null || (dueOn === null && before.dueOn)) return notDue;
  // A day is another stretch of time in another zone.
  return before.dueOn ? dueOnDay(before.dueOn, timeZone) : { dueAt: before.dueAt, dueOn: null };
}

const isSameDue = (a: Due, b: Due) =>
  a.dueOn === b.dueOn && (a.dueOn !== null || a.dueAt?.getTime() === b.dueAt?.getTime());
