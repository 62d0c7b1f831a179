import type { Context } from "@/lib/operations/context";

/**
 * Moves the team's rows to the places in which `ids` names them; those not named keep their order behind them.
 * Where a row stands is no part of what it says: its version stays, so that an open form is not refused.
 */
export async function putInOrder(
  { sql, actor }: Context,
  table: "custom_fields" | "routing_rules",
  ids: readonly string[],
): Promise<void> {
  await sql`
    update ${sql(table)} t set position = o.place, updated_at = now()
    from (
      select c.id, row_number() over (order by array_position(${[...ids]}::uuid[], c.id) nulls last, c.position, c.id) - 1 as place
      from ${sql(table)} c where c.team_id = ${actor.teamId}) o
    where t.team_id = ${actor.teamId} and t.id = o.id and t.position <> o.place`;
}
