import { type SQL, sql } from "drizzle-orm";
import { allOf, filterCondition, holderCondition, isOneOf, isSome } from "@/lib/filters/conditions";
import { searchPatterns } from "@/lib/leads/search";
import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { taskFieldDefinitions } from "./fields";
import type { TaskQuery } from "./input";
import { isOpenTask, rangeCondition, viewRange } from "./views";

/** Up to here what a search found is named one by one. */
const MOST_NAMED = { tasks: 1000, leads: 200 };

/**
 * The living tasks that a query is for, as a condition on rows called `t`. The due dates of its view are left out
 * where the list is walked by due date, which then bounds the walk itself.
 */
export async function selectTasks(
  context: Context,
  query: TaskQuery,
  { withRange }: { withRange: boolean },
): Promise<SQL> {
  const { actor } = context;
  const { view, status, priority, leadId, filter, q } = query;
  const range = view && withRange ? viewRange(view, context) : undefined;
  // A day of one's own is that of who looks, unless somebody else's was asked for.
  const holders = query.assignedToId ?? (view === "my-day" ? ["me"] : undefined);
  return allOf([
    sql`t.team_id = ${actor.teamId} and t.deleted_at is null`,
    view && (view === "done" ? sql`t.status = 'done'` : isOpenTask),
    isSome(holders) && holderCondition(sql`t.assigned_to_id`, holders, actor.userId),
    isSome(leadId) && isOneOf(sql`t.lead_id`, leadId, sql`::uuid`),
    isSome(status) && isOneOf(sql`t.status`, status, sql`::text`),
    isSome(priority) && isOneOf(sql`t.priority`, priority, sql`::text`),
    range && rangeCondition(range),
    filter && filterCondition(context, filter, taskFieldDefinitions),
    q ? await matchesWords(context, q) : undefined,
  ]);
}

/** The tasks that a set change is for: exactly one of the two ways to say so. */
export function selectForChange(
  context: Context,
  { ids, matching }: { ids?: string[] | undefined; matching?: TaskQuery | undefined },
): Promise<SQL> {
  if (Boolean(ids) === Boolean(matching))
    throw new OperationError("invalid", {
      detail: "Say which tasks: either `ids`, or what they are `matching`; {} matches every one.",
      fields: { ids: "give either ids or matching" },
    });
  if (matching) return selectTasks(context, matching, { withRange: true });
  return Promise.resolve(
    sql`t.team_id = ${context.actor.teamId} and t.deleted_at is null and t.id = any(${sql.param(ids)}::uuid[])`,
  );
}

/** Titles that hold each word, or tasks of leads that do. What is common is met soon on a walk through the list. */
async function matchesWords({ db }: Context, q: string): Promise<SQL | undefined> {
  const patterns = searchPatterns(q);
  const [words] = patterns;
  if (!words) return undefined;
  const leadsNamed = sql.join(
    patterns.map(
      (each) => sql`select search_leads(${sql.param(each)}::text[], ${MOST_NAMED.leads}::integer)`,
    ),
    sql` union `,
  );
  const [row] = await db.execute<{ tasks: string[]; leads: string[] }>(sql`
    select array(select search_tasks(${sql.param(words)}::text[], ${MOST_NAMED.tasks + 1}::integer)) as tasks, array(${leadsNamed}) as leads`);
  const { tasks = [], leads = [] } = row ?? {};
  const ofLeads = sql`t.lead_id = any(${sql.param(leads)}::uuid[])`;
  if (tasks.length <= MOST_NAMED.tasks)
    return sql`(t.id = any(${sql.param(tasks)}::uuid[]) or ${ofLeads})`;
  return sql`case when t.search like all (${sql.param(words)}::text[]) then true else ${ofLeads} end`;
}
