-- A conversation with the agent is its owner's alone, whatever their role in the team.
call protect_tenant_table('chat_conversations', 'user_id = (select app_user_id())');
call protect_tenant_table('chat_messages', 'user_id = (select app_user_id())');
call protect_tenant_table('agent_approvals', 'user_id = (select app_user_id())');
-- The recorder is read by those who may audit the agent; the spending caps add it up.
call protect_tenant_table('agent_turns');
call protect_tenant_table('agent_caps');
-- What the agent did stays on record.
revoke delete on agent_turns, agent_approvals from rapport_app;
call journal_table('agent_caps');
