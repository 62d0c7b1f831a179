import type { Sql } from "@/db/client";
import type { TableShape } from "./table-shape";

export interface Reversal {
  restored: number;
  skipped: { id: string; reason: string }[];
  /** Leads whose values were put back, for their timelines. */
  restoredIds: string[];
}

interface Subject {
  sql: Sql;
  teamId: string;
  /** The entry to take back, with those that hang below it. */
  entryIds: string[];
}

const CHANGED_SINCE = "changed since";
const POINTS_NOWHERE = "what it pointed to is gone";
const IS_USED = "used by something added since";

/** Removes the rows that the entries created, unless somebody built on them. */
export async function removeCreated(subject: Subject, table: TableShape): Promise<Reversal> {
  const { sql, teamId, entryIds } = subject;
  const used = [
    ...table.children.map(
      (reference) =>
        `exists (select 1 from ${reference.child} c where ${reference.childColumns.map((column, i) => `c.${column} = t.${reference.parentColumns[i]}`).join(" and ")})`,
    ),
    ...(table.name === "leads"
      ? [
          `exists (select 1 from activities a where a.team_id = $1 and a.lead_id = t.id and a.entry_id <> all($2::uuid[]) and ${standing("a.entry_id")})`,
        ]
      : []),
  ].join(" or ");
  await lock(subject, table, "insert");
  const rows = await sql.unsafe<{ id: string; reason: string | null }[]>(
    `with created as (
       select id, max(seq) as seq from (select unnest(row_ids) as id, seq from journal_changes
         where team_id = $1 and entry_id = any($2) and table_name = '${table.name}' and kind = 'insert') i group by id
     ), judged as (
       select t.id, case when ${touchedSince("t.id", "created.seq", table)} then '${CHANGED_SINCE}' ${used ? `when ${used} then '${IS_USED}'` : ""} end as reason
       from created join ${table.name} t on t.team_id = $1 and t.id = created.id
     ), removed as (
       delete from ${table.name} t using judged where judged.reason is null and t.team_id = $1 and t.id = judged.id
     )
     select id, reason from judged`,
    [teamId, entryIds],
  );
  return { ...tally(rows), restoredIds: [] };
}

/** Puts back the values that the entries changed, and nothing that was changed since. */
export async function restoreUpdated(subject: Subject, table: TableShape): Promise<Reversal> {
  const { sql, teamId, entryIds } = subject;
  const kept = new Set(["id", "team_id", "created_at", "updated_at", "version"]);
  const columns = table.changeable.filter((column) => !kept.has(column));
  await lock(subject, table, "update");
  const rows = await sql.unsafe<{ id: string; reason: string | null }[]>(
    `with ${netChanges(table)}, judged as (
       select r.*, case when ${touchedSince("net.row_id", "net.seq", table)} then '${CHANGED_SINCE}' when not (${pointsSomewhere(table)}) then '${POINTS_NOWHERE}' end as reason
       from net join ${table.name} t on t.team_id = $1 and t.id = net.row_id
       cross join lateral populate_record(t, ${asHstore("net.before")}) r
       where not net.created and not net.deleted
     ), restored as (
       update ${table.name} t set ${columns.map((column) => `${column} = judged.${column}`).join(", ")}${table.hasVersion ? ", version = t.version + 1, updated_at = now()" : ""}
       from judged where judged.reason is null and t.team_id = $1 and t.id = judged.id
     )
     select id, reason from judged`,
    [teamId, entryIds],
  );
  const counted = tally(rows);
  return { ...counted, restoredIds: rows.filter((row) => !row.reason).map((row) => row.id) };
}

/** Brings back the rows that the entries deleted for good. */
export async function recreateDeleted(subject: Subject, table: TableShape): Promise<Reversal> {
  const { sql, teamId, entryIds } = subject;
  const columns = table.columns.join(", ");
  const rows = await sql.unsafe<{ id: string; reason: string | null }[]>(
    `with ${netChanges(table)}, judged as (
       select r.*, case when exists (select 1 from ${table.name} x where x.team_id = $1 and x.id = net.row_id) then '${CHANGED_SINCE}' when not (${pointsSomewhere(table)}) then '${POINTS_NOWHERE}' end as reason
       from net cross join lateral populate_record(null::${table.name}, ${asHstore("net.before")}) r
       where net.deleted and not net.created
     ), recreated as (
       insert into ${table.name} (${columns}) select ${columns} from judged where reason is null on conflict do nothing returning id
     )
     select j.id, coalesce(j.reason, case when c.id is null then '${CHANGED_SINCE}' end) as reason
     from judged j left join recreated c on c.id = j.id`,
    [teamId, entryIds],
  );
  return { ...tally(rows), restoredIds: [] };
}

/** Per row: the oldest value of each changed column, the last change, and whether the row was created or deleted. */
const netChanges = (table: TableShape) => `own as (
    select * from journal_changes where team_id = $1 and entry_id = any($2) and table_name = '${table.name}'
  ), created as (
    select distinct unnest(row_ids) as id from own where kind = 'insert'
  ), net as (
    select own.row_id, max(own.seq) as seq, bool_or(own.kind = 'delete') as deleted,
      own.row_id in (select id from created) as created,
      case when count(*) = 1 then (array_agg(own.before))[1]
           else (select jsonb_object_agg(e.key, e.value order by o.seq desc) from own o cross join jsonb_each(o.before) e where o.row_id = own.row_id) end as before
    from own where own.kind <> 'insert' group by own.row_id
  )`;

const asHstore = (json: string) =>
  `(select hstore(array_agg(key), array_agg(value)) from jsonb_each_text(${json}))`;

/** Whether another act, which itself still stands, changed the row later. */
const touchedSince = (row: string, seq: string, table: TableShape) =>
  `exists (select 1 from journal_changes c where c.team_id = $1 and c.row_id = ${row} and c.table_name = '${table.name}'
     and c.seq > ${seq} and c.entry_id <> all($2::uuid[]) and ${standing("c.entry_id")})`;

/**
 * An act stands unless it was undone. Of a chain of undos, each of which takes back the one before, every second one
 * brings the act back: only those stand, and only the last.
 */
const standing = (entry: string) =>
  `exists (select 1 from journal_entries e
     where e.team_id = $1 and e.id = ${entry}
       and not exists (select 1 from journal_entries u where u.team_id = $1 and u.undoes_id = coalesce(e.parent_id, e.id))
       and (e.undoes_id is null or (
         with recursive taken_back as (
           select e.undoes_id as id, 1 as step
           union all
           select b.undoes_id, taken_back.step + 1 from taken_back join journal_entries b on b.team_id = $1 and b.id = taken_back.id
           where b.undoes_id is not null
         ) select max(step) % 2 = 0 from taken_back)))`;

/** Whether every reference of the restored row `r` leads to a row. */
const pointsSomewhere = (table: TableShape) =>
  table.parents
    .map((reference) => {
      const empty = reference.childColumns.map((column) => `r.${column} is null`).join(" or ");
      const equal = reference.childColumns
        .map((column, i) => `p.${reference.parentColumns[i]} = r.${column}`)
        .join(" and ");
      return `(${empty} or exists (select 1 from ${reference.parent} p where ${equal}))`;
    })
    .join(" and ") || "true";

/** Locks the rows first, so that the judgement that follows sees what everyone before us committed. */
async function lock({ sql, teamId, entryIds }: Subject, table: TableShape, kind: "insert" | "update") {
  const ids = kind === "insert" ? "unnest(row_ids)" : "row_id";
  await sql.unsafe(
    `select count(*) from (select 1 from ${table.name} t where t.team_id = $1 and t.id = any(array
       (select ${ids} from journal_changes where team_id = $1 and entry_id = any($2) and table_name = '${table.name}' and kind = '${kind}'))
     order by t.id for update) locked`,
    [teamId, entryIds],
  );
}

function tally(rows: { id: string; reason: string | null }[]) {
  const skipped = rows.flatMap((row) => (row.reason ? [{ id: row.id, reason: row.reason }] : []));
  return { restored: rows.length - skipped.length, skipped };
}
