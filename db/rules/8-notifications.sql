-- A notification is its reader's alone, and only while they see the lead that it is about.
call protect_tenant_table('notifications', 'user_id = (select app_user_id()) and case when (select app_visible_owner_id()) is null then true when lead_id is null then true else exists (select 1 from leads l where l.team_id = notifications.team_id and l.id = notifications.lead_id) end');
call protect_tenant_table('notification_preferences', 'user_id = (select app_user_id())');
-- Nobody writes into somebody else's bell but by the function below.
revoke insert, delete on notifications from rapport_app;

-- A browser belongs to whoever signed in with it last, whichever team they act in.
alter table push_subscriptions enable row level security;
alter table push_subscriptions force row level security;
drop policy if exists own on push_subscriptions;
drop policy if exists across on push_subscriptions;
create policy own on push_subscriptions for select to rapport_app using (user_id = (select app_user_id()));
create policy across on push_subscriptions to rapport_system using (true) with check (true);
grant select (id, user_id, session_id) on push_subscriptions to rapport_app;
grant select, insert, update, delete on push_subscriptions to rapport_system;
call protect_system_table('push_keys');

-- Telling needs what the one who acts may not see: how their teammates want to be told, and which leads those see.
do $$
declare target text;
begin
  foreach target in array array['notifications', 'notification_preferences', 'push_subscriptions', 'team_members', 'teams', 'users', 'leads'] loop
    execute format('drop policy if exists telling on %I', target);
    execute format('create policy telling on %I for select to rapport_teller using (true)', target);
  end loop;
end $$;
drop policy if exists writing on notifications;
create policy writing on notifications for insert to rapport_teller with check (team_id = (select app_team_id()));
grant usage on schema public to rapport_teller;
grant select, insert on notifications to rapport_teller;
grant select on notification_preferences to rapport_teller;
grant select (team_id, user_id, role, deactivated_at) on team_members to rapport_teller;
grant select (id, lead_visibility) on teams to rapport_teller;
grant select (id, disabled_at) on users to rapport_teller;
grant select (team_id, id, assigned_to_id) on leads to rapport_teller;
grant select (user_id) on push_subscriptions to rapport_teller;

-- Tells members of the team at hand, each at most once under a key: active ones, never of their own act, and of a lead
-- only those who see it. Returns what was written; `leaves` when mail or push is wanted as well as the bell.
create or replace function tell_members(actor uuid, notices jsonb) returns table (id uuid, user_id uuid, leaves boolean)
  language sql security definer set search_path = pg_catalog, public
  as $$
  with wanted as materialized (
    select public.id_of_now() as id, m.team_id, m.user_id, n.type, n.title, n.detail, n.lead_id, n.link, n.key,
      coalesce((p.channels -> n.type ->> 'inApp')::boolean, n.in_app) as in_app,
      coalesce((p.channels -> n.type ->> 'email')::boolean, n.email)
        or coalesce((p.channels -> n.type ->> 'push')::boolean, n.push)
          and exists (select 1 from public.push_subscriptions s where s.user_id = m.user_id) as leaves
    from jsonb_to_recordset(notices) n (user_id uuid, type text, title text, detail text, lead_id uuid, link text, key text, in_app boolean, email boolean, push boolean)
    join public.team_members m on m.team_id = public.app_team_id() and m.user_id = n.user_id and m.deactivated_at is null
    join public.users u on u.id = m.user_id and u.disabled_at is null
    join public.teams t on t.id = m.team_id
    left join public.notification_preferences p on p.team_id = m.team_id and p.user_id = m.user_id
    where m.user_id is distinct from actor
      and (n.lead_id is null or t.lead_visibility = 'all' or m.role <> 'agent'
        or exists (select 1 from public.leads l where l.team_id = m.team_id and l.id = n.lead_id and l.assigned_to_id = m.user_id))
  ), told as (
    insert into public.notifications (id, team_id, user_id, type, title, detail, lead_id, link, actor_id, key, in_app, created_at)
    -- Not now(), which is when a long act began: who marks all as read up to what they saw has not seen this one.
    select w.id, w.team_id, w.user_id, w.type, w.title, w.detail, w.lead_id, w.link, actor, w.key, w.in_app, clock_timestamp()
    from wanted w where w.in_app or w.leaves
    on conflict (team_id, user_id, key) do nothing
    returning notifications.id
  )
  select w.id, w.user_id, w.leaves from wanted w join told using (id)
$$;
revoke all on function tell_members(uuid, jsonb) from public;
grant execute on function tell_members(uuid, jsonb) to rapport_app, rapport_system;
alter function tell_members(uuid, jsonb) owner to rapport_teller;
