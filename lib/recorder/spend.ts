import { type Sql, withTenant } from "@/db/client";
import { env } from "@/lib/env";
import type { Actor } from "@/lib/operations/context";
import { tenancyOf } from "@/lib/operations/context";
import type { Spending } from "./schema";

/** Thrown before a call that would go over a cap. */
export class OverBudget extends Error {
  constructor(readonly whose: "own" | "team") {
    super(`The ${whose} cap is reached.`);
  }
}

const MICROS = 1_000_000;

/**
 * Sets aside what one model call may cost at most, before it is made. Two calls of a team at once wait for each
 * other here, so that together they cannot pass a cap. A call for nothing is always allowed.
 * @param micros millionths of a US dollar. @throws OverBudget
 */
export async function reserve(actor: Actor, turnId: string, micros: number): Promise<void> {
  if (micros === 0) return;
  await withTenant(
    tenancyOf(actor),
    async ({ sql }) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`agent-spend:${actor.teamId}`}, 0))`;
      const { own, team } = await spentBy(sql, actor);
      if (own.capMicros !== null && own.spentMicros + micros > own.capMicros)
        throw new OverBudget("own");
      if (team.capMicros !== null && team.spentMicros + micros > team.capMicros)
        throw new OverBudget("team");
      await sql`update agent_turns set reserved_micros = ${micros} where team_id = ${actor.teamId} and id = ${turnId}`;
    },
    "write",
  );
}

/** What this month has cost, with what is set aside for calls in hand, and what it may cost. */
export async function spentBy(sql: Sql, actor: Actor): Promise<{ own: Spending; team: Spending }> {
  const [[row], caps] = await Promise.all([
    sql<{ own: number; team: number }[]>`
    select coalesce(sum(t.cost_micros + t.reserved_micros) filter (where t.user_id = ${actor.userId ?? null}), 0)::float8 as own,
             coalesce(sum(t.cost_micros + t.reserved_micros), 0)::float8 as team
      from agent_turns t where t.team_id = ${actor.teamId} and t.started_at >= date_trunc('month', now())`,
    sql<{ user_id: string | null; cap: number | null; each: number | null }[]>`
      select user_id, cap_micros::float8 as cap, each_micros::float8 as each from agent_caps
      where team_id = ${actor.teamId} and (user_id is null or user_id = ${actor.userId ?? null})`,
  ]);
  const ofTeam = caps.find(({ user_id }) => user_id === null);
  const ofOwn = caps.find(({ user_id }) => user_id !== null);
  return {
    own: { spentMicros: row?.own ?? 0, capMicros: (ofOwn ?? { cap: ofTeam?.each ?? null }).cap },
    team: {
      spentMicros: row?.team ?? 0,
      capMicros: ofTeam ? ofTeam.cap : Math.round(env().OPENAI_MONTHLY_CAP * MICROS),
    },
  };
}
