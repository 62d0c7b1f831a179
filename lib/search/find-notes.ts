import { sql } from "drizzle-orm";
import type { Context } from "@/lib/operations/context";
import { excerptOf, marksOf } from "./marks";
import type { SearchHit } from "./schema";

const MOST_WORDS = 8;

/** The newest notes in which each word occurs, or begins one. */
export async function findNotes(
  { db, actor }: Context,
  q: string,
  limit: number,
): Promise<SearchHit[]> {
  const words = q.normalize("NFC").toLowerCase().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  if (words.length === 0) return [];
  const rows = await db.execute<{ id: string; leadId: string; name: string; body: string }>(sql`
    select n.id, n.lead_id as "leadId", coalesce(nullif(l.name, ''), l.company, l.email, l.phone, 'No name') as name, n.body
    from search_notes(${sql.param(words)}::text[], ${limit}::integer) hit (id)
    join notes n on n.team_id = ${actor.teamId} and n.id = hit.id
    join leads l on l.team_id = n.team_id and l.id = n.lead_id
    order by n.created_at desc, n.id desc`);
  return rows.map(({ id, leadId, name, body }) => {
    const detail = excerptOf(body, words);
    return { id, leadId, title: name, titleMarks: [], detail, detailMarks: marksOf(detail, words) };
  });
}
