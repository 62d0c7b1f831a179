import { eventType } from "inngest";
import { z } from "zod";

const base = z.looseObject({
  teamId: z.uuid(),
  /** The row of the outbox the event came from; absent on events that a function sends itself. */
  outboxId: z.uuid().optional(),
  entryId: z.uuid().nullish(),
  actorId: z.uuid().nullish(),
});

/** Many leads at once are told as one event, with the ids or only their number when there are too many to list. */
const someLeads = base.extend({
  leadIds: z.array(z.uuid()).max(1000).optional(),
  count: z.int().nonnegative().optional(),
});
const oneLead = base.extend({ leadId: z.uuid() });
/** Tasks that changed together, with the leads they are about; without ids there are too many to list. */
const someTasks = base.extend({
  taskIds: z.array(z.uuid()).max(1000).optional(),
  leadIds: z.array(z.uuid()).max(1000).optional(),
  count: z.int().nonnegative(),
});
/** Told to its reader alone. */
const aNotification = base.extend({ notificationId: z.uuid(), userId: z.uuid() });
const anImport = base.extend({ importId: z.uuid() });

/** Every event of the product by its name. */
export const events = {
  "lead.created": eventType("lead.created", { schema: oneLead }),
  "lead.updated": eventType("lead.updated", { schema: oneLead }),
  "lead.status_changed": eventType("lead.status_changed", {
    schema: oneLead.extend({ from: z.string().nullish(), to: z.string() }),
  }),
  "lead.assigned": eventType("lead.assigned", {
    schema: oneLead.extend({ assignedToId: z.uuid().nullable() }),
  }),
  "lead.deleted": eventType("lead.deleted", { schema: oneLead }),
  "lead.restored": eventType("lead.restored", { schema: oneLead }),
  "lead.merged": eventType("lead.merged", { schema: oneLead.extend({ mergedId: z.uuid() }) }),
  "leads.changed": eventType("leads.changed", { schema: someLeads }),
  "leads.imported": eventType("leads.imported", { schema: anImport }),
  "import.requested": eventType("import.requested", { schema: anImport }),
  "import.cancelled": eventType("import.cancelled", { schema: anImport }),
  "duplicate.judged": eventType("duplicate.judged", { schema: someLeads }),
  "lead.tagged": eventType("lead.tagged", { schema: oneLead }),
  "tag.changed": eventType("tag.changed", { schema: base.extend({ tagId: z.uuid() }) }),
  "journal.undone": eventType("journal.undone", { schema: base.extend({ undoneEntryId: z.uuid() }) }),
  "view.changed": eventType("view.changed", { schema: base.extend({ viewId: z.uuid() }) }),
  "settings.changed": eventType("settings.changed", { schema: base }),
  "note.created": eventType("note.created", { schema: oneLead.extend({ noteId: z.uuid() }) }),
  "tasks.created": eventType("tasks.created", { schema: someTasks }),
  "tasks.completed": eventType("tasks.completed", { schema: someTasks }),
  "tasks.changed": eventType("tasks.changed", { schema: someTasks }),
  "tasks.deleted": eventType("tasks.deleted", { schema: someTasks }),
  "user.registered": eventType("user.registered", { schema: base.extend({ userId: z.uuid() }) }),
  "user.verification_requested": eventType("user.verification_requested", {
    schema: base.extend({ userId: z.uuid() }),
  }),
  "user.password_reset_requested": eventType("user.password_reset_requested", {
    schema: base.extend({ userId: z.uuid() }),
  }),
  "email.queued": eventType("email.queued", { schema: base.extend({ emailId: z.uuid() }) }),
  "team.deleted": eventType("team.deleted", {
    schema: base.extend({ files: z.array(z.string()).max(1_000) }),
  }),
  "notification.created": eventType("notification.created", { schema: aNotification }),
  "notification.queued": eventType("notification.queued", {
    schema: base.extend({ notificationId: z.uuid() }),
  }),
  "notification.changed": eventType("notification.changed", {
    schema: base.extend({ userId: z.uuid(), notificationIds: z.array(z.uuid()).max(100) }),
  }),
  "member.added": eventType("member.added", { schema: base.extend({ userId: z.uuid() }) }),
} as const;

export type EventName = keyof typeof events;
export type EventData<Name extends EventName> = z.output<NonNullable<(typeof events)[Name]["schema"]>>;
