import { expect, test } from "vitest";
import { systemSql } from "@/db/client";
import { journaledTables } from "@/lib/journal/tables";
import { moving, references } from "./references";

test("a merge knows every column that points at a lead, so that nothing is left behind", async () => {
  const rows = await systemSql()<{ reference: string }[]>`
    select f.conrelid::regclass || '.' || a.attname as reference
    from pg_constraint f
    cross join lateral unnest(f.conkey, f.confkey) as pair (own, theirs)
    join pg_attribute a on a.attrelid = f.conrelid and a.attnum = pair.own
    join pg_attribute b on b.attrelid = f.confrelid and b.attnum = pair.theirs
    where f.contype = 'f' and f.confrelid = 'leads'::regclass and b.attname = 'id'
    union
    select c.relname || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname in ('lead_id', 'lead_ids')`;
  const there = rows.map(({ reference }) => reference).sort();
  expect(there, "say in lib/leads/merge/references.ts how this column follows").toEqual(
    Object.keys(references).sort(),
  );
});

test("whatever a merge moves is journaled, so that undoing it moves it back", async () => {
  for (const { table } of moving) {
    expect(Object.keys(journaledTables)).toContain(table);
    const triggers = await systemSql()`
      select 1 from pg_trigger where tgrelid = ${table}::regclass and tgname = 'journal_update'`;
    expect([table, triggers.length]).toEqual([table, 1]);
  }
});

test("nothing that a merge moves can collide with what the other lead has", async () => {
  const unique = await systemSql()<{ name: string }[]>`
    select i.indexrelid::regclass::text as name from pg_index i
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
    where i.indisunique and i.indrelid::regclass::text || '.' || a.attname = any(${moving.map(({ table, column }) => `${table}.${column}`)})`;
  expect(unique).toEqual([]);
});
