/** Every event the product records, in the past tense. */
export const eventNames = [
  "user.registered", "lead.created", "lead.updated", "lead.status_changed", "lead.assigned", "lead.deleted", "lead.restored",
  "leads.changed", "lead.tagged", "note.created", "import.requested", "import.cancelled", "import.finished", "journal.undone", "settings.changed",
] as const;
export type EventName = (typeof eventNames)[number];
