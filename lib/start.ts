import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { systemSql, withTenant } from "@/db/client";
import { schemaHash } from "@/db/schema-hash";
import { dropBlanks, env, parseEnv } from "@/lib/env";
import { log } from "@/lib/log";
import { pushKeys } from "@/lib/push/push-keys";

/** What a server in front of Next needs of the API; scripts/serve.mjs reads it. */
interface MountedApi {
  serves(method: string, url: string): boolean;
  fetch(request: Request): Promise<Response>;
}

const processWide = globalThis as typeof globalThis & {
  rapportStarted?: Promise<void>;
  rapportApi?: MountedApi;
};

/** Checks what the process needs, then starts what runs beside requests. Once per process; throws a sentence that says what to do. */
export function start(): Promise<void> {
  processWide.rapportStarted ??= startOnce();
  return processWide.rapportStarted;
}

/** For the server: a start that fails says why and ends the process. */
export async function startOrExit(): Promise<void> {
  try {
    await start();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

async function startOnce() {
  dropBlanks(process.env);
  parseEnv(process.env);
  checkHost(process.env);
  await checkRole();
  await checkSchema();
  await pushKeys(systemSql());
  trustOnlyTheConnection();
  const { api, servesApi } = await import("@/lib/api");
  processWide.rapportApi = { serves: servesApi, fetch: api };
  const { startDurableWork } = await import("@/inngest/start");
  const durableWork = await startDurableWork();
  for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => void durableWork.stop());
  log.info("ready");
}

/** On Vercel there is no disk and no process between requests, so files and durable work need their services. */
export function checkHost(environment: NodeJS.ProcessEnv): void {
  if (!environment.VERCEL) return;
  const needed = ["INNGEST_EVENT_KEY", "INNGEST_SIGNING_KEY", "BLOB_READ_WRITE_TOKEN"];
  const missing = needed.filter((name) => !environment[name]);
  if (missing.length > 0)
    throw new Error(
      `Rapport can't start on Vercel without ${missing.join(", ")}. See docs/deployment.md.`,
    );
}

/** Row security means nothing to a role that bypasses it, so such a role is refused. */
export async function checkRole(): Promise<void> {
  const [role] = await withTenant(
    {},
    ({ sql }) =>
      sql<{ name: string; unsafe: boolean; owns: boolean }[]>`
      select rolname as name, rolsuper or rolbypassrls as unsafe,
        exists (select 1 from pg_class where relowner = pg_roles.oid and relnamespace = 'public'::regnamespace) as owns
      from pg_roles where rolname = current_user`,
  ).catch(unreachable("DATABASE_URL"));
  if (role?.unsafe || role?.owns)
    throw new Error(
      `Rapport can't start: DATABASE_URL signs in as ${role.name}, which bypasses row-level security. Use the address that \`npm run db:migrate\` prints.`,
    );
}

/** The database must have exactly the migrations and rules of this version. */
export async function checkSchema() {
  const applied = await systemSql()<{ hash: string }[]>`select hash from schema_state`.catch((error) =>
    NOT_MIGRATED.has(error.code) ? [] : unreachable("DATABASE_SYSTEM_URL")(error),
  );
  if (applied[0]?.hash === schemaHash()) return;
  throw new Error(
    "Rapport can't start: the database is not migrated to this version. Run `npm run db:migrate` with DATABASE_OWNER_URL set, then start again.",
  );
}

/** The table is not there yet, or may not be read yet. */
const NOT_MIGRATED = new Set(["42P01", "42501"]);

/** Names the variable whose address leads nowhere, or whose password is not that of its role. */
const unreachable =
  (name: "DATABASE_URL" | "DATABASE_SYSTEM_URL") =>
  (error: Error): never => {
    throw new Error(
      `Rapport can't start: it can't sign in to the database of ${name} (${error.message}). Check that PostgreSQL runs there, and that the address is the one \`npm run db:migrate\` prints.`,
    );
  };

const FORWARDED = "x-forwarded-for";

/** Raw headers are names and values in turn. */
const withoutForwarded = (raw: string[]) =>
  raw.filter((_, at) => raw[at - (at % 2)]?.toLowerCase() !== FORWARDED);

/**
 * Without a proxy that the operator vouches for, the caller's address is the connection's:
 * a forwarded address that a client made up would get it around the sign-in limit.
 */
function trustOnlyTheConnection() {
  if (env().TRUST_PROXY === "1" || process.env.VERCEL) return;
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    const address = request.socket.remoteAddress ?? "unknown";
    request.headers[FORWARDED] = address;
    request.rawHeaders = [...withoutForwarded(request.rawHeaders), FORWARDED, address];
  });
}
