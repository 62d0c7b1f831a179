import { type SQL, sql } from "drizzle-orm";
import type { Context } from "@/lib/operations/context";
import { actorKindOf } from "@/lib/operations/recorder";
import { type Changed, prepareForSet } from "./change-leads";
import { findTags } from "./find-tags";

interface TagChange {
  add: readonly string[];
  remove: readonly string[];
}

export interface Tagged extends Pick<Changed, "affected" | "leadIds"> {
  added: string[];
  removed: string[];
}

/**
 * Adds and removes tags on all leads called `l` that `selected` holds for, with a row on the timeline of
 * each lead whose tags really changed.
 */
export async function tagLeads(
  context: Context,
  selected: SQL,
  { add, remove }: TagChange,
): Promise<Tagged> {
  const { db, actor } = context;
  const [names] = await Promise.all([
    findTags(context, [...add, ...remove]),
    prepareForSet(context, selected),
  ]);
  const [row] = await db.execute<{ affected: number; ids: string[] | null }>(sql`
    with target as materialized (
      select l.id from leads l where ${selected} order by l.id for update of l
    ), added as (
      insert into lead_tags (id, team_id, lead_id, tag_id)
      select gen_random_uuid(), ${actor.teamId}, t.id, tag.id from target t cross join unnest(${sql.param([...new Set(add)])}::uuid[]) tag (id)
      on conflict (team_id, lead_id, tag_id) do nothing
      returning lead_id, tag_id
    ), removed as (
      delete from lead_tags lt using target t
      where lt.team_id = ${actor.teamId} and lt.lead_id = t.id and lt.tag_id = any(${sql.param([...new Set(remove)])}::uuid[])
      returning lt.lead_id, lt.tag_id
    ), changed as (
      select moved.lead_id,
        coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name)) filter (where moved.is_added), '[]'::jsonb) as added,
        coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name)) filter (where not moved.is_added), '[]'::jsonb) as removed
      from (select lead_id, tag_id, true as is_added from added union all select lead_id, tag_id, false from removed) moved
      join tags g on g.team_id = ${actor.teamId} and g.id = moved.tag_id
      group by moved.lead_id
    ), told as (
      insert into activities (id, team_id, lead_id, type, actor_kind, actor_id, entry_id, occurred_at, data)
      select gen_random_uuid(), ${actor.teamId}, c.lead_id, 'tag_changed', ${actorKindOf(actor, context.call)}, ${actor.userId ?? null}::uuid,
        ${context.entryId}, ${context.now.toISOString()}::timestamptz, jsonb_build_object('added', c.added, 'removed', c.removed)
      from changed c
    )
    select count(*)::integer as affected, case when count(*) <= 1000 then array_agg(lead_id) end as ids from changed`);
  const affected = row?.affected ?? 0;
  const namesOf = (ids: readonly string[]) => [...new Set(ids)].map((id) => names.get(id) ?? "");
  return {
    affected,
    leadIds: row?.ids ?? (affected ? undefined : []),
    added: namesOf(add),
    removed: namesOf(remove),
  };
}

/** 'added Hot, removed Cold' */
export function tagWords({ added, removed }: Tagged): string {
  const parts = [
    added.length > 0 && `added ${added.join(", ")}`,
    removed.length > 0 && `removed ${removed.join(", ")}`,
  ];
  return parts.filter(Boolean).join(", ");
}
