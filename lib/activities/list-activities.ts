import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { id } from "@/lib/leads/input";
import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { pageOf } from "@/lib/operations/page";
import { type PlacedRow, sortedList } from "@/lib/operations/sorted-list";
import { activityJson, stillStands } from "./activity-json";
import { timelineFilters } from "./input";
import { activity, activityTypes, actorKinds } from "./schema";

const columns = { occurredAt: { column: sql`a.occurred_at`, type: "timestamptz" } } as const;
const list = sortedList("activities", columns, sql`a.id`, "-occurredAt");

const moment = z.iso.datetime({ offset: true }).max(40);

export const listActivities = operation({
  name: "activities.list",
  summary: "Lists what happened to the team's leads, the newest first; not counted.",
  scope: "leads:read",
  effect: "read",
  route: "GET /activities",
  input: z.strictObject({
    ...list.input,
    ...timelineFilters,
    assignedToId: id.optional().describe("Who holds the lead now."),
    since: moment.optional(),
    until: moment.optional(),
    standing: z
      .boolean()
      .default(false)
      .describe("true leaves out what was logged by hand and corrected or taken away since."),
  }),
  output: pageOf(activity),
  async run(context, { limit, cursor, sort, since, until, standing, ...wanted }) {
    const { placed, behind, by, order, pageOf } = list.walk({ limit, cursor, sort });
    const within = sql`${since ? sql` and a.occurred_at >= ${since}::timestamptz` : sql``}${until ? sql` and a.occurred_at < ${until}::timestamptz` : sql``}${standing ? sql` and ${stillStands}` : sql``}${behind}`;
    const found = await firstOf(context, wanted, within, order);
    const rows = await context.db.execute<PlacedRow & { json: string }>(sql`
      with found as materialized (${found})
      select ${activityJson}::text as json, ${placed}
      from found join activities a on a.id = found.id
      where a.team_id = ${context.actor.teamId}
      order by ${by}`);
    return pageOf(rows, null);
  },
});

type Wanted = {
  type?: string[] | undefined;
  actorKind?: string[] | undefined;
  actorId?: string | undefined;
  assignedToId?: string | undefined;
};

/**
 * The ids of the first rows that are wanted, in the list's order. Rare ones among millions are found at once: each
 * type, kind of actor or lead has its own end in an index, and the first of those ends are put together.
 */
async function firstOf(context: Context, wanted: Wanted, within: SQL, order: SQL): Promise<SQL> {
  const { teamId } = context.actor;
  const types = wanted.type?.length ? wanted.type : undefined;
  const kinds = wanted.actorKind?.length ? wanted.actorKind : undefined;
  const ofLeads = wanted.assignedToId ? await leadsOf(context, wanted.assignedToId) : undefined;
  const top = (from: SQL, conditions: SQL) => sql`
    select a.id from ${from} cross join lateral (
      select a.id, a.occurred_at from activities a
      where a.team_id = ${teamId}${conditions}${within} ${order}) a
    ${order}`;
  const each = (values: readonly string[], name: SQL) =>
    sql`unnest(${sql.param([...values])}::text[]) ${name}`;
  const isOne = (column: SQL, values: readonly string[] | undefined) =>
    values ? sql` and ${column} = any(${sql.param(values)}::text[])` : sql``;
  const byActor = wanted.actorId ? sql` and a.actor_id = ${wanted.actorId}` : sql``;
  const byOwner = ofLeads?.condition ?? sql``;

  if (ofLeads?.ids)
    return top(
      sql`unnest(${sql.param(ofLeads.ids)}::uuid[]) lead(id)`,
      sql` and a.lead_id = lead.id${isOne(sql`a.type`, types)}${isOne(sql`a.actor_kind`, kinds)}${byActor}`,
    );
  if (wanted.actorId)
    return top(
      each(types ?? activityTypes, sql`t(type)`),
      sql`${byActor} and a.type = t.type${isOne(sql`a.actor_kind`, kinds)}${byOwner}`,
    );
  if (types || kinds)
    return top(
      sql`${each(types ?? activityTypes, sql`t(type)`)} cross join ${each(kinds ?? actorKinds, sql`k(kind)`)}`,
      sql` and a.type = t.type and a.actor_kind = k.kind${byOwner}`,
    );
  return top(sql`(select) one`, byOwner);
}

/** Above this many leads their owner is met often enough on the way through the feed. */
const FEW_LEADS = 500;

async function leadsOf(
  { db, actor }: Context,
  ownerId: string,
): Promise<{ ids?: string[]; condition?: SQL }> {
  const rows = await db.execute<{ id: string }>(sql`
    select l.id from leads l where l.team_id = ${actor.teamId} and l.assigned_to_id = ${ownerId} and l.deleted_at is null
    limit ${FEW_LEADS + 1}::integer`);
  if (rows.length <= FEW_LEADS) return { ids: rows.map((row) => row.id) };
  return {
    condition: sql` and exists (select 1 from leads l where l.team_id = a.team_id and l.id = a.lead_id and l.assigned_to_id = ${ownerId})`,
  };
}
