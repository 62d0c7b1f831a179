import { systemSql } from "@/db/client";
import { tablesParentsFirst } from "@/lib/journal/tables";

type Row = Record<string, string | null>;
/** Every journaled row of a team as text by column, under its table and id. */
export type Picture = Map<string, Row>;

export interface Difference {
  kind: "insert" | "update" | "delete";
  before: Row | null;
  after: Row | null;
}

/** What the journal leaves out: it follows from the rest, or tells only that something changed. */
const unjournaled = new Set(["created_at", "updated_at", "version"]);
const unjournaledOf: Record<string, Set<string>> = {
  leads: new Set(["name", "search", "next_step_at"]),
  tasks: new Set(["search", "reminded_for", "told_due_for"]),
};
/** The timeline is written beside the journal, which notes only where its rows were moved. */
const TIMELINE = "activities";

export async function pictureOf(teamId: string): Promise<Picture> {
  const selects = tablesParentsFirst.map((table) => {
    const row = table === TIMELINE ? "slice(hstore(t), array['lead_id'])" : "hstore(t)";
    return `select '${table}' as "table", id, hstore_to_jsonb(${row}) as row from ${table} t where team_id = $1`;
  });
  const rows = await systemSql().unsafe<{ table: string; id: string; row: Row }[]>(
    selects.join(" union all "),
    [teamId],
    { prepare: true },
  );
  return new Map(rows.map(({ table, id, row }) => [`${table} ${id}`, row]));
}

/** What happened between two pictures, as the journal should tell it. */
export function differences(before: Picture, after: Picture): Map<string, Difference> {
  const found = new Map<string, Difference>();
  for (const [key, row] of after) {
    const old = before.get(key);
    if (!old) {
      if (!key.startsWith(`${TIMELINE} `))
        found.set(key, { kind: "insert", before: null, after: null });
    } else {
      const columns = Object.keys(row).filter(
        (name) => row[name] !== old[name] && isJournaled(key, name),
      );
      if (columns.length > 0)
        found.set(key, { kind: "update", before: only(old, columns), after: only(row, columns) });
    }
  }
  for (const [key, row] of before)
    if (!after.has(key) && !key.startsWith(`${TIMELINE} `))
      found.set(key, { kind: "delete", before: row, after: null });
  return found;
}

const isJournaled = (key: string, column: string) =>
  !unjournaled.has(column) && !unjournaledOf[key.split(" ")[0] as string]?.has(column);

const only = (row: Row, columns: string[]): Row =>
  Object.fromEntries(columns.map((name) => [name, row[name] ?? null]));

/** What an entry says it did, in the same form. Several statements upon one row are joined. */
export async function told(teamId: string, entryId: string): Promise<Map<string, Difference>> {
  const changes = await systemSql()<
    {
      table_name: string;
      kind: Difference["kind"];
      row_id: string | null;
      row_ids: string[] | null;
      before: Row | null;
      after: Row | null;
    }[]
  >`
    select table_name, kind, row_id, row_ids, before, after from journal_changes where team_id = ${teamId} and entry_id = ${entryId} order by seq`;
  const found = new Map<string, Difference>();
  for (const { table_name, kind, row_id, row_ids, before, after } of changes) {
    for (const id of row_ids ?? [row_id]) join(found, `${table_name} ${id}`, { kind, before, after });
  }
  return found;
}

function join(found: Map<string, Difference>, key: string, next: Difference) {
  const earlier = found.get(key);
  if (!earlier) found.set(key, next);
  else if (earlier.kind === "insert" && next.kind === "delete") found.delete(key);
  else if (earlier.kind === "update" && next.kind === "update")
    found.set(key, {
      kind: "update",
      before: { ...next.before, ...earlier.before },
      after: { ...earlier.after, ...next.after },
    });
}
