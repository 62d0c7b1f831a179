call protect_tenant_table('lead_statuses');
call protect_tenant_table('lead_choices');
call protect_tenant_table('custom_fields');
call protect_tenant_table('tags');
-- A CASE, because of an OR the planner expects that next to no row passes, and then reads and sorts a whole team's leads.
call protect_tenant_table('leads', 'case when (select app_visible_owner_id()) is null then true else assigned_to_id = (select app_visible_owner_id()) end');

-- What hangs on a lead is as visible as the lead; the sub-select is skipped when everything is visible.
call protect_tenant_table('lead_tags', 'case when (select app_visible_owner_id()) is null then true else exists (select 1 from leads l where l.team_id = lead_tags.team_id and l.id = lead_tags.lead_id) end');
call protect_tenant_table('notes', 'case when (select app_visible_owner_id()) is null then true else exists (select 1 from leads l where l.team_id = notes.team_id and l.id = notes.lead_id) end');
call protect_tenant_table('activities', 'case when (select app_visible_owner_id()) is null then true else exists (select 1 from leads l where l.team_id = activities.team_id and l.id = activities.lead_id) end');
call protect_tenant_table('logged_events', 'case when (select app_visible_owner_id()) is null then true else exists (select 1 from leads l where l.team_id = logged_events.team_id and l.id = logged_events.lead_id) end');
call protect_tenant_table('files', 'case when (select app_visible_owner_id()) is null then true else exists (select 1 from leads l where l.team_id = files.team_id and l.id = files.lead_id) end');
revoke update, delete on activities from rapport_app;

call journal_table('teams');
call journal_table('lead_statuses');
call journal_table('lead_choices');
call journal_table('custom_fields');
call journal_table('tags');
call journal_table('leads');
call journal_table('lead_tags');
call journal_table('notes');
call journal_table('logged_events');
call journal_table('files');
call journal_table('team_members');
call journal_table('invitations');

-- ILIKE and LIKE are not leakproof, so under row security they cannot use the trigram index.
-- These two functions read as a role of their own and apply the same rules themselves. They are planned
-- anew for each call, because the right plan depends on how common the words are; `like all (array)`
-- would not use the index at all.
drop function if exists search_leads(text[]);

-- The living leads that match each pattern; at most so many when that is given.
create or replace function search_leads(patterns text[], most integer default null) returns setof uuid
  language plpgsql stable security definer rows 1000 set search_path = pg_catalog, public
  as $$
  declare
    owner uuid := public.app_visible_owner_id();
    matches text;
  begin
    select string_agg(format('search like %L', pattern), ' and ') into matches from unnest(patterns) pattern;
    if matches is null then
      return;
    end if;
    return query execute format(
      'select id from public.leads where team_id = %L and deleted_at is null and %s%s limit %L::integer',
      public.app_team_id(), matches, case when owner is not null then format(' and assigned_to_id = %L', owner) end, most);
  end $$;

-- Living leads that share two of three words (first name, last name, company) and read alike.
-- Two words at once keep the index scan short, however common each of them is.
create or replace function similar_leads(pairs text[], person text, firm text, most integer) returns setof uuid
  language plpgsql stable security definer rows 10 set search_path = pg_catalog, public
  as $$
  declare
    owner uuid := public.app_visible_owner_id();
    matches text;
  begin
    select string_agg(format('search like %L and search like %L', pairs[i], pairs[i + 1]), ' or ') into matches
      from generate_series(1, coalesce(cardinality(pairs), 0), 2) i;
    if matches is null then
      return;
    end if;
    return query execute format(
      'select id from (select id, public.similarity(lower(name), %2$L) likeness from public.leads
         where team_id = %1$L and deleted_at is null and (%3$s)%4$s
           and public.similarity(lower(name), %2$L) >= 0.55
           and public.similarity(lower(company), %5$L) >= 0.4) alike
       order by likeness desc, id limit %6$L::integer',
      public.app_team_id(), person, matches, case when owner is not null then format(' and assigned_to_id = %L', owner) end, firm, most);
  end $$;

grant select on leads to rapport_search;
drop policy if exists searching on leads;
create policy searching on leads for select to rapport_search using (true);
revoke all on function search_leads(text[], integer), similar_leads(text[], text, text, integer) from public;
grant execute on function search_leads(text[], integer), similar_leads(text[], text, text, integer) to rapport_app, rapport_system;
alter function search_leads(text[], integer) owner to rapport_search;
alter function similar_leads(text[], text, text, integer) owner to rapport_search;
