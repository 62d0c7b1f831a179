import { beforeAll, describe, expect, test } from "vitest";
import { systemSql, withSystem, withTenant } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { catalog } from "@/lib/catalog";
import type { AnyOperation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { perform } from "@/lib/operations/perform";
import { inputWithIds } from "./catalog-samples.testing";

const CANARY = "canary-of-team-b";
let ours: TestTeam;
let theirs: TestTeam;
let foreignIds: string[];

beforeAll(async () => {
  ours = await newTeam();
  theirs = await newTeam({ name: CANARY });
  foreignIds = await seedForeignRows();
});

/** One row of each kind in the other team, each marked with the canary. */
async function seedForeignRows(): Promise<string[]> {
  const { teamId, grace } = theirs;
  const entryId = crypto.randomUUID();
  await withSystem({ teamId, entryId }, async ({ sql }) => {
    const lead = crypto.randomUUID();
    const tag = crypto.randomUUID();
    await sql`insert into leads (id, team_id, first_name, last_name, status, currency, company, assigned_to_id) values (${lead}, ${teamId}, ${CANARY}, 'Lead', 'new', 'USD', ${CANARY}, ${grace.userId ?? null})`;
    await sql`insert into tags (id, team_id, name, color) values (${tag}, ${teamId}, ${CANARY}, 'red')`;
    await sql`insert into lead_tags (id, team_id, lead_id, tag_id) values (gen_random_uuid(), ${teamId}, ${lead}, ${tag})`;
    await sql`insert into notes (id, team_id, lead_id, author_id, body) values (gen_random_uuid(), ${teamId}, ${lead}, ${grace.userId ?? null}, ${CANARY})`;
    await sql`insert into tasks (id, team_id, lead_id, assigned_to_id, title, description, due_at) values (gen_random_uuid(), ${teamId}, ${lead}, ${grace.userId ?? null}, ${CANARY}, ${CANARY}, now())`;
    await sql`insert into activities (id, team_id, lead_id, type, actor_kind, entry_id) values (gen_random_uuid(), ${teamId}, ${lead}, 'lead_created', 'user', ${entryId})`;
    await sql`insert into journal_entries (id, team_id, actor_kind, actor_id, door, operation, summary) values (${entryId}, ${teamId}, 'user', ${grace.userId ?? null}, 'ui', 'leads.create', ${CANARY})`;
  });
  const rows = await systemSql()<{ id: string }[]>`
    select id from leads where team_id = ${teamId} union all select id from tags where team_id = ${teamId} union all select id from notes where team_id = ${teamId} union all select id from tasks where team_id = ${teamId}
    union all select id from activities where team_id = ${teamId} union all select id from journal_entries where team_id = ${teamId}
    union all select id from lead_statuses where team_id = ${teamId} and key = 'new' union all select user_id from team_members where team_id = ${teamId}`;
  return [...rows.map((row) => row.id), teamId];
}

/** A digest of every row of the other team in every tenant table. */
async function checksum(): Promise<string> {
  const tables = await tenantTables();
  const digests = await Promise.all(
    tables.map(async (table) => {
      const [row] = await systemSql().unsafe<{ digest: string }[]>(
        `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from ${table} t where team_id = $1`,
        [theirs.teamId],
      );
      return `${table}:${row?.digest}`;
    }),
  );
  return digests.join("\n");
}

async function tenantTables(): Promise<string[]> {
  const rows = await systemSql()<{ name: string }[]>`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'team_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and has_table_privilege('rapport_system', c.oid, 'select') order by 1`;
  return rows.map((row) => row.name);
}

const guarded = catalog
  .filter((operation) => operation.scope !== "public")
  .map((operation) => [operation.name, operation] as const);
const outcome = (promise: Promise<unknown>) =>
  promise.then(
    (value) => ({ value, code: undefined }),
    (error: unknown) => ({ value: undefined, code: OperationError.from(error).code }),
  );

describe.each(guarded)("%s", (_name, operation: AnyOperation) => {
  test("is refused to someone who is not signed in", async () => {
    expect((await outcome(perform(operation, undefined, {}))).code).toBe("unauthenticated");
  });

  test("is refused to a role without the right", async () => {
    const powerless = { ...ours.vic, scopes: new Set<never>() };
    expect((await outcome(perform(operation, powerless, {}))).code).toBe("forbidden");
  });

  test("neither shows nor changes anything of another team, whichever of its ids is given", async () => {
    const before = await checksum();
    for (const id of foreignIds) {
      for (const actor of [ours.grace, ours.mia, ours.vic]) {
        const { value } = await outcome(perform(operation, actor, inputWithIds(operation, id)));
        expect(JSON.stringify(value ?? "")).not.toContain(CANARY);
      }
    }
    expect(await checksum()).toBe(before);
  });
});

test("without a team, the application's role sees no row and writes none", async () => {
  for (const table of await tenantTables()) {
    const readable = await withTenant({}, ({ sql }) =>
      sql.unsafe(`select count(*)::int as rows from ${table}`),
    ).catch(() => [{ rows: 0 }]);
    expect([table, readable[0]?.rows]).toEqual([table, 0]);
  }
  const insert = withTenant(
    { entryId: crypto.randomUUID() },
    ({ sql }) =>
      sql`insert into tags (id, team_id, name, color) values (gen_random_uuid(), ${theirs.teamId}, 'x', 'red')`,
    "write",
  );
  await expect(insert).rejects.toThrow(/row-level security/);
});

test("a reference across teams cannot be written, even by the cross-team role", async () => {
  const [lead] = await systemSql()<
    { id: string }[]
  >`select id from leads where team_id = ${theirs.teamId}`;
  const insert = withSystem(
    { teamId: ours.teamId, entryId: crypto.randomUUID() },
    ({ sql }) =>
      sql`insert into notes (id, team_id, lead_id, body) values (gen_random_uuid(), ${ours.teamId}, ${lead?.id ?? ""}, 'x')`,
  );
  await expect(insert).rejects.toThrow(/foreign key/);
});

test("every table with a team forces row security on both roles, and the application owns nothing", async () => {
  const rows = await systemSql()<{ name: string; forced: boolean; policies: number }[]>`
    select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced, (select count(*)::int from pg_policy p where p.polrelid = c.oid and p.polqual is not null) as policies
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname in ('team_id', 'user_id') and not a.attisdropped)`;
  expect(rows.filter((row) => !row.forced || row.policies === 0)).toEqual([]);
  const [owned] =
    await systemSql()`select count(*)::int as tables from pg_class where relowner = 'rapport_app'::regrole`;
  expect(owned?.tables).toBe(0);
});

test("a write outside a journal entry is refused", async () => {
  const write = withTenant(
    { teamId: ours.teamId },
    ({ sql }) =>
      sql`insert into tags (id, team_id, name, color) values (gen_random_uuid(), ${ours.teamId}, 'x', 'red')`,
    "write",
  );
  await expect(write).rejects.toThrow(/journal entry/);
});
