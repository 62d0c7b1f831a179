import { env } from "@/lib/env";
import type { Context } from "@/lib/operations/context";
import type { AgentCaps } from "./schema";

const MICROS = 1_000_000;

interface Row {
  userId: string;
  name: string;
  cap: number | null;
  hasOwn: boolean;
  spent: number;
}

/** The team's caps with this month's spending. */
export async function readCaps({ sql, actor }: Pick<Context, "sql" | "actor">): Promise<AgentCaps> {
  const [[team], people, [spent]] = await Promise.all([
    sql<{ cap: number | null; each: number | null }[]>`
      select cap_micros::float8 as cap, each_micros::float8 as each from agent_caps where team_id = ${actor.teamId} and user_id is null`,
    sql<Row[]>`
      select m.user_id as "userId", u.name, c.cap_micros::float8 as cap, c.id is not null as "hasOwn",
        coalesce((select sum(t.cost_micros + t.reserved_micros) from agent_turns t where t.team_id = m.team_id and t.user_id = m.user_id
          and t.started_at >= date_trunc('month', now())), 0)::float8 as spent
      from team_members m join users u on u.id = m.user_id
      left join agent_caps c on c.team_id = m.team_id and c.user_id = m.user_id
      where m.team_id = ${actor.teamId} order by u.name limit 1000`,
    sql<{ spent: number }[]>`
      select coalesce(sum(cost_micros + reserved_micros), 0)::float8 as spent from agent_turns
      where team_id = ${actor.teamId} and started_at >= date_trunc('month', now())`,
  ]);
  return {
    team: {
      spentMicros: spent?.spent ?? 0,
      capMicros: team ? team.cap : Math.round(env().OPENAI_MONTHLY_CAP * MICROS),
    },
    eachMicros: team?.each ?? null,
    people: people.map(({ userId, name, cap, hasOwn, spent: spentMicros }) => ({
      userId,
      name,
      spentMicros,
      capMicros: hasOwn ? cap : (team?.each ?? null),
      hasOwn,
    })),
  };
}
