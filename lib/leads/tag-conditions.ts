import { type SQL, sql } from "drizzle-orm";
import { type Filter, isCondition, isGroup } from "@/lib/filters/schema";
import type { Context } from "@/lib/operations/context";

/** Up to here the leads that carry a tag are named; a more common tag is met soon on a walk through the list. */
const MOST_NAMED = 1000;

/**
 * Conditions by tags, on leads called `l`. The planner takes every tag for equally common and would walk
 * a whole team in search of a rare one; so the leads of a rare tag are looked up first. Those of the filter
 * only narrow, the filter itself decides.
 */
export function tagConditions(
  context: Context,
  { tagId, filter }: { tagId?: string[] | undefined; filter?: Filter | undefined },
): Promise<SQL | false>[] {
  const flat = tagId && tagId.length > 0 ? [carriesOneOf(context, tagId, true)] : [];
  const required = filter ? requiredTags(filter).slice(0, 3) : [];
  return [...flat, ...required.map((tags) => carriesOneOf(context, tags, false))];
}

async function carriesOneOf(
  { db, actor }: Context,
  tagIds: string[],
  mustDecide: boolean,
): Promise<SQL | false> {
  const tagged = sql`lt.tag_id = any(${sql.param(tagIds)}::uuid[])`;
  const rows = await db.execute<{ lead_id: string }>(
    sql`select lt.lead_id from lead_tags lt where lt.team_id = ${actor.teamId} and ${tagged} limit ${MOST_NAMED + 1}::integer`,
  );
  if (rows.length <= MOST_NAMED)
    return sql`l.id = any(${sql.param(rows.map((row) => row.lead_id))}::uuid[])`;
  return (
    mustDecide &&
    sql`exists (select 1 from lead_tags lt where lt.team_id = l.team_id and lt.lead_id = l.id and ${tagged})`
  );
}

/** Sets of tags of which every match of the filter carries at least one. */
function requiredTags(filter: Filter): string[][] {
  if (isGroup(filter)) return "and" in filter ? filter.and.flatMap(requiredTags) : [];
  if (!isCondition(filter) || filter.field !== "tags" || !Array.isArray(filter.value)) return [];
  const tags = filter.value.map(String).filter((id) => uuid.test(id));
  const isWhole = tags.length > 0 && tags.length === filter.value.length;
  if (!isWhole) return [];
  return filter.op === "any" ? [tags] : filter.op === "all" ? tags.map((tag) => [tag]) : [];
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
