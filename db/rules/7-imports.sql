call protect_tenant_table('import_uploads');
call protect_tenant_table('imports');
call protect_tenant_table('import_rows');

-- A time-ordered id for rows that a set statement makes; PostgreSQL 18 has its own.
create or replace function id_of_now() returns uuid language sql volatile parallel safe
  as $$ select encode(set_byte(set_byte(substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) || substring(uuid_send(gen_random_uuid()) from 7),
    6, (112 | (get_byte(uuid_send(gen_random_uuid()), 6) & 15))), 8, (128 | (get_byte(uuid_send(gen_random_uuid()), 8) & 63))), 'hex')::uuid $$;

-- A cell of a CSV file that no spreadsheet runs: the same rule as lib/formula.ts. The first character decides
-- nearly always; the expression looks at the rest.
create or replace function csv_cell(value text) returns text language sql immutable parallel safe
  as $$ select case
    when value is null or value = '' then ''
    when ascii(value) between 97 and 122 or ascii(value) between 65 and 90 or ascii(value) between 48 and 57 then '"' || replace(value, '"', '""') || '"'
    when value ~ '^''*[\u0001-\u0020\u007f-\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]*[=+@|%＝＋－＠｜％\t\r\n-]' and value !~ '^[+-]?[0-9]+([.][0-9]+)?$'
      then '"''' || replace(value, '"', '""') || '"'
    else '"' || replace(value, '"', '""') || '"' end $$;

-- An import can make a table a hundred times larger between two looks of autovacuum, and plans made for the small
-- table take minutes on the large one. The application owns no table, so this looks for it.
create or replace function refresh_lead_statistics() returns void language plpgsql security definer set search_path = pg_catalog, public set lock_timeout = '2s'
  as $$ begin
    perform gin_clean_pending_list('public.leads_search');
    analyze public.leads, public.lead_status_history, public.lead_tags, public.notes, public.activities, public.journal_entries, public.journal_changes;
  exception when lock_not_available then null;
  end $$;
revoke all on function refresh_lead_statistics() from public;

-- After many leads were written: what waits to be sorted into the search index is read by every search, whole.
create or replace function sort_in_lead_search() returns void language sql security definer set search_path = pg_catalog, public
  as $$ select gin_clean_pending_list('public.leads_search') $$;
revoke all on function sort_in_lead_search() from public;
grant execute on function sort_in_lead_search() to rapport_app, rapport_system;
grant execute on function refresh_lead_statistics() to rapport_app, rapport_system;
