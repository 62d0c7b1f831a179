import { and, eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { z } from "zod";
import { loggedEvents } from "@/db/schema";
import { id } from "@/lib/leads/input";
import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { orEmpty } from "@/lib/text";
import { loggedFacts } from "./input";
import { moveLastContact, rereadContacts } from "./last-contact";
import {
  activityOf,
  answerOf,
  findLogged,
  kindWords,
  type LoggedRow,
  refuseImpossible,
  refuseStaleEvent,
  refuseStranger,
} from "./logged-event";
import { loggedEvent } from "./schema";

export const updateActivity = operation({
  name: "activities.update",
  summary: "Corrects what was logged by hand; its author or a manager may do so.",
  scope: "leads:write",
  effect: "write",
  route: "PATCH /activities/:id",
  input: z.strictObject({
    id,
    direction: loggedFacts.direction.optional(),
    outcome: loggedFacts.outcome.optional(),
    durationSeconds: loggedFacts.durationSeconds.optional(),
    notes: loggedFacts.notes.nullable().transform(orEmpty).optional(),
    happenedAt: loggedFacts.happenedAt.optional(),
  }),
  output: loggedEvent.extend({ activityId: z.uuid().describe("The row of the timeline.") }),
  async run(context, { id, happenedAt, ...changes }) {
    const before = await findLogged(context, id);
    refuseStranger(context, before);
    const after = { ...before, ...changes, ...(happenedAt && { happenedAt: new Date(happenedAt) }) };
    refuseImpossible(context, after);
    await refuseStaleEvent(context, before);
    if (isSame(before, after)) {
      context.record({
        summary: `Nothing to change on ${kindWords[before.kind]}`,
        leadId: before.leadId,
      });
      return answerOf(before);
    }
    const isMoved =
      before.direction !== after.direction ||
      before.happenedAt.getTime() !== after.happenedAt.getTime();
    if (isMoved) after.activityId = v7();
    after.version += 1;
    await write(context, before, after);
    context.record({
      summary: `Corrected ${kindWords[before.kind]}`,
      leadId: before.leadId,
      // The timeline only grows: what is told at another time is told again, and the row before it steps back.
      activities: isMoved ? [activityOf(after)] : [],
      events: [
        { name: "lead.updated", data: { leadId: before.leadId, fields: ["lastContactedAt", "calls"] } },
      ],
    });
    return answerOf(after);
  },
});

async function write(context: Context, before: LoggedRow, after: LoggedRow): Promise<void> {
  const { direction, outcome, durationSeconds, notes, happenedAt, activityId } = after;
  await context.db
    .update(loggedEvents)
    .set({
      ...{ direction, outcome, durationSeconds, notes, happenedAt, activityId },
      version: sql`${loggedEvents.version} + 1`,
      updatedAt: context.now,
    })
    .where(and(eq(loggedEvents.teamId, context.actor.teamId), eq(loggedEvents.id, before.id)));
  await rereadContacts(context, before);
  await moveLastContact(context, after);
}

const facts = ["direction", "outcome", "durationSeconds", "notes"] as const;
const isSame = (one: LoggedRow, other: LoggedRow) =>
  facts.every((key) => one[key] === other[key]) &&
  one.happenedAt.getTime() === other.happenedAt.getTime();
