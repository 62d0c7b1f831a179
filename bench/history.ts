import type postgres from "postgres";

const BATCH = 50_000;

/**
 * Gives the generated leads a past, by set statements: each came to its status by way of the ones before it, most were
 * called or written to within hours, and four acts hang on each.
 */
export async function fillHistory(
  owner: postgres.Sql,
  teamId: string,
  people: string[],
): Promise<void> {
  await owner.unsafe("alter table activities disable trigger user");
  const [last] = await owner<{ total: number }[]>`
    select count(*)::int as total from leads where team_id = ${teamId}`;
  await owner`
    create unlogged table bench_past as select id, created_at, status, row_number() over (order by created_at desc) as n
    from leads where team_id = ${teamId} and deleted_at is null`;
  await owner`create index on bench_past (n)`;
  for (let from = 1; from <= (last?.total ?? 0); from += BATCH) {
    const batch = owner`(select * from bench_past where n >= ${from} and n < ${from + BATCH}) p`;
    await owner`
      with path as (select array['new','contacted','qualified','proposal','won'] as steps), stays as (
        select p.id, p.created_at, s.status, s.place, count(*) over (partition by p.id) as stays
        from ${batch} cross join path cross join lateral unnest(
          case when p.status = any(steps) then steps[1:array_position(steps, p.status)] else array['new', p.status] end) with ordinality s (status, place))
      insert into lead_status_history (team_id, lead_id, status, entered_at, left_at, is_first)
      select ${teamId}, id, status, created_at + (place - 1) * interval '2 days', case when place < stays then created_at + place * interval '2 days' end, true from stays`;
    await owner`
      insert into lead_first_contacts (team_id, lead_id, at, actor_id)
      select ${teamId}, p.id, p.created_at + make_interval(secs => 60 + (p.n * 7919) % 40000), (${people}::uuid[])[1 + p.n % ${people.length}]
      from ${batch} where p.n % 8 > 0`;
    await owner`
      insert into activities (id, team_id, lead_id, type, actor_kind, actor_id, occurred_at)
      select gen_random_uuid(), ${teamId}, p.id, (array['lead_created','call_logged','note_added','status_changed'])[k], 'user',
        (${people}::uuid[])[1 + p.n % ${people.length}], p.created_at + k * interval '7 hours'
      from ${batch} cross join generate_series(1, 4) k`;
  }
  await owner`drop table bench_past`;
  await owner.unsafe("alter table activities enable trigger user");
  await owner.unsafe("vacuum analyze lead_status_history");
  await owner.unsafe("vacuum analyze lead_first_contacts");
  await owner.unsafe("vacuum analyze activities");
}
