-- Loads the library of its settings: until then only a superuser may name one of them.
select similarity('', '');

-- What the palette finds. Like search_leads these read as a role of their own, because neither LIKE nor @@ nor % is
-- leakproof, and apply the rules of teams and of own leads themselves.
grant select on notes, lead_words to rapport_search;
drop policy if exists searching on notes;
create policy searching on notes for select to rapport_search using (true);
drop policy if exists searching on lead_words;
create policy searching on lead_words for select to rapport_search using (true);

-- The words of the team's names and companies that are spelled much like this one, the most alike first.
create or replace function alike_words(typed text, most integer) returns setof text
  language plpgsql stable security definer rows 100 set search_path = pg_catalog, public set pg_trgm.similarity_threshold = 0.2
  as $$
  begin
    return query execute format(
      'select word from public.lead_words where team_id = %L and word operator(public.%%) %L
       order by public.similarity(word, %2$L) desc, word limit %3$L::integer', public.app_team_id(), typed, most);
  end $$;

-- Living leads that match one pattern of each list: [["%john%", "%jon%"], ["%smith%"]].
create or replace function search_leads_spelled(choices jsonb, most integer) returns setof uuid
  language plpgsql stable security definer rows 100 set search_path = pg_catalog, public
  as $$
  declare
    owner uuid := public.app_visible_owner_id();
    matches text;
  begin
    select string_agg('(' || (select string_agg(format('search like %L', pattern), ' or ') from jsonb_array_elements_text(choice) pattern) || ')', ' and ')
      into matches from jsonb_array_elements(choices) choice;
    if matches is null then
      return;
    end if;
    return query execute format(
      'select id from public.leads where team_id = %L and deleted_at is null and %s%s limit %L::integer',
      public.app_team_id(), matches, case when owner is not null then format(' and assigned_to_id = %L', owner) end, most);
  end $$;

-- The newest notes of living leads in which every word occurs, or begins one. Common words are met on a short walk
-- through the newest notes; rare ones are looked up in the index first, whatever the planner expects of them: it takes
-- words that it has never seen for frequent, and would walk through all notes to find none.
create or replace function search_notes(words text[], most integer) returns setof uuid
  language plpgsql stable security definer rows 10 set search_path = pg_catalog, public
  as $$
  declare
    owner uuid := public.app_visible_owner_id();
    wanted tsquery;
    word text;
    found uuid[];
    source text;
  begin
    foreach word in array words loop
      wanted := coalesce(wanted && case when word ~ '^[[:alnum:]]+$' then to_tsquery('simple', word || ':*') else plainto_tsquery('simple', word) end,
        case when word ~ '^[[:alnum:]]+$' then to_tsquery('simple', word || ':*') else plainto_tsquery('simple', word) end);
    end loop;
    if wanted is null or numnode(wanted) = 0 then
      return;
    end if;
    source := 'with met as materialized (select id, team_id, lead_id, created_at from %1$s n where to_tsvector(''simple'', n.body) @@ %2$L and team_id = %3$L and deleted_at is null)
      select array(select n.id from (select * from met order by created_at desc, id desc offset 0) n
        join public.leads l on l.team_id = n.team_id and l.id = n.lead_id and l.deleted_at is null' || case when owner is not null then format(' and l.assigned_to_id = %L', owner) else '' end || '
        order by n.created_at desc, n.id desc limit %4$L::integer)';
    execute format(source, format('(select * from public.notes where team_id = %L and deleted_at is null order by created_at desc, id desc limit 200)', public.app_team_id()),
      wanted, public.app_team_id(), most) into found;
    if cardinality(found) < most then
      execute format(source, 'public.notes', wanted, public.app_team_id(), most) into found;
    end if;
    return query select unnest(found);
  end $$;

revoke all on function alike_words(text, integer), search_leads_spelled(jsonb, integer), search_notes(text[], integer) from public;
grant execute on function alike_words(text, integer), search_leads_spelled(jsonb, integer), search_notes(text[], integer) to rapport_app, rapport_system;
alter function alike_words(text, integer) owner to rapport_search;
alter function search_leads_spelled(jsonb, integer) owner to rapport_search;
alter function search_notes(text[], integer) owner to rapport_search;
