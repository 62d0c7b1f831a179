import { z } from "zod";
import { note } from "@/lib/notes/schema";
import { loggedKinds, outcomes } from "./logged-kinds";

export { type LoggedKind, loggedKinds, type Outcome, outcomes } from "./logged-kinds";

/** The kinds of rows on a timeline. */
export const activityTypes = [
  "lead_created",
  "lead_updated",
  "status_changed",
  "lead_assigned",
  "note_added",
  "tag_changed",
  "task_created",
  "task_completed",
  "email_sent",
  "email_received",
  "email_engaged",
  "sms_sent",
  "sms_received",
  "call_logged",
  "appointment_changed",
  "automation_ran",
] as const;
export type ActivityType = (typeof activityTypes)[number];

/** Who or what acted. */
export const actorKinds = ["user", "workflow", "campaign", "agent", "import", "api", "system"] as const;
export type ActorKind = (typeof actorKinds)[number];

/** Who came to whom: out from the team to the lead, or in. */
export const directions = ["out", "in"] as const;

export const activityType = z.enum(activityTypes);
export const actorKind = z.enum(actorKinds);

/** A call, meeting, mail or text that somebody wrote down by hand. */
export const loggedEvent = z.object({
  id: z.uuid(),
  kind: z.enum(loggedKinds),
  direction: z.enum(directions).describe("`out` from the team to the lead, or `in`."),
  outcome: z.enum(outcomes).nullable(),
  durationSeconds: z.int().nullable(),
  notes: z.string(),
  happenedAt: z.iso.datetime({ offset: true }),
  authorId: z.uuid().nullable(),
  version: z.int(),
});
export type LoggedEvent = z.output<typeof loggedEvent>;

/** One row of a timeline. */
export const activity = z.object({
  id: z.uuid(),
  leadId: z.uuid(),
  leadName: z.string().nullable(),
  type: activityType,
  actorKind,
  actorId: z.uuid().nullable(),
  actorName: z.string().nullable(),
  entryId: z.uuid().nullable().describe("The journal entry it was written beside."),
  occurredAt: z.iso.datetime({ offset: true }),
  data: z
    .record(z.string(), z.unknown())
    .describe("The details, by type: `from` and `to`, or `changes`."),
  note: note.nullable().describe("The note as it is by now; null when it was deleted, or is none."),
  logged: loggedEvent
    .nullable()
    .describe("What was logged by hand, as it is by now; null when it was deleted, or is none."),
});
export type Activity = z.output<typeof activity>;
