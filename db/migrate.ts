import { hkdfSync } from "node:crypto";
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { installWorkerSchema } from "@/inngest/engine/worker-schema";
import { ruleFiles, schemaHash } from "./schema-hash";

const OLDEST_SERVER = 160000;
/** Any number: processes that migrate at once wait for each other on it. */
const MIGRATION_LOCK = 7_240_011;

export interface DatabaseUrls {
  appUrl: string;
  systemUrl: string;
}

/**
 * Brings a database to the state the code expects: roles, extensions, tables, row policies, triggers.
 * Safe to run again at any time and by several processes at once.
 * @returns the addresses of the application's two roles, whose passwords follow from `secret`.
 */
export async function migrate(ownerUrl: string, secret: string): Promise<DatabaseUrls> {
  const sql = postgres(ownerUrl, {
    max: 1,
    onnotice: () => undefined,
    connection: { application_name: "rapport-migrate" },
  });
  try {
    await refuseOldServer(sql);
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    const urls = await createRoles(sql, ownerUrl, secret);
    if ((await appliedHash(sql)) !== schemaHash()) await bringUpToDate(sql, ownerUrl);
    return urls;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function bringUpToDate(sql: postgres.Sql, ownerUrl: string) {
  for (const extension of ["pg_trgm", "btree_gin", "hstore"])
    await sql.unsafe(`create extension if not exists ${extension}`);
  await applyMigrations(drizzle(sql), { migrationsFolder: "db/migrations" });
  await installWorkerSchema(ownerUrl);
  await sql.begin(async (transaction) => {
    for (const file of ruleFiles()) await transaction.unsafe(file.text).simple();
    await transaction`create table if not exists schema_state (singleton boolean primary key default true check (singleton), hash text not null, applied_at timestamptz not null default now())`;
    await transaction`grant select on schema_state to rapport_app, rapport_system`;
    await transaction`insert into schema_state (hash) values (${schemaHash()}) on conflict (singleton) do update set hash = excluded.hash, applied_at = now()`;
  });
}

async function refuseOldServer(sql: postgres.Sql) {
  const [row] = await sql<{ version: number; text: string }[]>`
    select current_setting('server_version_num')::int as version, current_setting('server_version') as text`;
  if (row && row.version < OLDEST_SERVER)
    throw new Error(`Rapport needs PostgreSQL 16 or newer; this server is ${row.text}.`);
}

async function createRoles(sql: postgres.Sql, ownerUrl: string, secret: string): Promise<DatabaseUrls> {
  await createRole(sql, "rapport_search", "nologin");
  await createRole(sql, "rapport_eraser", "nologin");
  await createRole(sql, "rapport_teller", "nologin");
  const app = await loginRole(sql, ownerUrl, secret, "rapport_app");
  const system = await loginRole(sql, ownerUrl, secret, "rapport_system");
  // A managed server's owner is no superuser, and may hand a function only to a role that it is a member of.
  await sql`grant rapport_search, rapport_eraser, rapport_teller to current_user with set true`;
  await sql.unsafe("grant create on schema public to rapport_search, rapport_eraser, rapport_teller");
  return { appUrl: app, systemUrl: system };
}

async function loginRole(
  sql: postgres.Sql,
  ownerUrl: string,
  secret: string,
  name: string,
): Promise<string> {
  const password = Buffer.from(hkdfSync("sha256", secret, "", `database role ${name}`, 24)).toString(
    "hex",
  );
  const url = new URL(ownerUrl);
  url.username = name;
  url.password = password;
  const other = await otherDatabaseOf(sql, name);
  if (!other) await createRole(sql, name, `login password '${password}'`);
  else if (!(await signsIn(url.toString())))
    throw new Error(
      `The database "${other}" on this server belongs to a Rapport with another AUTH_SECRET, and both would use the role ${name}. Use the same AUTH_SECRET, or another PostgreSQL server.`,
    );
  return url.toString();
}

/** Roles belong to the whole server: a new password here would lock out another Rapport beside this one. */
async function otherDatabaseOf(sql: postgres.Sql, role: string): Promise<string | undefined> {
  const [other] = await sql<{ name: string }[]>`
    select d.datname as name from pg_shdepend s
    join pg_database d on d.oid = s.dbid and d.datname <> current_database()
    where s.refclassid = 'pg_authid'::regclass and s.refobjid = to_regrole(${role}) limit 1`;
  return other?.name;
}

async function signsIn(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  return sql`select 1`
    .then(
      () => true,
      () => false,
    )
    .finally(() => sql.end({ timeout: 5 }));
}

/** What a role must not have it lacks from the start; an owner without those rights may not take them away. */
async function createRole(sql: postgres.Sql, name: string, rights: string) {
  const [exists] = await sql`select 1 from pg_roles where rolname = ${name}`;
  await sql.unsafe(`${exists ? "alter" : "create"} role ${name} with ${rights}`);
}

async function appliedHash(sql: postgres.Sql): Promise<string | undefined> {
  const [table] = await sql`select to_regclass('public.schema_state') as name`;
  if (!table?.name) return undefined;
  const [row] = await sql<{ hash: string }[]>`select hash from schema_state`;
  return row?.hash;
}

async function main() {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const ownerUrl = process.env.DATABASE_OWNER_URL;
  const secret = process.env.AUTH_SECRET;
  if (!ownerUrl)
    throw new Error(
      "DATABASE_OWNER_URL is not set. It is the address of a role that may create roles and tables.",
    );
  if (!secret || secret.length < 32)
    throw new Error(
      "AUTH_SECRET must have at least 32 characters; make one with `openssl rand -base64 33`.",
    );
  if (!/^postgres(ql)?:$/.test(URL.parse(ownerUrl)?.protocol ?? ""))
    throw new Error(
      "DATABASE_OWNER_URL must be an address such as postgres://user:password@host:5432/rapport.",
    );
  const urls = await migrate(ownerUrl, secret);
  console.info(`DATABASE_URL=${urls.appUrl}\nDATABASE_SYSTEM_URL=${urls.systemUrl}`);
}

/** What the server says of an address is short; it needs the name of the variable beside it. */
function inWords(error: Error & { code?: string }): string {
  const isAddress = /^(E[A-Z_]+|28\w{3}|3D000|CONNECT\w*)$/.test(error.code ?? "");
  return isAddress
    ? `DATABASE_OWNER_URL leads to no database that can be used: ${error.message}.`
    : error.message;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? inWords(error) : error);
    process.exitCode = 1;
  });
}
