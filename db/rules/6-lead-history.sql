-- What became of each lead, kept by triggers beside the leads and their timelines, so that no code path can forget it.
call protect_tenant_table('lead_status_history', 'case when (select app_visible_owner_id()) is null then true else exists (select 1 from leads l where l.team_id = lead_status_history.team_id and l.id = lead_status_history.lead_id) end');
call protect_tenant_table('lead_first_contacts', 'case when (select app_visible_owner_id()) is null then true else exists (select 1 from leads l where l.team_id = lead_first_contacts.team_id and l.id = lead_first_contacts.lead_id) end');

create or replace function begin_status_history() returns trigger language plpgsql as $$ begin
  insert into lead_status_history (team_id, lead_id, status, entered_at, is_first, entry_id)
    select team_id, id, status, created_at, true, nullif(current_setting('app.entry_id', true), '')::uuid from new_rows;
  return null;
end $$;

-- A stay ends when the next one begins. While an act is undone (`app.undoing` names its entries), the stays that it
-- began never were: a deal that was won by mistake is in nobody's figures.
create or replace function follow_status_history() returns trigger language plpgsql as $$
declare
  undoing uuid[] := nullif(current_setting('app.undoing', true), '')::uuid[];
  moved_at timestamptz;
begin
  if undoing is not null then
    delete from lead_status_history h where h.team_id = new.team_id and h.lead_id = new.id and h.entry_id = any(undoing);
    update lead_status_history h set left_at = null
      where h.seq = (select max(l.seq) from lead_status_history l where l.team_id = new.team_id and l.lead_id = new.id)
        and h.status = new.status;
    if found then
      return null;
    end if;
  end if;
  update lead_status_history h set left_at = greatest(new.updated_at, h.entered_at)
    where h.team_id = new.team_id and h.lead_id = new.id and h.left_at is null
    returning h.left_at into moved_at;
  insert into lead_status_history (team_id, lead_id, status, entered_at, is_first, entry_id)
    values (new.team_id, new.id, new.status, coalesce(moved_at, new.updated_at),
      not exists (select from lead_status_history h where h.team_id = new.team_id and h.lead_id = new.id and h.status = new.status),
      nullif(current_setting('app.entry_id', true), '')::uuid);
  return null;
end $$;

create or replace trigger begin_status_history after insert on leads
  referencing new table as new_rows for each statement execute function begin_status_history();
create or replace trigger follow_status_history after update of status on leads
  for each row when (old.status is distinct from new.status) execute function follow_status_history();

-- A call or message from a person of the team to the lead; what campaigns and workflows send is no answer to anybody.
create or replace function is_contact(type text, actor_kind text, data jsonb) returns boolean language sql immutable parallel safe
  as $$ select actor_kind in ('user', 'agent', 'api')
    and (type in ('email_sent', 'sms_sent') or type = 'call_logged' and coalesce(data ->> 'direction', 'out') <> 'in') $$;

-- A call that is older than its lead was none to wait for: it counts from the lead's creation, so that figures of the
-- leads of a time find their contacts along the index of that time.
create or replace function keep_first_contact() returns trigger language plpgsql as $$ begin
  insert into lead_first_contacts (team_id, lead_id, at, actor_id)
    select l.team_id, l.id, greatest(new.occurred_at, l.created_at), new.actor_id from leads l
    where l.team_id = new.team_id and l.id = new.lead_id
    on conflict (lead_id) do update set at = excluded.at, actor_id = excluded.actor_id
    where excluded.at < lead_first_contacts.at;
  return null;
end $$;
create or replace trigger keep_first_contact after insert on activities
  for each row when (new.type in ('call_logged', 'email_sent', 'sms_sent') and is_contact(new.type, new.actor_kind, new.data))
  execute function keep_first_contact();

-- Reads the first contact of some leads again from their timelines: after an undo, and after rows moved to another lead.
-- An act that was undone, and whose undoing was not, does not count.
create or replace function mend_first_contacts(team uuid, lead_ids uuid[]) returns void language plpgsql as $$
declare undoing uuid[] := coalesce(nullif(current_setting('app.undoing', true), '')::uuid[], '{}');
begin
  delete from lead_first_contacts c where c.team_id = team and c.lead_id = any(lead_ids);
  insert into lead_first_contacts (team_id, lead_id, at, actor_id)
    select distinct on (a.lead_id) a.team_id, a.lead_id, greatest(a.occurred_at, l.created_at), a.actor_id
    from activities a join leads l on l.team_id = a.team_id and l.id = a.lead_id
    where a.team_id = team and a.lead_id = any(lead_ids) and is_contact(a.type, a.actor_kind, a.data)
      -- What was logged by hand may have been corrected, which tells it again, or taken away.
      and (not a.data ? 'loggedId' or exists (
        select from logged_events e where e.team_id = team and e.id = (a.data ->> 'loggedId')::uuid and e.activity_id = a.id and e.deleted_at is null))
      and (a.entry_id is null or a.entry_id <> all(undoing) and not exists (
        select from journal_entries u where u.team_id = team and u.undoes_id = a.entry_id and u.id <> all(undoing)
          and not exists (select from journal_entries r where r.team_id = team and r.undoes_id = u.id)))
    order by a.lead_id, a.occurred_at, a.id;
end $$;

-- Once for all rows of a statement: a merge moves the thousands of a lead at once.
create or replace function follow_logged_events() returns trigger language plpgsql as $$
declare
  team uuid;
  lead_ids uuid[];
  touched text := case
    when tg_op = 'DELETE' then 'select team_id, lead_id from old_rows'
    when tg_table_name = 'activities' then 'select n.team_id, l.lead_id from new_rows n join old_rows o on o.id = n.id cross join lateral (values (o.lead_id), (n.lead_id)) l(lead_id) where o.lead_id <> n.lead_id'
    else 'select team_id, lead_id from old_rows union all select team_id, lead_id from new_rows' end;
begin
  -- A team that is deleted for good takes its figures along.
  if current_user = 'rapport_eraser' then
    return null;
  end if;
  -- Planned for the rows at hand: a plan that is kept fits a single one, and would compare each of thousands with each.
  for team, lead_ids in execute 'select team_id, array_agg(distinct lead_id) from (' || touched || ') touched group by 1'
  loop perform mend_first_contacts(team, lead_ids); end loop;
  return null;
end $$;
drop trigger if exists follow_logged_event on logged_events;
drop trigger if exists follow_moved_activity on activities;
drop function if exists follow_logged_event();
create or replace trigger follow_logged_event_update after update on logged_events referencing old table as old_rows new table as new_rows for each statement execute function follow_logged_events();
create or replace trigger follow_logged_event_delete after delete on logged_events referencing old table as old_rows for each statement execute function follow_logged_events();
create or replace trigger follow_moved_activities after update on activities referencing old table as old_rows new table as new_rows for each statement execute function follow_logged_events();

-- Tells the stays of a team's leads again from their timelines; of every team's when none is given.
create or replace function retell_status_history(team uuid default null) returns void language plpgsql as $$ begin
  delete from lead_status_history h where team is null or h.team_id = team;
  insert into lead_status_history (team_id, lead_id, status, entered_at, left_at, is_first, entry_id)
    with moves as (
      select a.team_id, a.lead_id, a.data ->> 'from' as came_from, a.data ->> 'to' as status, a.occurred_at as at, a.id, a.entry_id
      from activities a
      where a.type = 'status_changed' and (team is null or a.team_id = team) and a.data ->> 'to' is not null
        and not exists (select from journal_entries u where u.team_id = a.team_id and u.undoes_id = a.entry_id)
    ), earliest as (
      select distinct on (team_id, lead_id) * from moves order by team_id, lead_id, at, id
    ), latest as (
      select distinct on (team_id, lead_id) * from moves order by team_id, lead_id, at desc, id desc
    ), stays as (
      select l.team_id, l.id as lead_id, coalesce(m.came_from, l.status) as status, l.created_at as at, 0 as place, l.id, null::uuid as entry_id
        from leads l left join earliest m on m.team_id = l.team_id and m.lead_id = l.id where team is null or l.team_id = team
      union all
      select m.team_id, m.lead_id, m.status, greatest(m.at, l.created_at), 1, m.id, m.entry_id
        from moves m join leads l on l.team_id = m.team_id and l.id = m.lead_id
      union all
      -- What changed without a word on the timeline shows in where the lead stands now.
      select l.team_id, l.id, l.status, l.updated_at, 2, l.id, null
        from leads l join latest m on m.team_id = l.team_id and m.lead_id = l.id and m.status <> l.status where team is null or l.team_id = team
    ), told as (
      select s.*, lag(s.status) over (partition by s.team_id, s.lead_id order by s.place, s.at, s.id) as before from stays s
    ), placed as (
      select t.*, lead(t.at) over (partition by t.team_id, t.lead_id order by t.place, t.at, t.id) as next_at,
        row_number() over (partition by t.team_id, t.lead_id, t.status order by t.place, t.at, t.id) as times
      from told t where t.status is distinct from t.before
    )
    select team_id, lead_id, status, at, case when next_at is not null then greatest(next_at, at) end, times = 1, entry_id from placed order by place, at, id;
end $$;

-- The leads of a database that is older than this history get theirs from their timelines, once.
-- An owner that is no superuser is kept from its own tables' rows where row security is forced.
do $$ begin
  if exists (select from lead_status_history) then
    return;
  end if;
  alter table leads no force row level security;
  alter table activities no force row level security;
  alter table journal_entries no force row level security;
  alter table lead_status_history no force row level security;
  alter table lead_first_contacts no force row level security;
  perform retell_status_history();
  insert into lead_first_contacts (team_id, lead_id, at, actor_id)
    select distinct on (a.lead_id) a.team_id, a.lead_id, greatest(a.occurred_at, l.created_at), a.actor_id
    from activities a join leads l on l.team_id = a.team_id and l.id = a.lead_id
    where is_contact(a.type, a.actor_kind, a.data) order by a.lead_id, a.occurred_at, a.id
    on conflict do nothing;
  alter table leads force row level security;
  alter table activities force row level security;
  alter table journal_entries force row level security;
  alter table lead_status_history force row level security;
  alter table lead_first_contacts force row level security;
end $$;
