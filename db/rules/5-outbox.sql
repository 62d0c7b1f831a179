-- The application's role writes events and never reads or changes them.
call protect_system_table('outbox_events');
call protect_system_table('event_confirmations');
drop policy if exists writing on outbox_events;
create policy writing on outbox_events for insert to rapport_app with check (team_id = (select app_team_id()));
grant insert on outbox_events to rapport_app;
