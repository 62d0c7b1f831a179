import type { Sql } from "@/db/client";
import { type JournaledTable, tablesParentsFirst } from "./tables";

interface Reference {
  child: string;
  parent: string;
  childColumns: string[];
  parentColumns: string[];
  cascades: boolean;
}

export interface TableShape {
  name: JournaledTable;
  /** Columns that hold values of their own; generated ones follow from them. */
  columns: string[];
  /** Those of them that the application's role may change. */
  changeable: string[];
  hasVersion: boolean;
  /** Foreign keys of this table. */
  parents: Reference[];
  /** Foreign keys of other journaled tables to this one. */
  children: Reference[];
}

let shapes: Promise<Map<JournaledTable, TableShape>> | undefined;

/** The columns and references of the journaled tables, read from the catalog once per process. */
export function tableShapes(sql: Sql): Promise<Map<JournaledTable, TableShape>> {
  shapes ??= readShapes(sql).catch((error: unknown) => {
    shapes = undefined;
    throw error;
  });
  return shapes;
}

async function readShapes(sql: Sql) {
  const [columns, references] = await Promise.all([
    sql<{ table: JournaledTable; column: string; is_changeable: boolean }[]>`
      select c.relname as table, a.attname as column, has_column_privilege(c.oid, a.attnum, 'update') as is_changeable
      from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace and c.relname = any(${tablesParentsFirst})
        and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      order by a.attnum`,
    sql<
      {
        child: string;
        parent: string;
        child_columns: string[];
        parent_columns: string[];
        cascades: boolean;
      }[]
    >`
      select f.conrelid::regclass::text as child, f.confrelid::regclass::text as parent, f.confdeltype = 'c' as cascades,
        array(select attname::text from unnest(f.conkey) with ordinality k(n, i) join pg_attribute on attrelid = f.conrelid and attnum = k.n order by i) as child_columns,
        array(select attname::text from unnest(f.confkey) with ordinality k(n, i) join pg_attribute on attrelid = f.confrelid and attnum = k.n order by i) as parent_columns
      from pg_constraint f where f.contype = 'f' and f.connamespace = 'public'::regnamespace`,
  ]);
  const all: Reference[] = references.map((row) => ({
    child: row.child,
    parent: row.parent,
    childColumns: row.child_columns,
    parentColumns: row.parent_columns,
    cascades: row.cascades,
  }));
  return new Map(
    tablesParentsFirst.map((name): [JournaledTable, TableShape] => {
      const rows = columns.filter((row) => row.table === name);
      const own = rows.map((row) => row.column);
      return [
        name,
        {
          name,
          columns: own,
          changeable: rows.filter((row) => row.is_changeable).map((row) => row.column),
          hasVersion: own.includes("version"),
          parents: all.filter((reference) => reference.child === name),
          children: all.filter((reference) => reference.parent === name && !reference.cascades),
        },
      ];
    }),
  );
}
