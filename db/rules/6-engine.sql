-- The embedded engine's state belongs to no team's requests: only the cross-team role reaches it.
call protect_system_table('engine_sessions');
call protect_system_table('engine_events');
call protect_system_table('engine_runs');
call protect_system_table('engine_steps');
call protect_system_table('engine_waits');
call protect_system_table('engine_slots');
call protect_system_table('engine_idempotency');
