import { runMigrations } from "graphile-worker";
import postgres from "postgres";

/** Installs the job queue's own schema with the owner's rights and opens it to the cross-team role. Safe to repeat. */
export async function installWorkerSchema(ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl });
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    await sql.unsafe(GRANTS);
  } finally {
    await sql.end();
  }
}

// The queue's tables have row-level security without policies, which shuts out everyone but their owner.
const GRANTS = `
do $$
declare t text;
begin
  grant usage on schema graphile_worker to rapport_system;
  grant select, insert, update, delete on all tables in schema graphile_worker to rapport_system;
  grant usage, select on all sequences in schema graphile_worker to rapport_system;
  grant execute on all functions in schema graphile_worker to rapport_system;
  for t in select tablename from pg_tables where schemaname = 'graphile_worker' loop
    execute format('drop policy if exists across on graphile_worker.%I', t);
    if (select relrowsecurity from pg_class where oid = format('graphile_worker.%I', t)::regclass) then
      execute format('create policy across on graphile_worker.%I to rapport_system using (true) with check (true)', t);
    end if;
  end loop;
end $$`;
