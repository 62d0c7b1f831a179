-- People belong to no single team: a person sees themselves and the members of the team they act in.
grant usage on schema public to rapport_app, rapport_system, rapport_search;
grant usage, select on all sequences in schema public to rapport_app, rapport_system;

alter table users enable row level security;
alter table users force row level security;
drop policy if exists self on users;
drop policy if exists teammate on users;
drop policy if exists across on users;
create policy self on users to rapport_app using (id = (select app_user_id())) with check (id = (select app_user_id()));
create policy teammate on users for select to rapport_app
  using (exists (select 1 from team_members m where m.user_id = users.id and m.team_id = (select app_team_id())));
create policy across on users to rapport_system using (true) with check (true);
-- Column rights: the application's role can neither read nor write what signs a person in.
revoke all on users from rapport_app;
grant select (id, email, email_verified_at, name, avatar_url, locale, time_zone, signature, instance_admin, disabled_at, last_seen_at, has_second_factor, version, created_at, updated_at) on users to rapport_app;
grant update (name, avatar_url, locale, time_zone, signature, version, updated_at) on users to rapport_app;
grant select, insert, update, delete on users to rapport_system;

alter table teams enable row level security;
alter table teams force row level security;
drop policy if exists tenant on teams;
drop policy if exists member on teams;
drop policy if exists across on teams;
create policy tenant on teams to rapport_app using (id = (select app_team_id())) with check (id = (select app_team_id()));
create policy member on teams for select to rapport_app
  using (exists (select 1 from team_members m where m.team_id = teams.id and m.user_id = (select app_user_id())));
create policy across on teams to rapport_system using (true) with check (true);
grant select, update on teams to rapport_app;
grant select, insert, update, delete on teams to rapport_system;

call protect_tenant_table('team_members');
drop policy if exists own_memberships on team_members;
create policy own_memberships on team_members for select to rapport_app using (user_id = (select app_user_id()));

alter table sessions enable row level security;
alter table sessions force row level security;
drop policy if exists own on sessions;
drop policy if exists across on sessions;
create policy own on sessions to rapport_app using (user_id = (select app_user_id())) with check (user_id = (select app_user_id()));
create policy across on sessions to rapport_system using (true) with check (true);
grant select, update on sessions to rapport_app;
grant select, insert, update, delete on sessions to rapport_system;

call protect_system_table('rate_limits');
call protect_system_table('refresh_tokens');
call protect_system_table('sign_ins');
call protect_system_table('verification_tokens');
call protect_tenant_table('invitations');
grant usage on schema public to rapport_eraser;

-- A team always has somebody who may do everything. Whoever changes members of a team queues up here, so that two
-- owners cannot unmake each other at the same moment.
create or replace function keep_an_owner() returns trigger language plpgsql as $$
declare
  team uuid;
begin
  if current_user = 'rapport_eraser' then
    return null;
  end if;
  for team in select distinct o.team_id from old_rows o where o.role = 'owner' and o.deactivated_at is null loop
    perform 1 from teams where id = team for no key update;
    if not exists (select 1 from team_members m where m.team_id = team and m.role = 'owner' and m.deactivated_at is null) then
      raise exception 'A team keeps an owner.' using errcode = 'RA001';
    end if;
  end loop;
  return null;
end $$;
create or replace trigger keep_an_owner_update after update on team_members referencing old table as old_rows for each statement execute function keep_an_owner();
create or replace trigger keep_an_owner_delete after delete on team_members referencing old table as old_rows for each statement execute function keep_an_owner();
call protect_tenant_table('api_keys');

-- Whoever goes takes no key along that would work again on the day they come back, however they went: by an
-- operation, or by an undo of their return.
create or replace function end_keys_of_who_goes() returns trigger language plpgsql as $$
begin
  update api_keys k set revoked_at = now()
  from new_rows n join old_rows o on o.id = n.id
  where n.deactivated_at is not null and o.deactivated_at is null
    and k.team_id = n.team_id and k.user_id = n.user_id and k.revoked_at is null;
  return null;
end $$;
create or replace trigger end_keys_of_who_goes after update on team_members
  referencing old table as old_rows new table as new_rows for each statement execute function end_keys_of_who_goes();

-- A picture is seen by whoever sees its person, and changed by that person.
alter table avatars enable row level security;
alter table avatars force row level security;
drop policy if exists own on avatars;
drop policy if exists teammate on avatars;
drop policy if exists across on avatars;
create policy own on avatars to rapport_app using (user_id = (select app_user_id())) with check (user_id = (select app_user_id()));
create policy teammate on avatars for select to rapport_app using (exists (select 1 from users u where u.id = avatars.user_id));
create policy across on avatars to rapport_system using (true) with check (true);
grant select, insert, update, delete on avatars to rapport_app, rapport_system;
