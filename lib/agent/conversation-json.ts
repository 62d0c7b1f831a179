import { sql } from "drizzle-orm";
import { iso } from "@/lib/leads/lead-json";
import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";

/** A running turn says every few seconds that it is alive. One that was silent for this long has died. */
export const SILENT_SECONDS = 20;

const isDead = sql`c.state = 'running' and c.alive_at < now() - make_interval(secs => ${SILENT_SECONDS})`;

const columns = sql`
  'id', c.id, 'title', c.title, 'state', case when ${isDead} then 'idle' else c.state end, 'context', c.context,
  'lastMessageAt', ${iso(sql`c.last_message_at`)}, 'version', c.version,
  'createdAt', ${iso(sql`c.created_at`)}, 'updatedAt', ${iso(sql`c.updated_at`)}`;

/** A conversation called `c` in the words of the API. */
export const conversationJson = sql`json_build_object(${columns})`;

const failed = sql`jsonb_build_array(jsonb_build_object('type', 'data-failure', 'id', 'failure', 'data', jsonb_build_object(
  'code', 'interrupted', 'detail', 'The server was restarted in the middle of this answer. Try again.', 'canRetry', true, 'retryAfterSeconds', null)))`;

/** The same with all its messages. What was being written when its process died is told as interrupted. */
export const conversationWithMessages = sql`json_build_object(${columns}, 'messages', (
  select coalesce(json_agg(json_build_object(
    'id', m.id, 'role', m.role,
    'parts', case when m.state = 'running' and ${isDead} then m.parts || ${failed} else m.parts end,
    'metadata', json_build_object(
      'createdAt', ${iso(sql`m.created_at`)},
      'state', case when m.state = 'running' and ${isDead} then 'failed' else m.state end,
      'model', t.model, 'isOffline', coalesce(t.model = 'Offline assistant', false), 'turnId', m.turn_id,
      'modelInput', t.input_tokens, 'modelOutput', t.output_tokens, 'costMicros', t.cost_micros,
      'milliseconds', t.milliseconds, 'rating', m.rating)) order by m.created_at, m.id), '[]'::json)
  from chat_messages m left join agent_turns t on t.team_id = m.team_id and t.id = m.turn_id
  where m.team_id = c.team_id and m.conversation_id = c.id))`;

interface Row {
  id: string;
  title: string | null;
  state: "idle" | "running" | "waiting";
  reading: "none" | "label" | "text";
  version: number;
  isAlive: boolean;
}

/** One's own conversation, locked until the end of the transaction. */
export async function findConversation({ sql, actor }: Context, id: string): Promise<Row> {
  const [row] = await sql<Row[]>`
    select id, title, state, reading, version,
      state = 'running' and coalesce(alive_at > now() - make_interval(secs => ${SILENT_SECONDS}), false) as "isAlive"
    from chat_conversations where team_id = ${actor.teamId} and user_id = ${actor.userId ?? null} and id = ${id} for update`;
  if (!row) throw new OperationError("not_found", "This conversation does not exist any more.");
  return row;
}
