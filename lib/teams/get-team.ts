import { z } from "zod";
import type { Context } from "@/lib/operations/context";
import { Encoded, operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { team } from "./schema";

const counted = z
  .boolean()
  .default(true)
  .describe("false leaves out how many leads each member owns, which makes the answer faster.");

export const getTeam = operation({
  name: "teams.get",
  summary:
    "Show a team with its working hours and members, their roles, rights, capacity and how many leads each owns.",
  scope: "team:read",
  effect: "read",
  route: "GET /teams/:id",
  input: z.strictObject({ id: z.uuid(), count: counted }),
  output: team,
  run: (context, { id, count }) => findTeam(context, id, count),
});

/** The actor's own team as JSON; any other is not there. */
export async function findTeam(
  { sql, actor }: Pick<Context, "sql" | "actor">,
  id: string,
  count = true,
): Promise<Encoded> {
  if (id !== actor.teamId) throw new OperationError("not_found");
  const [row] = await sql<{ json: string }[]>`
    select json_build_object('id', t.id, 'name', t.name, 'slug', t.slug, 'logoUrl', t.logo_url, 'timeZone', t.time_zone,
      'currency', t.currency, 'workingHours', t.working_hours, 'holidays', t.holidays, 'version', t.version, 'members', (
      select json_agg(json_build_object('userId', u.id, 'name', u.name, 'email', u.email, 'avatarUrl', u.avatar_url, 'role', m.role,
        'rights', m.scope_overrides, 'title', m.title, 'capacity', m.capacity, 'onDuty', m.on_duty,
        'isActive', m.deactivated_at is null and u.disabled_at is null,
        'leads', case when ${count} then (select count(*) from (select 1 from leads l where l.team_id = m.team_id and l.assigned_to_id = m.user_id and l.deleted_at is null
          and (${actor.visibleOwnerId ?? null}::uuid is null or m.user_id = ${actor.visibleOwnerId ?? null}) limit 10000) owned) end,
        'hasSecondFactor', u.has_second_factor, 'lastSeenAt', u.last_seen_at, 'version', m.version) order by m.deactivated_at is not null, u.name, u.id)
      from (select * from team_members where team_id = t.id and left_at is null order by created_at limit 500) m join users u on u.id = m.user_id))::text as json
    from teams t where t.id = ${id}`;
  if (!row) throw new OperationError("not_found");
  return new Encoded(row.json);
}
