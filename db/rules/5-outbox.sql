-- The application's role writes events and never reads or changes them.
call protect_system_table('outbox_events');
call protect_system_table('event_confirmations');
drop policy if exists writing on outbox_events;
create policy writing on outbox_events for insert to rapport_app with check (team_id = (select app_team_id()));
grant insert on outbox_events to rapport_app;

-- The engine's state is nobody's but the engine's.
do $$
declare target text;
begin
  for target in select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname like 'engine\_%' loop
    call protect_system_table(target);
  end loop;
end $$;
