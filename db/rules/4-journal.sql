-- Who sees only their own leads sees what happened to those, whoever did it, and of other acts only their own;
-- of a set of leads that they changed, the rows that are still theirs.
call protect_tenant_table('journal_entries', 'case when (select app_visible_owner_id()) is null then true when lead_id is null then actor_id = (select app_visible_owner_id()) else exists (select 1 from leads l where l.team_id = journal_entries.team_id and l.id = journal_entries.lead_id) end');
call protect_tenant_table('journal_changes', 'case when (select app_visible_owner_id()) is null then true else exists (select 1 from journal_entries e where e.team_id = journal_changes.team_id and e.id = journal_changes.entry_id) and (table_name <> ''leads'' or row_id is null or exists (select 1 from leads l where l.team_id = journal_changes.team_id and l.id = journal_changes.row_id)) end');
call protect_tenant_table('journal_chain');
call protect_tenant_table('idempotency_keys');

-- History is written once. The application's role can neither change nor delete it;
-- the cross-team role may empty values for erasure, and nothing else.
revoke update, delete on journal_entries, journal_changes, journal_chain from rapport_app, rapport_system;
grant update (before, after) on journal_changes to rapport_system;
grant usage, select on all sequences in schema public to rapport_app, rapport_system;

-- What an entry said and did, in one digest: the entry and its changes in the order they were made.
create or replace function journal_digest(entry journal_entries) returns text language sql stable as $$
  select encode(sha256(convert_to(to_jsonb(entry)::text || coalesce((
    select string_agg(to_jsonb(c)::text, '|' order by c.seq) from journal_changes c
    where c.team_id = entry.team_id and c.entry_id = entry.id), ''), 'UTF8')), 'hex')
$$;
