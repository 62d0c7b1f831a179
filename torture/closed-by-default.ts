import postgres from "postgres";
import { systemSql, withTenant } from "@/db/client";
import type { Check } from "./check";
import { markedTeam } from "./tenants/marked-team";
import { byTable, tenantColumns } from "./tenants/tables";

const UNKNOWN = "00000000-0000-7000-8000-000000000000";

/** What the application's role may see and write when nobody has said for whom. */
export const closedByDefault: Check = {
  id: "C3",
  promise: "Without a team, the application's role sees no row and writes none, in no table there is",
  suiteScale: 1,
  async run() {
    const marked = await markedTeam();
    const failures: string[] = [];
    const tables = await tablesOfTenants();
    const before = await marked.digest();
    for (const table of tables) {
      for (const tenancy of [{}, { teamId: UNKNOWN }, { teamId: UNKNOWN, userId: UNKNOWN }])
        await tryTable(table, tenancy, marked.team.teamId, failures);
    }
    if ((await marked.digest()) !== before) failures.push("A write without a team changed a row.");
    failures.push(...(await faultsOfPolicies()), ...(await faultsOfRoles()));
    await marked.close();
    return { counts: { tables: tables.length, open: failures.length }, failures };
  },
};

async function tablesOfTenants(): Promise<string[]> {
  const owner = postgres(process.env.DATABASE_OWNER_URL as string, { max: 1 });
  const tables = [...byTable(await tenantColumns(owner)).keys(), "users"];
  await owner.end();
  return [...new Set(tables)];
}

const REFUSED = /^(42501|23001)$/;

/** A table that may not even be asked is as closed as one that answers with nothing. */
async function tryTable(
  table: string,
  tenancy: { teamId?: string; userId?: string },
  teamId: string,
  failures: string[],
) {
  const column = table === "users" ? "id" : "ctid";
  const attempt = (statement: string, mode: "read" | "write") =>
    withTenant(
      { ...tenancy, ...(mode === "write" && { entryId: UNKNOWN }) },
      ({ sql }) => sql.unsafe(statement),
      mode,
    ).then(
      (rows) => rows.count as number | string,
      (error: { code?: string }) => error.code ?? "thrown",
    );
  const seen = await attempt(`select ${column} from ${table} limit 5`, "read");
  if (seen !== 0 && !REFUSED.test(String(seen))) failures.push(`${table}: ${seen} rows are seen.`);
  const changes = [
    `update ${table} set ${table === "users" ? "name = name" : "team_id = team_id"}`,
    `delete from ${table}`,
    `insert into ${table} select * from ${table}`,
    `insert into ${table} (${table === "users" ? "id" : "team_id"}) values ('${teamId}')`,
  ];
  for (const statement of changes) {
    const done = await attempt(statement, "write");
    const isClosed =
      done === 0 || REFUSED.test(String(done)) || /^(23502|428C9|42703)$/.test(String(done));
    if (!isClosed) failures.push(`${statement}: ${done}.`);
  }
}

/** Row security on and forced, with a rule for what is read and one for what is written. */
async function faultsOfPolicies(): Promise<string[]> {
  const rows = await systemSql()<{ name: string; fault: string }[]>`
    with t as (
      select c.oid, c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
        has_table_privilege('rapport_app', c.oid, 'insert, update') as writable, has_table_privilege('rapport_app', c.oid, 'select') as readable
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname in ('team_id', 'user_id') and not a.attisdropped))
    select name, 'does not force row security' as fault from t where not forced
    union all select name, 'is read without a rule' from t where readable and not exists (
      select 1 from pg_policy p where p.polrelid = t.oid and 'rapport_app'::regrole = any(p.polroles) and p.polcmd in ('*', 'r') and p.polqual is not null)
    union all select name, 'is written without a rule' from t where writable and not exists (
      select 1 from pg_policy p where p.polrelid = t.oid and 'rapport_app'::regrole = any(p.polroles) and p.polcmd in ('*', 'w', 'a') and p.polwithcheck is not null)
    union all select name, 'has a rule that is true for all' from t join pg_policy p on p.polrelid = t.oid
      where 'rapport_app'::regrole = any(p.polroles) and pg_get_expr(p.polqual, p.polrelid) = 'true'`;
  return rows.map(({ name, fault }) => `${name} ${fault}.`);
}

async function faultsOfRoles(): Promise<string[]> {
  const rows = await systemSql()<{ name: string }[]>`
    select rolname as name from pg_roles r where rolname in ('rapport_app', 'rapport_system')
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or exists (select 1 from pg_class where relowner = r.oid))`;
  return rows.map(({ name }) => `${name} owns something, or may do more than its rows.`);
}
