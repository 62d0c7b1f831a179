import { sql as statement } from "drizzle-orm";
import { routingTurns } from "@/db/schema";
import { allowHandOver } from "@/lib/leads/find-assignees";
import type { AskedRule, Candidate } from "./choose-owners";
import type { RoutingContext, RuleRow } from "./find-rules";

export interface Turns {
  rules: AskedRule[];
  people: Map<string, Candidate>;
}

/**
 * Waits until nobody else of the team is giving out leads, until the end of the transaction: so no turn is given twice,
 * and nobody gets more leads than they take. One lock for the team, because people may stand in several rules.
 */
export async function lockTurns({ sql, actor }: RoutingContext): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`routing:${actor.teamId}`}, 0))`;
}

/** Who of the rules is there and has room, and whose turn it is. */
export async function readTurns(context: RoutingContext, rules: readonly RuleRow[]): Promise<Turns> {
  const { sql, actor } = context;
  // Room is counted over everybody's leads, whoever asks.
  await allowHandOver(context);
  const userIds = [...new Set(rules.flatMap(({ members }) => members.map(({ userId }) => userId)))];
  const [people, credits] = await Promise.all([
    sql<(Omit<Candidate, "room"> & { room: number | null })[]>`
      select m.user_id as id, u.name, m.deactivated_at is null and u.disabled_at is null and m.role <> 'viewer' as "isActive", m.on_duty as "onDuty",
        case when m.capacity is not null then m.capacity - (
          select count(*)::int from (
            select from leads l where l.team_id = m.team_id and l.assigned_to_id = m.user_id and l.deleted_at is null
              and l.status in (select s.key from lead_statuses s where s.team_id = m.team_id and s.kind = 'open')
            limit m.capacity) held) end as room
      from team_members m join users u on u.id = m.user_id
      where m.team_id = ${actor.teamId} and m.user_id = any(${userIds}::uuid[])`,
    sql<{ rule_id: string; user_id: string; credit: number }[]>`
      select rule_id, user_id, credit from routing_turns where team_id = ${actor.teamId} and rule_id = any(${rules.map(({ id }) => id)}::uuid[])`,
  ]);
  return {
    rules: rules.map(({ id, name, members }) => ({
      id,
      name,
      members,
      credits: new Map(
        credits.filter((row) => row.rule_id === id).map((row) => [row.user_id, row.credit]),
      ),
    })),
    people: new Map(
      people.map((person) => [person.id, { ...person, room: person.room ?? Number.POSITIVE_INFINITY }]),
    ),
  };
}

/** Keeps whose turn it is next. */
export async function keepTurns({ db, actor }: RoutingContext, { rules }: Turns): Promise<void> {
  const rows = rules.flatMap(({ id, credits }) =>
    [...credits].map(([userId, credit]) => ({
      teamId: actor.teamId,
      ruleId: id,
      userId,
      credit,
    })),
  );
  if (rows.length === 0) return;
  await db
    .insert(routingTurns)
    .values(rows)
    .onConflictDoUpdate({
      target: [routingTurns.ruleId, routingTurns.userId],
      set: { credit: statement`excluded.credit` },
    });
}
