import { sql } from "drizzle-orm";
import { tableShapes } from "@/lib/journal/table-shape";
import type { Context } from "@/lib/operations/context";
import { moving } from "./references";

interface Merge {
  keepId: string;
  mergeId: string;
}

/** Gives everything that hangs on the merged lead to the one that stays. */
export async function moveRows(
  { db, sql: statement, actor }: Context,
  { keepId, mergeId }: Merge,
): Promise<void> {
  const shapes = await tableShapes(statement);
  const versioned = new Set(
    [...shapes.values()].flatMap((shape) => (shape.hasVersion ? shape.name : [])),
  );
  for (const { table, column } of moving) {
    const lead = sql.identifier(column);
    const movedOn = versioned.has(table) ? sql`, version = version + 1` : sql``;
    await db.execute(sql`
      update ${sql.identifier(table)} set ${lead} = ${keepId}${movedOn}
      where team_id = ${actor.teamId} and ${lead} = ${mergeId}`);
  }
  await db.execute(
    sql`select mend_first_contacts(${actor.teamId}, ${sql.param([keepId, mergeId])}::uuid[])`,
  );
}

/** Gives the lead exactly these tags. The merged lead keeps its own, for the day it comes back. */
export async function setTags({ db, actor }: Context, leadId: string, tagIds: readonly string[]) {
  const wanted = sql`${sql.param([...tagIds])}::uuid[]`;
  await db.execute(sql`
    delete from lead_tags lt where lt.team_id = ${actor.teamId} and lt.lead_id = ${leadId} and lt.tag_id <> all(${wanted})`);
  await db.execute(sql`
    insert into lead_tags (id, team_id, lead_id, tag_id)
    select gen_random_uuid(), ${actor.teamId}, ${leadId}, tag.id from unnest(${wanted}) tag (id)
    on conflict (team_id, lead_id, tag_id) do nothing`);
}

/** Whoever was said to be somebody else than the merged lead is somebody else than the one that stays. */
export async function copyDismissals({ db, actor }: Context, { keepId, mergeId }: Merge) {
  await db.execute(sql`
    insert into duplicate_dismissals (id, team_id, lead_id, other_id, dismissed_by_id, created_at)
    select gen_random_uuid(), d.team_id, least(${keepId}::uuid, d.them), greatest(${keepId}::uuid, d.them), d.dismissed_by_id, d.created_at
    from (
      select team_id, other_id as them, dismissed_by_id, created_at from duplicate_dismissals where team_id = ${actor.teamId} and lead_id = ${mergeId}
      union all
      select team_id, lead_id, dismissed_by_id, created_at from duplicate_dismissals where team_id = ${actor.teamId} and other_id = ${mergeId}
    ) d
    where d.them <> ${keepId}
    on conflict (team_id, lead_id, other_id) do nothing`);
}
