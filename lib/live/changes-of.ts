import type { EventName } from "@/inngest/events";
import type { LiveChange, LiveKind, LiveResource } from "./schema";

/** An event as the outbox keeps it. */
export interface ToldEvent {
  id: string;
  name: string;
  data: Record<string, unknown>;
  at: string;
}

type Told = readonly [resource: LiveResource, kind: LiveKind, idField?: string];

/** A task moves its lead's next step. */
function tasksThat(kind: LiveKind): readonly Told[] {
  return [
    ["tasks", kind, "taskIds"],
    ["leads", "updated", "leadIds"],
  ];
}

/** What each event means to whoever looks at a screen; events that are not here concern no screen. */
const told: Partial<Record<EventName, readonly Told[]>> = {
  "lead.created": [["leads", "created", "leadId"]],
  "lead.updated": [["leads", "updated", "leadId"]],
  "lead.status_changed": [["leads", "updated", "leadId"]],
  "lead.assigned": [["leads", "updated", "leadId"]],
  "lead.tagged": [["leads", "updated", "leadId"]],
  "lead.deleted": [["leads", "deleted", "leadId"]],
  "lead.restored": [["leads", "created", "leadId"]],
  "lead.merged": [
    ["leads", "updated", "leadId"],
    ["leads", "deleted", "mergedId"],
  ],
  "leads.changed": [["leads", "updated", "leadIds"]],
  "duplicate.judged": [["leads", "updated", "leadIds"]],
  "leads.imported": [
    ["imports", "updated", "importId"],
    ["leads", "created"],
  ],
  "import.requested": [["imports", "created", "importId"]],
  "import.cancelled": [["imports", "updated", "importId"]],
  "tag.changed": [
    ["tags", "updated", "tagId"],
    ["leads", "updated"],
  ],
  "note.created": [
    ["notes", "created", "noteId"],
    ["leads", "updated", "leadId"],
  ],
  "tasks.created": tasksThat("created"),
  "tasks.completed": tasksThat("updated"),
  "tasks.changed": tasksThat("updated"),
  "tasks.deleted": tasksThat("deleted"),
  "journal.undone": [
    ["journal", "updated", "undoneEntryId"],
    ["leads", "updated"],
    ["tasks", "updated"],
    ["views", "updated"],
    ["tags", "updated"],
    ["settings", "updated"],
  ],
  "notification.created": [["notifications", "created", "notificationId"]],
  "notification.changed": [["notifications", "updated", "notificationIds"]],
  "view.changed": [["views", "updated", "viewId"]],
  "settings.changed": [["settings", "updated"]],
  "member.added": [["members", "created", "userId"]],
};

/** The changes that an event tells of. */
export function changesOf({ id, name, data, at }: ToldEvent): LiveChange[] {
  const actorId = typeof data.actorId === "string" ? data.actorId : null;
  return (told[name as EventName] ?? [])
    .filter(([, , idField]) => !idField || !isEmptyList(data[idField]))
    .map(([resource, kind, idField]) => ({
      id,
      resource,
      ids: idsIn(idField ? data[idField] : undefined),
      kind,
      actorId,
      at,
      ...(resource === "notifications" && { userId: String(data.userId) }),
    }));
}

/** An event without ids may mean any row; one with an empty list of them means none. */
const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;

const idsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value : typeof value === "string" ? [value] : [];
