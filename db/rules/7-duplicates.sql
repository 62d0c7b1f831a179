-- Two leads concern whoever sees both.
call protect_tenant_table('duplicate_pairs', 'case when (select app_visible_owner_id()) is null then true else exists (select 1 from leads l where l.team_id = duplicate_pairs.team_id and l.id = duplicate_pairs.lead_id) and exists (select 1 from leads l where l.team_id = duplicate_pairs.team_id and l.id = duplicate_pairs.other_id) end');
call protect_tenant_table('duplicate_dismissals', 'case when (select app_visible_owner_id()) is null then true else exists (select 1 from leads l where l.team_id = duplicate_dismissals.team_id and l.id = duplicate_dismissals.lead_id) and exists (select 1 from leads l where l.team_id = duplicate_dismissals.team_id and l.id = duplicate_dismissals.other_id) end');
call journal_table('duplicate_dismissals');

-- What is found in the background follows from the leads, and nobody writes it by hand.
call protect_tenant_table('lead_scans');
revoke insert, update, delete on duplicate_pairs, lead_scans from rapport_app;
call protect_system_table('lead_words');

-- A row of a timeline may go over to the lead that its own became part of, which the journal notes. Nothing else of it changes.
create or replace trigger journal_update after update on activities referencing old table as old_rows new table as new_rows for each statement execute function journal_capture();
grant update (lead_id) on activities to rapport_app;
