-- Everything in this folder is applied again after each migration, so each statement may run twice.

create or replace function app_team_id() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.team_id', true), '')::uuid $$;

create or replace function app_user_id() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.user_id', true), '')::uuid $$;

-- Set when the caller may see only the leads assigned to them.
create or replace function app_visible_owner_id() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.visible_owner_id', true), '')::uuid $$;

-- Writes what a statement did to a table into the journal entry of the transaction.
-- A write outside an entry is refused, so that no code path can forget the journal.
-- A connection keeps its plan. One that was made while single rows were changed would be a nested loop, and compare
-- each row of a later set change with each other: minutes for ten thousand.
create or replace function journal_capture() returns trigger language plpgsql set enable_nestloop = off as $$
declare
  entry uuid := nullif(current_setting('app.entry_id', true), '')::uuid;
  -- A secret's hash is no fact about anything, and an undo must never bring an old link back. Nor must an owner's rule
  -- on second factors be undone by whoever may undo the team's other settings.
  -- What follows from other columns or rows is left out of those tables that have it.
  unjournaled text[] := array['created_at', 'updated_at', 'version', 'token_hash', 'second_factor_roles'] || case tg_table_name
    when 'leads' then array['name', 'search', 'next_step_at']
    when 'tasks' then array['search', 'reminded_for', 'told_due_for']
    else '{}'::text[] end;
begin
  -- A team that is deleted for good takes its history along.
  if current_user = 'rapport_eraser' then
    return null;
  end if;
  -- What hangs on a row goes with it as its tables' owner, also when nothing hangs on it and nothing is to be told.
  if entry is null and tg_op = 'DELETE' then
    perform 1 from old_rows limit 1;
    if not found then
      return null;
    end if;
  end if;
  if entry is null then
    raise exception 'A write to % needs a journal entry.', tg_table_name using errcode = 'restrict_violation';
  end if;
  if tg_op = 'INSERT' then
    insert into journal_changes (team_id, entry_id, table_name, kind, row_ids)
      select team_id, entry, tg_table_name, 'insert', array_agg(id) from new_rows group by team_id;
  elsif tg_op = 'UPDATE' then
    -- hstore subtraction finds the changed columns in C; jsonb_each costs about eight times as much.
    -- Without OFFSET 0 the planner would write a row out as hstore again wherever it is mentioned, seven times in all.
    insert into journal_changes (team_id, entry_id, table_name, kind, row_id, before, after)
      select n.team_id, entry, tg_table_name, 'update', n.id,
             hstore_to_jsonb(slice(o.h, akeys(d.changed))), hstore_to_jsonb(d.changed)
      from (select id, team_id, hstore(new_rows) - unjournaled as h from new_rows offset 0) n
      join (select id, hstore(old_rows) as h from old_rows offset 0) o on o.id = n.id
      cross join lateral (select n.h - o.h as changed offset 0) d
      where d.changed <> ''::hstore;
  else
    insert into journal_changes (team_id, entry_id, table_name, kind, row_id, before)
      select team_id, entry, tg_table_name, 'delete', id, hstore_to_jsonb(hstore(old_rows)) from old_rows;
  end if;
  return null;
end $$;

-- Row policies for a table of one team's rows. `visible` narrows what is read further.
create or replace procedure protect_tenant_table(target text, visible text default 'true') language plpgsql as $$
begin
  execute format('alter table %I enable row level security', target);
  execute format('alter table %I force row level security', target);
  execute format('drop policy if exists tenant on %I', target);
  execute format('drop policy if exists across on %I', target);
  execute format('create policy tenant on %I to rapport_app using (team_id = (select app_team_id()) and (%s)) with check (team_id = (select app_team_id()))', target, visible);
  execute format('create policy across on %I to rapport_system using (true) with check (true)', target);
  execute format('grant select, insert, update, delete on %I to rapport_app, rapport_system', target);
end $$;

-- A table that only the cross-team role may touch.
create or replace procedure protect_system_table(target text) language plpgsql as $$
begin
  execute format('alter table %I enable row level security', target);
  execute format('alter table %I force row level security', target);
  execute format('drop policy if exists across on %I', target);
  execute format('create policy across on %I to rapport_system using (true) with check (true)', target);
  execute format('revoke all on %I from rapport_app', target);
  execute format('grant select, insert, update, delete on %I to rapport_system', target);
end $$;

create or replace procedure journal_table(target text) language plpgsql as $$
begin
  execute format('create or replace trigger journal_insert after insert on %I referencing new table as new_rows for each statement execute function journal_capture()', target);
  execute format('create or replace trigger journal_update after update on %I referencing old table as old_rows new table as new_rows for each statement execute function journal_capture()', target);
  execute format('create or replace trigger journal_delete after delete on %I referencing old table as old_rows for each statement execute function journal_capture()', target);
end $$;
