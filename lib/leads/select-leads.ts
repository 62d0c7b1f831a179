import { type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { allOf, filterCondition, holderCondition, isOneOf, isSome } from "@/lib/filters/conditions";
import type { Filter } from "@/lib/filters/schema";
import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { filterOfView } from "@/lib/views/open-view";
import { findLeadFields } from "./fields";
import type { flatFilters, Selection } from "./input";
import { matchesAll, matchesForList, searchPatterns } from "./search";
import { tagConditions } from "./tag-conditions";

type FlatFilters = { [Key in keyof typeof flatFilters]?: z.output<(typeof flatFilters)[Key]> };

export interface LeadQuery extends FlatFilters {
  filter?: Filter | undefined;
  q?: string | undefined;
  /** A saved view, whose filter then holds as well. */
  view?: string | undefined;
}

/** The living leads that a query is for, as a condition on rows called `l`. */
export async function selectLeads(context: Context, query: LeadQuery): Promise<SQL> {
  const patterns = searchPatterns(query.q ?? "");
  const narrowed = await narrow(context, query);
  return allOf([...narrowed, patterns.length > 0 && matchesAll(patterns)]);
}

/** The same for a list, which reads a page of them and counts them, each by the shortest way. */
export async function selectForList(
  context: Context,
  query: LeadQuery,
): Promise<{ page: SQL; total: SQL }> {
  const patterns = searchPatterns(query.q ?? "");
  const [narrowed, searched] = await Promise.all([
    narrow(context, query),
    patterns.length > 0 ? matchesForList(context, patterns) : undefined,
  ]);
  return { page: allOf([...narrowed, searched?.page]), total: allOf([...narrowed, searched?.total]) };
}

async function narrow(context: Context, query: LeadQuery): Promise<Conditions> {
  const [filtered, viewed, ...tagged] = await Promise.all([
    query.filter && readFilter(context, query.filter),
    query.view && readView(context, query.view),
    ...tagConditions(context, query),
  ]);
  return [living(context), ...flatConditions(context, query), ...tagged, filtered, viewed || undefined];
}

type Conditions = (SQL | false | undefined)[];

/** The leads that a set change is for: exactly one of the two ways to say so. */
export async function selectForChange(context: Context, { ids, filter, q }: Selection): Promise<SQL> {
  const isByMatch = filter !== undefined || Boolean(q);
  if (Boolean(ids) === isByMatch) {
    throw new OperationError("invalid", {
      detail:
        'Say which leads: either `ids`, or a `filter` and/or `q`. The filter {"and": []} means all of them.',
      fields: { ids: "give either ids or a filter" },
    });
  }
  if (ids) return sql`${living(context)} and l.id = any(${sql.param(ids)}::uuid[])`;
  return selectLeads(context, { filter, q });
}

const readFilter = async (context: Context, filter: Filter) =>
  filterCondition(context, filter, await findLeadFields(context));

async function readView(context: Context, viewId: string): Promise<SQL | undefined> {
  const filter = await filterOfView(context, viewId);
  return filter && readFilter(context, filter);
}

// Row security says the same, but a bare comparison is what the planner finds the index by.
function living({ actor }: Context): SQL {
  const own = actor.visibleOwnerId ? sql` and l.assigned_to_id = ${actor.visibleOwnerId}` : sql``;
  return sql`l.team_id = ${actor.teamId} and l.deleted_at is null${own}`;
}

function flatConditions(
  { actor }: Context,
  { status, assignedToId, source }: FlatFilters,
): (SQL | false)[] {
  return [
    isSome(status) && isOneOf(sql`l.status`, status, sql`::text`),
    isSome(source) && isOneOf(sql`l.source`, source, sql`::text`),
    isSome(assignedToId) && holderCondition(sql`l.assigned_to_id`, assignedToId, actor.userId),
  ];
}
