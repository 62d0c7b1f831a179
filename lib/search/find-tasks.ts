import { sql } from "drizzle-orm";
import { isIndexed, searchPatterns } from "@/lib/leads/search";
import type { Context } from "@/lib/operations/context";
import { isOpenTask } from "@/lib/tasks/views";
import { marksOf } from "./marks";
import type { SearchHit } from "./schema";

/** Of what the index names, so many are compared with each other. */
const MET = 200;
/** The open tasks that are due first are looked through for what is common. */
const WALKED = 1000;

/** Tasks in whose title each word occurs, those still to be done first, the next ones due before the others. */
export async function findTasks(
  { db, actor }: Context,
  q: string,
  limit: number,
): Promise<SearchHit[]> {
  const [patterns] = searchPatterns(q);
  if (!patterns || !actor.scopes.has("tasks:read")) return [];
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  // Only what is rare among those is looked up: of a common word the index names a great part of the tasks.
  const lookup = isIndexed(patterns)
    ? sql` union select search_tasks(${sql.param(patterns)}::text[], ${MET}::integer) where (select count(*) from walked) < ${limit}::integer`
    : sql``;
  const rows = await db.execute<{
    id: string;
    title: string;
    leadId: string | null;
    lead: string | null;
  }>(sql`
    with walked as materialized (
      select t.id from (
        select t.id, t.search from tasks t where t.team_id = ${actor.teamId} and t.deleted_at is null and ${isOpenTask}
        order by t.due_at, t.id limit ${WALKED}::integer) t
      where t.search like all (${sql.param(patterns)}::text[]) limit ${MET}::integer)
    select t.id, t.title, l.id as "leadId", coalesce(nullif(l.name, ''), l.company, l.email, l.phone) as lead
    from (select id from walked${lookup}) hit (id)
    join tasks t on t.team_id = ${actor.teamId} and t.id = hit.id
    left join leads l on l.team_id = t.team_id and l.id = t.lead_id and l.deleted_at is null
    order by t.status in ('todo', 'in_progress') desc, t.due_at nulls last, t.id desc limit ${limit}::integer`);
  return rows.map(({ id, title, leadId, lead }) => ({
    id,
    leadId,
    title,
    titleMarks: marksOf(title, words),
    detail: lead,
    detailMarks: [],
  }));
}
