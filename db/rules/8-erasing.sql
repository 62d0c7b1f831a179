-- Deleting a team for good is the one thing that may remove history. A role of its own does it, through one function.
do $$
declare target text;
begin
  for target in
    select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'team_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    union values ('refresh_tokens')
  loop
    execute format('drop policy if exists erasing on %I', target);
    execute format('create policy erasing on %I to rapport_eraser using (true)', target);
    execute format('grant select, delete on %I to rapport_eraser', target);
  end loop;
end $$;
-- Locking the team's row takes the right to change it.
grant update (updated_at) on teams to rapport_eraser;

-- Removes every row of a team from every table that has one, children before their parents, and at last the team.
-- Repeated it removes what a request that was under way wrote in the meantime. Returns the number of rows.
create or replace function erase_team(team uuid) returns bigint
  language plpgsql security definer set search_path = pg_catalog, public
  as $$
  declare
    remaining text[];
    next text;
    removed bigint;
    total bigint := 0;
  begin
    perform 1 from public.teams where id = team for update;
    delete from public.refresh_tokens r using public.sessions s where s.team_id = team and r.session_id = s.id;
    select array_agg(c.relname::text) into remaining
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'team_id' and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p');
    while cardinality(remaining) > 0 loop
      select r into next from unnest(remaining) r
        where not exists (select 1 from pg_constraint f where f.contype = 'f' and f.confrelid = format('public.%I', r)::regclass
          and f.conrelid <> f.confrelid and f.conrelid in (select format('public.%I', o)::regclass from unnest(remaining) o))
        order by r limit 1;
      if next is null then
        raise exception 'The tables of a team refer to each other in a circle: %', remaining;
      end if;
      execute format('delete from public.%I where team_id = $1', next) using team;
      get diagnostics removed = row_count;
      total := total + removed;
      remaining := array_remove(remaining, next);
    end loop;
    return total;
  end $$;
revoke all on function erase_team(uuid) from public;
grant execute on function erase_team(uuid) to rapport_system;
alter function erase_team(uuid) owner to rapport_eraser;
