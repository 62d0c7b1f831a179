call protect_tenant_table('import_uploads');
call protect_tenant_table('imports');
call protect_tenant_table('import_rows');

-- A time-ordered id for rows that a set statement makes; PostgreSQL 18 has its own.
create or replace function id_of_now() returns uuid language sql volatile parallel safe
  as $$ select encode(set_byte(set_byte(substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) || substring(uuid_send(gen_random_uuid()) from 7),
    6, (112 | (get_byte(uuid_send(gen_random_uuid()), 6) & 15))), 8, (128 | (get_byte(uuid_send(gen_random_uuid()), 8) & 63))), 'hex')::uuid $$;
