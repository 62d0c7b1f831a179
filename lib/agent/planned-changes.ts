import type { z } from "zod";
import type { Sql } from "@/db/client";
import { formatFor } from "@/lib/format";
import { capitalized } from "@/lib/names";
import type { Actor } from "@/lib/operations/context";
import type { plannedChange } from "./schema";

export type PlannedChange = z.output<typeof plannedChange>;

/** What a rehearsed change did to rows, in words that a card can show. */
export interface Planned {
  count: number;
  /** Leads, and other records with a name; the first of them. */
  sample: { id: string; label: string }[];
  changes: PlannedChange[];
  /** The one row that was updated, when there is just one. */
  only: { table: string; id: string } | undefined;
}

interface ChangeRow {
  table: string;
  kind: "insert" | "update" | "delete";
  row_id: string;
  before: Record<string, string | null> | null;
  after: Record<string, string | null> | null;
  label: string | null;
}

/** Rows that a card lists. More would be neither read nor checked. */
const SHOWN = 100;
/** Characters of one value. */
const VALUE = 300;

/** Reads the changes of an entry inside its transaction, whoever's names and labels they need with them. */
export async function readPlanned(
  sql: Sql,
  { teamId, locale }: Pick<Actor, "teamId" | "locale">,
  entryId: string,
): Promise<Planned> {
  const each = sql`
    select c.seq, c.table_name as table, c.kind, coalesce(c.row_id, i.id) as row_id, c.before, c.after
    from journal_changes c left join lateral unnest(c.row_ids) i(id) on true
    where c.team_id = ${teamId} and c.entry_id = ${entryId}`;
  const [[counted], rows] = await Promise.all([
    sql<{ count: number }[]>`select count(distinct row_id)::int as count from (${each}) c`,
    sql<ChangeRow[]>`
      select c.table, c.kind, c.row_id, c.before,
        case when c.kind = 'insert' then coalesce(
          (select to_jsonb(t) from notes t where c.table = 'notes' and t.id = c.row_id),
          (select to_jsonb(t) from tasks t where c.table = 'tasks' and t.id = c.row_id),
          (select to_jsonb(t) from tags t where c.table = 'tags' and t.id = c.row_id),
          (select to_jsonb(t) from leads t where c.table = 'leads' and t.id = c.row_id),
          (select jsonb_build_object('tag', g.name) from lead_tags t join tags g on g.team_id = t.team_id and g.id = t.tag_id where c.table = 'lead_tags' and t.id = c.row_id)
        ) else c.after end as after,
        coalesce(
          (select coalesce(nullif(l.name, ''), l.company, l.email, 'Unnamed lead') from leads l where l.team_id = ${teamId} and l.id = coalesce(
            case when c.table = 'leads' then c.row_id end,
            (c.before->>'lead_id')::uuid,
            (select t.lead_id from lead_tags t where c.table = 'lead_tags' and t.id = c.row_id),
            (select t.lead_id from notes t where c.table = 'notes' and t.id = c.row_id),
            (select t.lead_id from tasks t where c.table = 'tasks' and t.id = c.row_id))),
          (select t.title from tasks t where c.table = 'tasks' and t.id = c.row_id),
          (select t.name from tags t where c.table = 'tags' and t.id = c.row_id),
          c.before->>'name') as label
      from (${each} order by 1 limit ${SHOWN}) c order by c.seq`,
  ]);
  const words = await wordsFor(sql, { teamId, locale }, rows);
  const updated = rows.filter(({ kind }) => kind === "update");
  const [single] = updated;
  return {
    count: counted?.count ?? 0,
    sample: rows.flatMap(({ row_id, table, label }) =>
      table === "leads" && label ? [{ id: row_id, label: cut(label) }] : [],
    ),
    changes: rows.flatMap((row) => changesOf(row, words)),
    only: rows.length === 1 && single ? { table: single.table, id: single.row_id } : undefined,
  };
}

function changesOf(row: ChangeRow, words: (column: string, value: string) => string): PlannedChange[] {
  const shown = (column: string, value: unknown) =>
    value === null || value === undefined || value === "" ? null : cut(words(column, textOf(value)));
  return columnsOf(row)
    .map((column) => ({
      rowId: row.table === "leads" ? row.row_id : null,
      row: row.label && cut(row.label),
      field: fieldWords(row.table, column),
      from: row.kind === "insert" ? null : shown(column, row.before?.[column]),
      to: row.kind === "delete" ? null : shown(column, row.after?.[column]),
    }))
    .filter(({ from, to }) => from !== to);
}

const textOf = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));

/** Columns that hold no value of their own. */
const internal =
  /^(id|team_id|lead_id|tag_id|author_id|created_at|updated_at|version|search|position|name|phone_e164|deleted_at|currency|created_by_id)$/;

function columnsOf({ table, kind, before, after }: ChangeRow): string[] {
  const columns = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const kept = columns.filter((column) => !internal.test(column) || isItsName(table, column));
  if (kind === "update" && table === "leads" && columns.includes("deleted_at")) return ["deleted_at"];
  return kept;
}

const isItsName = (table: string, column: string) => table === "tags" && column === "name";

function fieldWords(table: string, column: string): string {
  if (column === "assigned_to_id") return "Owner";
  if (column === "deleted_at") return "In the bin since";
  if (table === "lead_tags") return "Tag";
  const words = column.replace(/_(id|at|key|cents)$/, "").replaceAll("_", " ");
  return capitalized(words);
}

/** Ids and keys as the names they stand for. */
async function wordsFor(
  sql: Sql,
  { teamId, locale }: Pick<Actor, "teamId" | "locale">,
  rows: ChangeRow[],
) {
  const all = rows.flatMap(({ before, after }) => [before, after]);
  const userIds = all.flatMap((values) => values?.assigned_to_id ?? []);
  const tagIds = all.flatMap((values) => values?.tag_id ?? []);
  const [people, statuses, tags] = await Promise.all([
    sql<{ id: string; name: string }[]>`select id, name from users where id = any(${userIds}::uuid[])`,
    sql<
      { key: string; label: string }[]
    >`select key, label from lead_statuses where team_id = ${teamId}`,
    sql<
      { id: string; name: string }[]
    >`select id, name from tags where team_id = ${teamId} and id = any(${tagIds}::uuid[])`,
  ]);
  const names = new Map([...people, ...tags].map(({ id, name }) => [id, name]));
  const labels = new Map(statuses.map(({ key, label }) => [key, label]));
  return (column: string, value: string): string => {
    if (column === "status") return labels.get(value) ?? value;
    if (column === "value_cents") return formatFor(locale).money(Number(value));
    return names.get(value) ?? value;
  };
}

const cut = (text: string) => (text.length > VALUE ? `${text.slice(0, VALUE)}…` : text);
