call protect_tenant_table('routing_rules');
call protect_tenant_table('routing_turns');
call protect_tenant_table('lead_routings', 'case when (select app_visible_owner_id()) is null then true else exists (select 1 from leads l where l.team_id = lead_routings.team_id and l.id = lead_routings.lead_id) end');
-- What was decided stays on record, as the timeline does.
revoke update, delete on lead_routings from rapport_app;
call journal_table('routing_rules');
