import type { Sql } from "@/db/client";

/** Sessions of people who lose a team go on in the one they joined first of those they have left, or end. */
export async function moveSessions(sql: Sql, teamId: string, userId?: string): Promise<void> {
  await sql`
    update sessions s set
      team_id = coalesce(elsewhere.team_id, s.team_id),
      ended_at = case when elsewhere.team_id is null then now() end
    from (
      select distinct on (own.id) own.id, m.team_id
      from sessions own
      left join team_members m on m.user_id = own.user_id and m.team_id <> own.team_id and m.deactivated_at is null
      where own.team_id = ${teamId} and own.ended_at is null and (${userId ?? null}::uuid is null or own.user_id = ${userId ?? null})
      order by own.id, m.created_at, m.team_id
    ) elsewhere
    where s.id = elsewhere.id`;
}
