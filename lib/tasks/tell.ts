import { type SQL, sql } from "drizzle-orm";
import type { Context, RecordedEvent } from "@/lib/operations/context";
import { actorKindOf } from "@/lib/operations/recorder";

/** An event carries at most this many ids; without them any row may be meant. */
const MOST_LISTED = 1000;

interface Told {
  id: string;
  leadId: string | null;
}

type TaskEvent = "tasks.created" | "tasks.completed" | "tasks.changed" | "tasks.deleted";

/** What happened to tasks, for whoever listens; their leads' next steps may have moved with them. */
export function taskEvents(name: TaskEvent, tasks: readonly Told[]): RecordedEvent[] {
  if (tasks.length === 0) return [];
  const leadIds = [...new Set(tasks.flatMap(({ leadId }) => leadId ?? []))];
  return [
    {
      name,
      data: {
        count: tasks.length,
        ...(tasks.length <= MOST_LISTED && { taskIds: tasks.map(({ id }) => id) }),
        ...(leadIds.length <= MOST_LISTED && { leadIds }),
      },
    },
  ];
}

/** Writes a line on the timeline of each task's lead, for any number of tasks. */
export const toldOnTimelines = (
  { actor, call, now, entryId }: Context,
  type: "task_created" | "task_completed",
  ids: readonly string[],
): SQL => sql`
  insert into activities (id, team_id, lead_id, type, actor_kind, actor_id, entry_id, occurred_at, data)
  select gen_random_uuid(), t.team_id, t.lead_id, ${type}, ${actorKindOf(actor, call)}, ${actor.userId ?? null}::uuid, ${entryId},
    ${now.toISOString()}::timestamptz, jsonb_build_object('taskId', t.id, 'title', t.title)
  from tasks t where t.team_id = ${actor.teamId} and t.id = any(${sql.param(ids)}::uuid[]) and t.lead_id is not null`;
