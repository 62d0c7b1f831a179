import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { iso } from "@/lib/leads/lead-json";
import type { Actor } from "@/lib/operations/context";
import type { TurnKind, TurnOutcome } from "./schema";

/** What the recorder can be narrowed by. */
export const turnFilters = {
  since: z.iso
    .datetime({ offset: true })
    .max(40)
    .optional()
    .describe("Turns that began then or later."),
};

interface Filters {
  userId?: string | undefined;
  conversationId?: string | undefined;
  kind?: TurnKind | undefined;
  outcome?: TurnOutcome | undefined;
  since?: string | undefined;
}

/** A turn called `t`, of a person called `u`, in the words of the API. */
export const turnJson = sql`json_build_object(
  'id', t.id, 'kind', t.kind, 'userId', t.user_id, 'userName', u.name, 'conversationId', t.conversation_id,
  'model', t.model, 'promptVersion', t.prompt_version, 'asked', t.asked, 'steps', t.steps, 'calls', t.calls,
  'modelInput', t.input_tokens, 'modelOutput', t.output_tokens, 'costMicros', t.cost_micros,
  'outcome', t.outcome, 'firstByteMs', t.first_byte_ms, 'milliseconds', t.milliseconds,
  'startedAt', ${iso(sql`t.started_at`)}, 'endedAt', ${iso(sql`t.ended_at`)})`;

const endedAs: Record<TurnOutcome, SQL> = {
  done: sql`t.outcome = 'done'`,
  waiting: sql`t.outcome = 'waiting'`,
  stopped: sql`t.outcome = 'stopped'`,
  failed: sql`t.outcome not in ('done', 'waiting', 'stopped')`,
  running: sql`t.outcome is null`,
};

/** The team's turns, as a condition on rows called `t`. */
export function turnsOf(actor: Actor, { userId, conversationId, kind, outcome, since }: Filters): SQL {
  const conditions = [
    sql`t.team_id = ${actor.teamId}`,
    userId && sql`t.user_id = ${userId}`,
    conversationId && sql`t.conversation_id = ${conversationId}`,
    kind && sql`t.kind = ${kind}`,
    outcome && endedAs[outcome],
    since && sql`t.started_at >= ${since}::timestamptz`,
  ].filter((condition) => condition !== undefined && condition !== "");
  return sql.join(conditions as SQL[], sql` and `);
}
