import postgres from "postgres";
import { systemSql } from "@/db/client";
import type { TestTeam } from "@/db/testing";
import { catalog } from "@/lib/catalog";
import { inputWithIds } from "@/lib/catalog-samples.testing";
import { pushKeys } from "@/lib/push/push-keys";
import type { App, Check } from "./check";
import { pageOf, pagePatterns } from "./http/pages";
import { send } from "./http/raw";
import { browserOf, type Visitor } from "./http/visitors";
import { secretsOfEnvironment } from "./surface/methods";
import { toRequest } from "./tenants/attacks";
import { type CallingTeam, callingTeam } from "./tenants/callers";
import { fillTables, idsOf } from "./tenants/marked-team";
import { belongs } from "./tenants/tables";

/** What stands in every column that holds a credential, and in everything that a visitor types as one. */
const SECRET = "secret-9e41";
const credential =
  /hash|secret|token|codes|password|otp|(storage|private)_key|p256dh|^(auth|endpoint|key)$/;
/** Named like a credential, and none: digests of history and pictures, and the names of things. */
const harmless = new Set([
  "journal_chain.hash",
  "avatars.hash",
  "notifications.key",
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
    const failures: string[] = [];
    const { fields, ids } = await plant(calling.team, failures);
    if (fields < 5) failures.push(`Only ${fields} credential columns were found.`);
    known.push(...(await keysOfServer()));
    const answers = await askEverything(running, calling, failures);
    const owner = await browserOf("the owner", calling.team.grace);
    const pages = await crawl(running, owner, { team: calling.team, ids }, failures);
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

/** What must not come out as it is. */
const known = secretsOfEnvironment();

/** The keys for web push, as they are kept and as they are used. */
async function keysOfServer(): Promise<typeof known> {
  const { privateKey } = await pushKeys(systemSql());
  const [kept] = await systemSql()<{ sealed: string }[]>`select private_key as sealed from push_keys`;
  return [privateKey, kept?.sealed ?? privateKey].map((value) => ({
    name: "the private key for web push",
    value,
  }));
}

function look(where: string, text: string, failures: string[]) {
  if (text.includes(SECRET))
    failures.push(`${where} holds ${new RegExp(`${SECRET}[\\w.-]*`).exec(text)?.[0]}.`);
  for (const { name, value } of known)
    if (text.includes(value)) failures.push(`${where} holds ${name}.`);
}

/** @returns how many columns there are, and an id for each table */
async function plant(team: TestTeam, failures: string[]) {
  const { teamId } = team;
  const owner = postgres(process.env.DATABASE_OWNER_URL as string, {
    max: 1,
    onnotice: () => undefined,
  });
  await owner`set session_replication_role = replica`;
  const tables = await fillTables(owner, team);
  const people = `(select user_id from team_members where team_id = '${teamId}')`;
  let fields = 0;
  const plantIn = async (table: string, name: string, rows: string) => {
    fields += 1;
    const { count } = await owner.unsafe(
      `update ${table} set ${name} = '${SECRET}.${table}.${name}-' || md5(ctid::text) where ${rows}`,
    );
    if (count === 0) failures.push(`No row holds a canary in ${table}.${name}.`);
  };
  // The callers' own keys stay as they are.
  for (const [table, columns] of tables)
    for (const { name, type, isGenerated } of columns)
      if (isCredential(table, name) && type === "text" && !isGenerated && table !== "api_keys")
        await plantIn(table, name, belongs(columns).replace("$1", `'${teamId}'`));
  for (const name of ["password_hash", "totp_secret", "pending_totp_secret"])
    await plantIn("users", name, `id in ${people}`);
  // Sessions of the callers stay as they are too; these are of tokens that nobody holds.
  await owner.unsafe(
    `insert into refresh_tokens (id, session_id, token_hash, expires_at) select gen_random_uuid(), id, '${SECRET}.refresh_tokens.token_hash-' || id, now() + interval '1 day' from sessions where team_id = '${teamId}'`,
  );
  await owner.unsafe(
    `insert into api_keys (id, team_id, user_id, name, prefix, token_hash, scopes) select gen_random_uuid(), '${teamId}', user_id, 'Planted', 'rpk', '${SECRET}.api_keys.token_hash-' || user_id, '[]' from team_members where team_id = '${teamId}'`,
  );
  const ids = await idsOf(owner, team, tables);
  await owner.end();
  return { fields: fields + 2, ids };
}

const isCredential = (table: string, name: string) =>
  credential.test(name) && !harmless.has(`${table}.${name}`);

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

async function crawl(
  app: App,
  visitor: Visitor,
  rows: Parameters<typeof pageOf>[1],
  failures: string[],
): Promise<number> {
  const pages = [...pagePatterns(app.distDir).map((pattern) => pageOf(pattern, rows)), "/nothing-here"];
  for (const page of pages)
    for (const headers of [{}, { rsc: "1" }] as Record<string, string>[]) {
      const { status, text } = await send(app.url, page, {
        headers: { ...visitor.headers, ...headers },
      });
      if (status >= 500) failures.push(`${page} answered ${status}, which shows nothing.`);
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
