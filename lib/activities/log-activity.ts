import { v7 } from "uuid";
import { z } from "zod";
import { loggedEvents } from "@/db/schema";
import { findLead, titleOf } from "@/lib/leads/find-lead";
import { id } from "@/lib/leads/input";
import { operation } from "@/lib/operations/define";
import { loggedFacts } from "./input";
import { moveLastContact } from "./last-contact";
import { activityOf, kindWords, refuseImpossible } from "./logged-event";
import { loggedEvent } from "./schema";

export const logActivity = operation({
  name: "activities.log",
  summary:
    "Logs a call, meeting, email or text that happened elsewhere, and moves the lead's last contact on to it.",
  scope: "leads:write",
  effect: "write",
  route: "POST /activities",
  status: 201,
  input: z.strictObject({
    leadId: id,
    kind: loggedFacts.kind.default("call"),
    direction: loggedFacts.direction.default("out"),
    outcome: loggedFacts.outcome.optional(),
    durationSeconds: loggedFacts.durationSeconds.optional(),
    notes: loggedFacts.notes.default(""),
    happenedAt: loggedFacts.happenedAt.optional().describe("Now, when left out."),
  }),
  output: loggedEvent.extend({ activityId: z.uuid().describe("The row of the timeline.") }),
  async run(context, { leadId, happenedAt, outcome = null, durationSeconds = null, ...facts }) {
    const lead = await findLead(context, leadId);
    const event = {
      ...facts,
      outcome,
      durationSeconds,
      happenedAt: happenedAt ? new Date(happenedAt) : context.now,
      id: v7(),
      leadId,
      activityId: v7(),
      authorId: context.actor.userId ?? null,
    };
    refuseImpossible(context, event);
    await context.db.insert(loggedEvents).values({
      ...event,
      teamId: context.actor.teamId,
      createdAt: context.now,
      updatedAt: context.now,
    });
    await moveLastContact(context, event);
    context.record({
      summary: `Logged ${kindWords[event.kind]} with ${titleOf(lead)}`,
      leadId,
      activities: [activityOf(event)],
      events: [{ name: "lead.updated", data: { leadId, fields: ["lastContactedAt", "calls"] } }],
    });
    const { leadId: _, ...answer } = event;
    return { ...answer, happenedAt: event.happenedAt.toISOString(), version: 1 };
  },
});
