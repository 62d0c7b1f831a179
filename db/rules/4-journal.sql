call protect_tenant_table('journal_entries', '(select app_visible_owner_id()) is null or actor_id = (select app_visible_owner_id()) or (lead_id is not null and exists (select 1 from leads l where l.team_id = journal_entries.team_id and l.id = journal_entries.lead_id))');
call protect_tenant_table('journal_changes', '(select app_visible_owner_id()) is null or exists (select 1 from journal_entries e where e.team_id = journal_changes.team_id and e.id = journal_changes.entry_id)');
call protect_tenant_table('journal_chain');
call protect_tenant_table('idempotency_keys');

-- History is written once. The application's role can neither change nor delete it;
-- the cross-team role may empty values for erasure, and nothing else.
revoke update, delete on journal_entries, journal_changes, journal_chain from rapport_app, rapport_system;
grant update (before, after) on journal_changes to rapport_system;
grant usage, select on all sequences in schema public to rapport_app, rapport_system;
