-- The figures of a team with many leads are summed up beforehand (`lib/dashboard/sums`). What follows keeps note of which
-- sums are no longer true, in the transaction that makes them so; whoever reads figures counts those stretches anew.
call protect_tenant_table('figure_states');
call protect_tenant_table('figure_stretches');
call protect_tenant_table('figure_marks');
-- Those of all leads together are for whoever sees all leads.
call protect_tenant_table('figure_sums', 'case when (select app_visible_owner_id()) is null then true else holder_id = (select app_visible_owner_id()) end');
revoke insert, update, delete on figure_states, figure_stretches, figure_sums from rapport_app;
revoke update, delete on figure_marks from rapport_app;

-- What is younger has not been summed: stretches are summed a quarter of an hour after they ended (`keep-sums.ts`),
-- which is later than any transaction that wrote into them can commit.
create or replace function may_be_summed(at timestamptz) returns boolean language sql stable parallel safe
  as $$ select at < now() - interval '10 minutes' $$;

-- Marks the stretches of some moments; a moment that no stretch has yet is marked by itself, since one may be summed
-- at this very time without having seen the change.
create or replace function mark_figures(team uuid, moments timestamptz[]) returns void language plpgsql as $$ begin
  -- What goes along with its lead or its team was marked when that went.
  if current_user not in ('rapport_app', 'rapport_system') or not exists (select from figure_states f where f.team_id = team) then
    return;
  end if;
  insert into figure_marks (team_id, since, until)
    select distinct team, coalesce(s.since, m.at), coalesce(s.until, m.at + interval '1 microsecond')
    from (select distinct at from unnest(moments) at where may_be_summed(at)) m
    left join lateral (
      select f.since, f.until from figure_stretches f where f.team_id = team and f.since <= m.at order by f.since desc limit 1
    ) s on s.until > m.at;
end $$;

-- A lead counts when it came in, when it reached each status and when it was first contacted: as its holder's, with its
-- status, source and value, and not while it lies in the bin.
create or replace function mark_changed_leads() returns trigger language plpgsql as $$
declare team uuid; begin
  for team in select f.team_id from figure_states f where exists (select from new_rows n where n.team_id = f.team_id) loop
    perform mark_figures(team, array(
      with changed as materialized (
        select id, created_at from (
          select id, created_at, status, source, value_cents, currency, assigned_to_id, deleted_at is null from old_rows where team_id = team
          except
          select id, created_at, status, source, value_cents, currency, assigned_to_id, deleted_at is null from new_rows where team_id = team
        ) before
      )
      select created_at from changed
      union all select h.entered_at from changed c join lead_status_history h on h.team_id = team and h.lead_id = c.id
      union all select f.at from changed c join lead_first_contacts f on f.team_id = team and f.lead_id = c.id));
  end loop;
  return null;
end $$;
create or replace trigger mark_changed_leads after update on leads
  referencing old table as old_rows new table as new_rows for each statement execute function mark_changed_leads();

-- What hangs on a lead goes with it, so it is looked for before.
create or replace function mark_removed_lead() returns trigger language plpgsql as $$ begin
  perform mark_figures(old.team_id, array(
    select old.created_at
    union all select h.entered_at from lead_status_history h where h.team_id = old.team_id and h.lead_id = old.id
    union all select f.at from lead_first_contacts f where f.team_id = old.team_id and f.lead_id = old.id
    union all select a.occurred_at from activities a where a.team_id = old.team_id and a.lead_id = old.id));
  return old;
end $$;
create or replace trigger mark_removed_lead before delete on leads for each row execute function mark_removed_lead();

create or replace function mark_added_leads() returns trigger language plpgsql as $$
declare team uuid; begin
  for team in select distinct team_id from new_rows where may_be_summed(created_at) loop
    perform mark_figures(team, array(select created_at from new_rows where team_id = team));
  end loop;
  return null;
end $$;
create or replace trigger mark_added_leads after insert on leads
  referencing new table as new_rows for each statement execute function mark_added_leads();

-- A stay that never was; one that begins or ends comes with a change of its lead.
create or replace function mark_removed_stay() returns trigger language plpgsql as $$ begin
  perform mark_figures(old.team_id, array[old.entered_at]);
  return null;
end $$;
create or replace trigger mark_removed_stay after delete on lead_status_history for each row
  when (may_be_summed(old.entered_at)) execute function mark_removed_stay();

-- A first contact counts when it was made, and tells how long its lead had waited.
create or replace function mark_first_contact() returns trigger language plpgsql as $$
declare changed lead_first_contacts := case when tg_op = 'DELETE' then old else new end; begin
  perform mark_figures(changed.team_id, array[changed.at, case when tg_op = 'UPDATE' then old.at end,
    (select l.created_at from leads l where l.team_id = changed.team_id and l.id = changed.lead_id)]);
  return null;
end $$;
create or replace trigger mark_first_contact after insert or update or delete on lead_first_contacts
  for each row execute function mark_first_contact();

create or replace function mark_added_activity() returns trigger language plpgsql as $$ begin
  perform mark_figures(new.team_id, array[new.occurred_at]);
  return null;
end $$;
create or replace trigger mark_added_activity after insert on activities for each row
  when (new.actor_id is not null and may_be_summed(new.occurred_at)) execute function mark_added_activity();

-- What was logged by hand counts while it stands. A merge moves all of a lead's at once.
create or replace function mark_logged_events() returns trigger language plpgsql as $$
declare team uuid; told uuid[]; begin
  for team in select f.team_id from figure_states f where exists (select from old_rows o where o.team_id = f.team_id) loop
    told := array(select activity_id from old_rows where team_id = team);
    if tg_op = 'UPDATE' then
      told := told || array(select activity_id from new_rows where team_id = team);
    end if;
    perform mark_figures(team, array(select a.occurred_at from activities a where a.team_id = team and a.id = any(told)));
  end loop;
  return null;
end $$;
drop trigger if exists mark_logged_event on logged_events;
drop function if exists mark_logged_event();
create or replace trigger mark_logged_event_update after update on logged_events
  referencing old table as old_rows new table as new_rows for each statement execute function mark_logged_events();
create or replace trigger mark_logged_event_delete after delete on logged_events
  referencing old table as old_rows for each statement execute function mark_logged_events();

-- Lengths of time are read whole and rarely, and sorted numbers are hardly worth packing.
alter table figure_sums alter column seconds set storage external;
