import { type SQL, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import fc from "fast-check";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compileFilter } from "./compile";
import { matchesFilter } from "./matches";
import { parseFilter } from "./parse";
import { operatorsByType } from "./schema";
import { conditionOn, context, fields, filters, type Row, reader, rows } from "./testing";

// Temporary tables belong to a connection, so there is one.
const client = postgres(process.env.DATABASE_OWNER_URL ?? "", { max: 1, onnotice: () => {} });
const db = drizzle(client);
const stored: Row[] = fc
  .sample(rows, { numRuns: 80, seed: 7 })
  .map((row, id) => ({ ...row, id }) as Row);

beforeAll(async () => {
  await client.unsafe(`
    create temp table filter_rows (id int, name text, email text, score int, ratio numeric,
      value_cents bigint, seen_at timestamptz, due_on date, status text, assigned_to_id uuid,
      is_vip boolean, custom jsonb);
    create temp table filter_row_tags (row_id int, tag_id uuid)`);
  for (const row of stored) {
    await db.execute(sql`insert into filter_rows values (${row.id}, ${row.name}, ${row.email},
      ${row.score}, ${row.ratio}, ${row.valueCents}, ${row.seenAt}, ${row.dueOn}, ${row.status},
      ${row.assignedToId}, ${row.isVip}, ${JSON.stringify(row.custom)}::text::jsonb)`);
    for (const tag of row.tags) {
      await db.execute(sql`insert into filter_row_tags values (${row.id}, ${tag})`);
    }
  }
});

afterAll(() => client.end());

async function selected(where: SQL): Promise<number[]> {
  const found = await db.execute<{ id: number }>(
    sql`select r.id from filter_rows r where ${where} order by r.id`,
  );
  return found.map(({ id }) => id);
}

const matching = (filter: Parameters<typeof matchesFilter>[0]) =>
  stored.filter((row) => matchesFilter(filter, reader(row), fields, context)).map(({ id }) => id);

test("Postgres and the evaluator pick the same rows for random filters", {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(filters, async (filter) => {
      expect(parseFilter(filter, fields)).toMatchObject({ ok: true });
      expect(await selected(compileFilter(filter, fields, context))).toEqual(matching(filter));
    }),
    { numRuns: 700 },
  );
});

test("every operator of every field agrees, and each finds rows for some field", async () => {
  const found = new Set<string>();
  for (const field of fields) {
    for (const op of operatorsByType[field.type]) {
      for (const condition of fc.sample(conditionOn(field, op), { numRuns: 5, seed: 3 })) {
        const ids = await selected(compileFilter(condition, fields, context));
        expect(ids).toEqual(matching(condition));
        if (ids.length > 0) found.add(`${field.type} ${op}`);
      }
    }
  }
  const all = Object.entries(operatorsByType).flatMap(([type, ops]) =>
    ops.map((op) => `${type} ${op}`),
  );
  expect(all.filter((key) => !found.has(key))).toEqual([]);
}, 120_000);

test("not is the exact complement, also for missing values", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(filters, async (filter) => {
      const yes = await selected(compileFilter(filter, fields, context));
      const no = await selected(compileFilter({ not: filter }, fields, context));
      expect([...yes, ...no].sort((a, b) => a - b)).toEqual(stored.map(({ id }) => id));
    }),
    { numRuns: 300 },
  );
});

const hostile = [
  "'; drop table filter_rows; --",
  "\\",
  "%",
  "_",
  "$1",
  "\u0000",
  "\ud800",
  "{}",
  "__proto__",
  "NaN",
  "Infinity",
  "2026-02-30",
  "0000-01-01",
  "99999-01-01",
  "a".repeat(501),
  "🏳️‍🌈",
  "1e400",
  "now",
];
const hostileValues: unknown[] = [
  ...hostile,
  ...hostile.map((text) => [text]),
  ...hostile.map((text) => [text, text]),
  ...hostile.map((text) => ({ [text]: 1 })),
  ...[Number.NaN, Number.POSITIVE_INFINITY, 1e300, -1e300, 5e-324, 1.5, true, null, {}, []],
  ...[{ days: 1e9 }, { days: 0.5 }, { days: 1, weeks: 1 }, { toString: 1 }, { days: "1; select" }],
];

test("no hostile value raises an error in Postgres: it is refused in words or it is only a value", async () => {
  for (const field of fields) {
    for (const op of operatorsByType[field.type]) {
      const raised = hostileValues.map(async (value) => {
        const parsed = parseFilter({ field: field.key, op, value }, fields);
        if (!parsed.ok) return expect(parsed.issues[0]?.message).toMatch(/^.{10,}$/);
        const found = await selected(compileFilter(parsed.filter, fields, context));
        expect(found).toEqual(matching(parsed.filter));
      });
      await Promise.all(raised);
    }
  }
}, 120_000);

test("a wildcard is only a character", async () => {
  const filter = { field: "name", op: "contains", value: "%" } as const;
  const found = await selected(compileFilter(filter, fields, context));
  const expected = stored.filter((row) => typeof row.name === "string" && row.name.includes("%"));
  expect(expected.length).toBeGreaterThan(0);
  expect(found).toEqual(expected.map(({ id }) => id));
});

test("a custom value that does not fit its field's type reads as missing", async () => {
  const custom = { budget: "lots", birthday: "2026-02-31", rooms: "a", "it's": 5 };
  await db.execute(
    sql`insert into filter_rows (id, custom) values (-1, ${JSON.stringify(custom)}::text::jsonb)`,
  );
  const empty = {
    and: ["budget", "birthday", "rooms"].map((key) => ({
      field: `custom.${key}`,
      op: "empty" as const,
    })),
  };
  expect(await selected(sql`r.id = -1 and ${compileFilter(empty, fields, context)}`)).toEqual([-1]);
  await db.execute(sql`delete from filter_rows where id = -1`);
});

test("a time zone that is none is refused before any SQL is written", () => {
  const evil = { ...context, timeZone: "UTC'; drop table filter_rows; --" };
  const filter = { field: "seenAt", op: "eq", value: "2026-03-01" } as const;
  expect(() => compileFilter(filter, fields, evil)).toThrow(/not a time zone/);
});

test("a filter that was never parsed is not compiled", () => {
  const filter = { field: "password", op: "eq", value: "x" } as const;
  expect(() => compileFilter(filter, fields, context)).toThrow(/unparsed/);
});
