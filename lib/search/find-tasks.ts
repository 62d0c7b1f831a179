import { sql } from "drizzle-orm";
import { searchPatterns } from "@/lib/leads/search";
import type { Context } from "@/lib/operations/context";
import { marksOf } from "./marks";
import type { SearchHit } from "./schema";

/** Of a common word so many tasks are looked at, which is enough to find some that are still to be done. */
const MET = 200;

/** Tasks in whose title each word occurs, those still to be done first, the next ones due before the others. */
export async function findTasks(
  { db, actor }: Context,
  q: string,
  limit: number,
): Promise<SearchHit[]> {
  const [patterns] = searchPatterns(q);
  if (!patterns || !actor.scopes.has("tasks:read")) return [];
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const rows = await db.execute<{
    id: string;
    title: string;
    leadId: string | null;
    lead: string | null;
  }>(sql`
    select t.id, t.title, l.id as "leadId", coalesce(nullif(l.name, ''), l.company, l.email, l.phone) as lead
    from search_tasks(${sql.param(patterns)}::text[], ${MET}::integer) hit (id)
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
