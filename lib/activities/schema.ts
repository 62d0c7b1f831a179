import { z } from "zod";

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

export const activityType = z.enum(activityTypes);
export const actorKind = z.enum(actorKinds);

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
});
export type Activity = z.output<typeof activity>;
