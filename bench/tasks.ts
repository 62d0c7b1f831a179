import type { Bench } from "./context";

/** Gives the team as many tasks as it has leads, shared out among three: half of them done, the open ones due around now. */
export async function fillTasks({ owner, team }: Bench): Promise<void> {
  const people = [team.ada, team.mia, team.grace].flatMap(({ userId }) => userId ?? []);
  await owner.unsafe("alter table tasks disable trigger user");
  await owner`delete from tasks where team_id = ${team.teamId}`;
  await owner`
    insert into tasks (id, team_id, title, lead_id, assigned_to_id, status, due_at, completed_at, created_at)
    select gen_random_uuid(), ${team.teamId}, (array['Call back', 'Send the offer', 'Visit', 'Ask for papers'])[1 + n % 4] || ' ' || n, id,
      (${people}::uuid[])[1 + n % ${people.length}], case when n % 2 = 0 then 'done' else 'todo' end,
      now() + make_interval(mins => (n::bigint * 7919 % 200000)::int - 100000), case when n % 2 = 0 then now() end, now() - make_interval(mins => n % 500000)
    from (select id, (row_number() over (order by created_at))::int as n from leads where team_id = ${team.teamId}) l`;
  await owner.unsafe("alter table tasks enable trigger user");
  await owner.unsafe("vacuum analyze tasks");
}
