call protect_tenant_table('lead_statuses');
call protect_tenant_table('custom_fields');
call protect_tenant_table('tags');
call protect_tenant_table('leads', '(select app_visible_owner_id()) is null or assigned_to_id = (select app_visible_owner_id())');

-- What hangs on a lead is as visible as the lead; the sub-select is skipped when everything is visible.
call protect_tenant_table('lead_tags', '(select app_visible_owner_id()) is null or exists (select 1 from leads l where l.team_id = lead_tags.team_id and l.id = lead_tags.lead_id)');
call protect_tenant_table('notes', '(select app_visible_owner_id()) is null or exists (select 1 from leads l where l.team_id = notes.team_id and l.id = notes.lead_id)');
call protect_tenant_table('activities', '(select app_visible_owner_id()) is null or exists (select 1 from leads l where l.team_id = activities.team_id and l.id = activities.lead_id)');
revoke update, delete on activities from rapport_app;

call journal_table('lead_statuses');
call journal_table('custom_fields');
call journal_table('tags');
call journal_table('leads');
call journal_table('lead_tags');
call journal_table('notes');
call journal_table('team_members');

-- ILIKE and LIKE are not leakproof, so under row security they cannot use the trigram index.
-- This function reads as a role of its own and applies the same rules itself.
create or replace function search_leads(patterns text[]) returns setof uuid
  language sql stable security definer rows 100 set search_path = pg_catalog, public
  as $$
    select id from leads
    where team_id = (select public.app_team_id())
      and search like all (patterns)
      and ((select public.app_visible_owner_id()) is null or assigned_to_id = (select public.app_visible_owner_id()))
  $$;
grant select on leads to rapport_search;
drop policy if exists searching on leads;
create policy searching on leads for select to rapport_search using (true);
revoke all on function search_leads(text[]) from public;
grant execute on function search_leads(text[]) to rapport_app, rapport_system;
alter function search_leads(text[]) owner to rapport_search;
