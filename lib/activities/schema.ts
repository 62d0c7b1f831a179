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
