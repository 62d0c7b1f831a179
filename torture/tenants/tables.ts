import type postgres from "postgres";

export interface Column {
  table: string;
  name: string;
  type: string;
  isNullable: boolean;
  hasDefault: boolean;
  isGenerated: boolean;
  /** Part of a foreign key, on either side, or of a check, so that not any value will do. */
  isBound: boolean;
  /** The first value of a closed set. */
  firstChoice: string | null;
}

/** Every column of every table that holds rows of one team or of one person, as the database itself knows them. */
export const tenantColumns = (owner: postgres.Sql): Promise<Column[]> =>
  owner<Column[]>`
    select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type, not a.attnotnull as "isNullable",
      a.atthasdef and a.attgenerated = '' as "hasDefault", a.attgenerated <> '' as "isGenerated",
      exists (select 1 from pg_constraint k where k.conrelid = c.oid and k.contype in ('f', 'c') and a.attnum = any(k.conkey))
        or exists (select 1 from pg_constraint k where k.confrelid = c.oid and a.attnum = any(k.confkey)) as "isBound",
      (select substring(pg_get_constraintdef(k.oid) from '''([^'']+)''::text') from pg_constraint k
        where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum] limit 1) as "firstChoice"
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and exists (select 1 from pg_attribute t where t.attrelid = c.oid and t.attname in ('team_id', 'user_id') and not t.attisdropped)
    order by c.relname, a.attnum`.then((rows) => [...rows]);

export const byTable = (columns: readonly Column[]): Map<string, Column[]> =>
  Map.groupBy(columns, (column) => column.table);

/** Which rows of a table belong to the team; `$1` is its id. */
export const belongs = (columns: readonly Column[]): string =>
  columns.some(({ name }) => name === "team_id")
    ? "team_id = $1"
    : "user_id in (select user_id from team_members where team_id = $1)";
