import postgres from "postgres";
import { catalog } from "@/lib/catalog";
import { inputWithIds } from "@/lib/catalog-samples.testing";
import type { App, Check } from "./check";
import { pagePatterns } from "./http/pages";
import { send } from "./http/raw";
import { browserOf, type Visitor } from "./http/visitors";
import { secretsOfEnvironment } from "./surface/methods";
import { toRequest } from "./tenants/attacks";
import { type CallingTeam, callingTeam } from "./tenants/callers";

/** What stands in every column that holds a credential, and in everything that a visitor types as one. */
const SECRET = "secret-9e41";
const credential = /hash|secret|token|codes|password|otp|storage_key|provider_key|^key$/;
/** Named like a credential, and none: digests of history, and the names of statuses and fields. */
const harmless = new Set([
  "journal_chain.hash",
  "lead_statuses.key",
  "custom_fields.key",
  "rate_limits.key",
]);

/** A canary in every credential, then every answer, page, file and log line is looked through. */
export const secrets: Check = {
  id: "C8",
  promise:
    "No credential that is kept ever comes out again: in no answer, page, export, history or log",
  suiteScale: 1,
  async run({ app }) {
    const running = await app();
    const calling = await callingTeam();
    const fields = await plant(calling.team.teamId);
    const failures: string[] = [];
    if (fields < 5) failures.push(`Only ${fields} credential columns were found.`);
    const answers = await askEverything(running, calling, failures);
    const pages = await crawl(running, await browserOf("the owner", calling.team.grace), failures);
    await typeSecrets(running, failures);
    look("the server's log", running.log(), failures);
    return {
      counts: {
        "credential columns": fields,
        answers,
        pages,
        "log lines": running.log().split("\n").length,
        found: failures.length,
      },
      failures,
    };
  },
};

const environment = secretsOfEnvironment();

function look(where: string, text: string, failures: string[]) {
  if (text.includes(SECRET))
    failures.push(`${where} holds ${new RegExp(`${SECRET}[\\w.-]*`).exec(text)?.[0]}.`);
  for (const { name, value } of environment)
    if (text.includes(value)) failures.push(`${where} holds ${name}.`);
}

/** @returns how many columns there are */
async function plant(teamId: string): Promise<number> {
  const owner = postgres(process.env.DATABASE_OWNER_URL as string, {
    max: 1,
    onnotice: () => undefined,
  });
  await owner`set session_replication_role = replica`;
  const columns = await owner<{ table: string; name: string; scope: string | null }[]>`
    select c.relname as table, a.attname as name,
      (select string_agg(t.attname, ',') from pg_attribute t where t.attrelid = c.oid and t.attname in ('team_id', 'user_id')) as scope
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.atttypid = 'text'::regtype order by 1, 2`;
  const found = columns.filter(
    ({ table, name }) => credential.test(name) && !harmless.has(`${table}.${name}`),
  );
  for (const { table, name, scope } of found) {
    const people = `(select user_id from team_members where team_id = '${teamId}')`;
    const rows =
      table === "users"
        ? `id in ${people}`
        : scope?.includes("team_id")
          ? `team_id = '${teamId}'`
          : scope
            ? `user_id in ${people}`
            : undefined;
    // Sessions of the callers stay as they are; their hashes are of tokens that nobody holds.
    if (rows && table !== "api_keys")
      await owner.unsafe(
        `update ${table} set ${name} = '${SECRET}.${table}.${name}-' || md5(ctid::text) where ${rows} and ${name} is not null`,
      );
  }
  await owner.unsafe(
    `insert into api_keys (id, team_id, user_id, name, prefix, token_hash, scopes) select gen_random_uuid(), '${teamId}', user_id, 'Planted', 'rpk', '${SECRET}.api_keys.token_hash-' || user_id, '[]' from team_members where team_id = '${teamId}'`,
  );
  await owner.end();
  return found.length;
}

async function askEverything(app: App, calling: CallingTeam, failures: string[]): Promise<number> {
  let answers = 0;
  for (const operation of catalog) {
    const [noun = ""] = operation.name.split(".");
    const input = inputWithIds(operation, (name) => calling.ownId(noun, name));
    const { method, path, body } = toRequest(operation, input);
    const callers = operation.effect === "read" ? calling.callers : calling.callers.slice(-1);
    for (const { role, headers } of callers) {
      const answer = await send(app.url, `/api${path}`, {
        method,
        headers: { ...headers, ...(body && { "content-type": "application/json" }) },
        ...(body && { body }),
      });
      look(`${operation.name}, to ${role} (${answer.status})`, answer.text, failures);
      answers += 1;
    }
  }
  return answers;
}

async function crawl(app: App, visitor: Visitor, failures: string[]): Promise<number> {
  const pages = [
    ...pagePatterns(app.distDir).map((pattern) =>
      pattern.replace(/\[.+?\]/g, "00000000-0000-7000-8000-000000000000"),
    ),
    "/nothing-here",
  ];
  for (const page of pages)
    for (const headers of [{}, { rsc: "1" }] as Record<string, string>[]) {
      const { text } = await send(app.url, page, { headers: { ...visitor.headers, ...headers } });
      look(`${page}${headers.rsc ? " as a component" : ""}`, text, failures);
    }
  return pages.length;
}

/** What people type as a secret must not be said back, nor be written to the log. */
async function typeSecrets(app: App, failures: string[]) {
  const typed = `${SECRET}.typed.password`;
  const json = { "content-type": "application/json" };
  const requests: [string, Parameters<typeof send>[2]][] = [
    [
      "/api/auth/login",
      {
        method: "POST",
        headers: json,
        body: JSON.stringify({ email: "someone@rapport.test", password: typed }),
      },
    ],
    [
      "/api/auth/register",
      {
        method: "POST",
        headers: json,
        body: JSON.stringify({ name: "A", email: "no", password: typed, teamName: "A" }),
      },
    ],
    [
      "/api/auth/refresh",
      { method: "POST", headers: json, body: JSON.stringify({ refreshToken: typed }) },
    ],
    [
      "/api/auth/reset-password",
      { method: "POST", headers: json, body: JSON.stringify({ token: typed, password: typed }) },
    ],
    ["/api/auth/login", { method: "POST", headers: json, body: `{"password": "${typed}"` }],
    ["/api/leads", { headers: { authorization: `Bearer ${typed}` } }],
    ["/api/leads", { headers: { cookie: `authjs.session-token=${typed}` } }],
  ];
  for (const [path, sent] of requests)
    look(`${path} (typed)`, (await send(app.url, path, sent)).text, failures);
}
