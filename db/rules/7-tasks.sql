-- A task is seen by who has to do it, and by whoever sees its lead; one about no lead also by who made it.
call protect_tenant_table('tasks', 'case when (select app_visible_owner_id()) is null then true when assigned_to_id = (select app_visible_owner_id()) then true when lead_id is null then created_by_id = (select app_visible_owner_id()) else exists (select 1 from leads l where l.team_id = tasks.team_id and l.id = tasks.lead_id) end');
call journal_table('tasks');

-- The living tasks whose titles match each pattern; as search_leads does for leads, and for the same reason.
create or replace function search_tasks(patterns text[], most integer default null) returns setof uuid
  language plpgsql stable security definer rows 100 set search_path = pg_catalog, public
  as $$
  declare
    viewer uuid := public.app_visible_owner_id();
    matches text;
  begin
    select string_agg(format('t.search like %L', pattern), ' and ') into matches from unnest(patterns) pattern;
    if matches is null then
      return;
    end if;
    return query execute format(
      'select t.id from public.tasks t where t.team_id = %L and t.deleted_at is null and %s%s limit %L::integer',
      public.app_team_id(), matches,
      case when viewer is not null then format(
        ' and (t.assigned_to_id = %1$L or (t.lead_id is null and t.created_by_id = %1$L)
           or exists (select 1 from public.leads l where l.team_id = t.team_id and l.id = t.lead_id and l.assigned_to_id = %1$L))', viewer) end,
      most);
  end $$;
grant select on tasks to rapport_search;
drop policy if exists searching on tasks;
create policy searching on tasks for select to rapport_search using (true);
revoke all on function search_tasks(text[], integer) from public;
grant execute on function search_tasks(text[], integer) to rapport_app, rapport_system;
alter function search_tasks(text[], integer) owner to rapport_search;

-- A lead's next step is its earliest open task. The lead is locked before the look, so that two people who finish two
-- of its tasks at once both leave the right answer. It follows from the tasks, so the journal does not keep it.
-- As the cross-team role, because who has a task may not see its lead.
create or replace function refresh_next_steps(team uuid, lead_ids uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog, public
  as $$ begin
    perform 1 from leads where team_id = team and id = any(lead_ids) order by id for no key update;
    update leads l set next_step_at = found.due
      from (select i.id, (select min(t.due_at) from tasks t where t.team_id = team and t.lead_id = i.id
              and t.deleted_at is null and t.status in ('todo', 'in_progress')) as due
            from unnest(lead_ids) i(id) offset 0) found
      where l.team_id = team and l.id = found.id and l.next_step_at is distinct from found.due;
  end $$;
revoke all on function refresh_next_steps(uuid, uuid[]) from public;
grant execute on function refresh_next_steps(uuid, uuid[]) to rapport_app, rapport_system;
-- An owner that is no superuser may hand a function only to a role it can become, and which may create for that moment.
grant rapport_system to current_user with set true;
grant create on schema public to rapport_system;
alter function refresh_next_steps(uuid, uuid[]) owner to rapport_system;
revoke create on schema public from rapport_system;

create or replace function tasks_move_next_steps() returns trigger language plpgsql as $$
declare
  team uuid;
  lead_ids uuid[];
begin
  -- A team that is deleted for good takes its leads along.
  if current_user = 'rapport_eraser' then
    return null;
  end if;
  if tg_op = 'INSERT' then
    for team, lead_ids in
      select n.team_id, array_agg(distinct n.lead_id) from new_rows n where n.lead_id is not null and n.due_at is not null group by 1
    loop perform refresh_next_steps(team, lead_ids); end loop;
  elsif tg_op = 'DELETE' then
    for team, lead_ids in
      select o.team_id, array_agg(distinct o.lead_id) from old_rows o where o.lead_id is not null and o.due_at is not null group by 1
    loop perform refresh_next_steps(team, lead_ids); end loop;
  else
    for team, lead_ids in
      select n.team_id, array_agg(distinct i.id) from new_rows n join old_rows o on o.id = n.id
        cross join lateral (values (n.lead_id), (o.lead_id)) i(id)
        where i.id is not null
          and (n.lead_id, n.due_at, n.status, n.deleted_at) is distinct from (o.lead_id, o.due_at, o.status, o.deleted_at)
        group by 1
    loop perform refresh_next_steps(team, lead_ids); end loop;
  end if;
  return null;
end $$;
create or replace trigger move_next_steps_insert after insert on tasks referencing new table as new_rows for each statement execute function tasks_move_next_steps();
create or replace trigger move_next_steps_update after update on tasks referencing old table as old_rows new table as new_rows for each statement execute function tasks_move_next_steps();
create or replace trigger move_next_steps_delete after delete on tasks referencing old table as old_rows for each statement execute function tasks_move_next_steps();
