import { type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { compileFilter } from "@/lib/filters/compile";
import { parseFilter } from "@/lib/filters/parse";
import type { Filter } from "@/lib/filters/schema";
import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { findLeadFields } from "./fields";
import type { flatFilters, Selection } from "./input";
import { matchesAll, matchesForList, searchPatterns } from "./search";
import { tagConditions } from "./tag-conditions";

type FlatFilters = { [Key in keyof typeof flatFilters]?: z.output<(typeof flatFilters)[Key]> };

export interface LeadQuery extends FlatFilters {
  filter?: Filter | undefined;
  q?: string | undefined;
}

/** The living leads that a query is for, as a condition on rows called `l`. */
export async function selectLeads(context: Context, query: LeadQuery): Promise<SQL> {
  const patterns = searchPatterns(query.q ?? "");
  const narrowed = await narrow(context, query);
  return all([...narrowed, patterns.length > 0 && matchesAll(patterns)]);
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
  return { page: all([...narrowed, searched?.page]), total: all([...narrowed, searched?.total]) };
}

async function narrow(context: Context, query: LeadQuery): Promise<Conditions> {
  const [filtered, ...tagged] = await Promise.all([
    query.filter && filterCondition(context, query.filter),
    ...tagConditions(context, query),
  ]);
  return [living(context), ...flatConditions(context, query), ...tagged, filtered];
}

type Conditions = (SQL | false | undefined)[];

const all = (conditions: Conditions) =>
  sql.join(
    conditions.filter((condition): condition is SQL => Boolean(condition)),
    sql` and `,
  );

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

// Row security says the same, but a bare comparison is what the planner finds the index by.
function living({ actor }: Context): SQL {
  const own = actor.visibleOwnerId ? sql` and l.assigned_to_id = ${actor.visibleOwnerId}` : sql``;
  return sql`l.team_id = ${actor.teamId} and l.deleted_at is null${own}`;
}

async function filterCondition(context: Context, raw: Filter): Promise<SQL> {
  const fields = await findLeadFields(context);
  const parsed = parseFilter(raw, fields);
  if (parsed.ok)
    return compileFilter(parsed.filter, fields, {
      now: context.now,
      timeZone: context.actor.timeZone,
      userId: context.actor.userId ?? null,
    });
  const named = parsed.issues.map(
    (issue) => [["filter", ...issue.path].join("."), issue.message] as const,
  );
  throw new OperationError("invalid", {
    detail: named[0]?.[1] ?? "The filter is not right.",
    fields: Object.fromEntries(named),
  });
}

function flatConditions(
  { actor }: Context,
  { status, assignedToId, source }: FlatFilters,
): (SQL | false)[] {
  return [
    some(status) && isOneOf(sql`l.status`, status, sql`::text`),
    some(source) && isOneOf(sql`l.source`, source, sql`::text`),
    some(assignedToId) && ownerCondition(assignedToId, actor.userId),
  ];
}

/** A single value is compared by `=`, which lets an index deliver the rows in the order of the list. */
const isOneOf = (column: SQL, values: (string | null)[], type: SQL): SQL =>
  values.length === 1
    ? sql`${column} = ${values[0]}${type}`
    : sql`${column} = any(${sql.param(values)}${type}[])`;

const some = (list: string[] | undefined): list is string[] => list !== undefined && list.length > 0;

function ownerCondition(wanted: string[], self: string | undefined): SQL {
  const ids = wanted.filter((id) => id !== "none").map((id) => (id === "me" ? (self ?? null) : id));
  if (ids.length === 0) return sql`l.assigned_to_id is null`;
  const held = isOneOf(sql`l.assigned_to_id`, ids, sql`::uuid`);
  return wanted.includes("none") ? sql`(l.assigned_to_id is null or ${held})` : held;
}
