import { type SQL, sql } from "drizzle-orm";
import { SEARCH_BATCH } from "@/db/client";
import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { actorKindOf } from "@/lib/operations/recorder";
import { allowHandOver } from "./find-assignees";
import { BULK_LIMIT } from "./schema";
import type { Received } from "./tell-new-owners";

/** New values by column, as SQL that may use the lead before (`t`) and its place in the set (`t.place`). */
export type LeadsChange = Partial<Record<keyof typeof columns, SQL>>;

/** The columns that a set change may write, with their names in the API. */
const columns = {
  status: sql.raw("status"),
  lossReason: sql.raw("loss_reason"),
  assignedToId: sql.raw("assigned_to_id"),
  source: sql.raw("source"),
  latestSource: sql.raw("latest_source"),
  company: sql.raw("company"),
  title: sql.raw("title"),
  valueCents: sql.raw("value_cents"),
  customFields: sql.raw("custom_fields"),
  deletedAt: sql.raw("deleted_at"),
  mergedIntoId: sql.raw("merged_into_id"),
};

export interface SetOptions {
  /** The sentence for a set that is larger than one act may be, where narrowing a filter is no way out. */
  tooMany?: string;
  /** Leaves the leads' timelines alone: what changes is how the team keeps its leads, not the lead. */
  isQuiet?: boolean;
  /** What the timeline says beside a new owner, as jsonb that may use the changed lead (`c`). */
  whyAssigned?: SQL;
}

export interface Changed {
  affected: number;
  /** The leads that changed, when they are few enough to be listed. */
  leadIds: string[] | undefined;
  /** Who was given how many living leads, when owners changed. */
  received: Received[];
}

/**
 * Changes all leads called `l` that `selected` holds for, with their timelines, in one statement.
 * Leads that are so already are left alone. Locks in the order of ids, so that two set changes
 * cannot wait for each other in a circle.
 */
export async function changeLeads(
  context: Context,
  selected: SQL,
  change: LeadsChange,
  { tooMany, isQuiet = false, whyAssigned }: SetOptions = {},
): Promise<Changed> {
  await prepareForSet(context, selected, tooMany);
  if (change.assignedToId) await allowHandOver(context);
  const { db, actor } = context;
  const written = Object.entries(change) as [keyof typeof columns, SQL][];
  const [row] = await db.execute<{
    affected: number;
    ids: string[] | null;
    received: Received[] | null;
  }>(sql`
    with target as materialized (
      select t.*, row_number() over (order by t.id) as place
      from (select l.* from leads l where ${selected} order by l.id for update of l) t
    ), changed as (
      update leads l set ${list(written.map(([key, value]) => sql`${columns[key]} = ${value}`))}, version = l.version + 1, updated_at = ${at(context)}
      from target t
      where l.team_id = ${actor.teamId} and l.id = t.id and (${differs(written)})
      returning l.id, l.deleted_at as binned_at, ${list(written.flatMap(([key]) => [sql`t.${columns[key]} as old_${columns[key]}`, sql`l.${columns[key]} as new_${columns[key]}`]))}
    ), told as (
      insert into activities (id, team_id, lead_id, type, actor_kind, actor_id, entry_id, occurred_at, data)
      select gen_random_uuid(), ${actor.teamId}, c.id, act.type, ${actorKindOf(actor, context.call)}, ${actor.userId ?? null}::uuid, ${context.entryId}, ${at(context)}, act.data
      from changed c cross join lateral (${sql.join(stories(change, whyAssigned), sql` union all `)}) act (type, data)
      where ${!isQuiet}::boolean
    )
    select count(*)::integer as affected, case when count(*) <= ${MOST_LISTED}::integer then array_agg(id) end as ids,
      ${change.assignedToId ? given : sql`null`} as received from changed`);
  const affected = row?.affected ?? 0;
  if (affected > LARGE_SET) await context.sql`select sort_in_lead_search()`;
  return {
    affected,
    leadIds: row?.ids ?? (affected ? undefined : []),
    received: row?.received ?? [],
  };
}

/** What each new owner was given. */
const given = sql`(select json_agg(g) from (
  select c.new_assigned_to_id as "userId", count(*)::integer as leads, min(c.id::text) as "leadId" from changed c
  where c.new_assigned_to_id is distinct from c.old_assigned_to_id and c.new_assigned_to_id is not null and c.binned_at is null
  group by c.new_assigned_to_id) g)`;

/** An event carries at most this many ids; for more it tells their number. */
const MOST_LISTED = 1000;

/** What a set change says afterwards to whoever listens. */
export const changedEvent = ({ affected, leadIds }: Pick<Changed, "affected" | "leadIds">) =>
  affected > 0
    ? [{ name: "leads.changed" as const, data: { count: affected, ...(leadIds && { leadIds }) } }]
    : [];

/**
 * Refuses a set that is larger than one act may be, before anything is written. For a large one it also
 * takes nested loops from the planner, which expects a handful of rows from a set it has no statistics on
 * and would compare each of them with each lead.
 */
export async function prepareForSet(
  { db, sql: statement }: Context,
  selected: SQL,
  tooMany?: string,
): Promise<void> {
  const [row] = await db.execute<{ total: number }>(
    sql`select count(*)::integer as total from (select from leads l where ${selected} limit ${BULK_LIMIT + 1}::integer) l`,
  );
  const total = row?.total ?? 0;
  if (total > BULK_LIMIT) {
    const limit = BULK_LIMIT.toLocaleString("en-US");
    throw new OperationError(
      "invalid",
      tooMany ??
        `More than ${limit} leads match. Narrow the filter, and change at most ${limit} at a time.`,
    );
  }
  if (total > LARGE_SET) {
    await statement`
      select set_config('enable_nestloop', 'off', true), set_config('statement_timeout', ${SET_TIMEOUT}, true),
        set_config('gin_pending_list_limit', ${SEARCH_BATCH}, true)`;
  }
}

/** From here on, reading the team's leads once is cheaper than looking each one up. */
const LARGE_SET = 500;
/** A whole set may take longer than the single statements that the usual limit is meant for. */
const SET_TIMEOUT = "10min";

const list = (parts: SQL[]) => sql.join(parts, sql`, `);
const at = ({ now }: Context) => sql`${now.toISOString()}::timestamptz`;

const differs = (written: [keyof typeof columns, SQL][]) =>
  sql.join(
    written.map(([key, value]) => sql`l.${columns[key]} is distinct from ${value}`),
    sql` or `,
  );

/** The rows of the timeline that one changed lead gets, of the same kinds as when it is changed alone. */
function stories(
  { status, lossReason, assignedToId, ...facts }: LeadsChange,
  whyAssigned = sql`'{}'::jsonb`,
): SQL[] {
  const reason = lossReason ? sql`c.new_loss_reason` : sql`null::text`;
  const told: SQL[] = [];
  if (status) {
    told.push(
      sql`select 'status_changed', jsonb_build_object('from', c.old_status, 'to', c.new_status, 'lossReason', ${reason}) where c.old_status is distinct from c.new_status`,
    );
  }
  if (assignedToId) {
    told.push(
      sql`select 'lead_assigned', jsonb_build_object('from', c.old_assigned_to_id, 'to', c.new_assigned_to_id) || ${whyAssigned} where c.old_assigned_to_id is distinct from c.new_assigned_to_id`,
    );
  }
  const parts = Object.keys(facts).map((key) => difference(key as keyof typeof columns, sql`true`));
  if (lossReason)
    parts.push(difference("lossReason", status ? sql`c.old_status = c.new_status` : sql`true`));
  if (parts.length > 0) {
    told.push(
      sql`select 'lead_updated', jsonb_build_object('changes', d.changes) from (select ${sql.join(parts, sql` || `)} as changes) d where d.changes <> '{}'::jsonb`,
    );
  }
  return told;
}

function difference(key: keyof typeof columns, condition: SQL): SQL {
  const before = sql`c.old_${columns[key]}`;
  const after = sql`c.new_${columns[key]}`;
  return sql`case when ${before} is distinct from ${after} and ${condition} then jsonb_build_object(${sql.raw(`'${key}'`)}, jsonb_build_object('from', ${before}, 'to', ${after})) else '{}'::jsonb end`;
}
