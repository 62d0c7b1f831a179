import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { journalChange } from "./schema";

const SHOWN_CHANGES = 200;

interface ChangeRow {
  table: string;
  kind: "insert" | "update" | "delete";
  rows: number;
  rowId: string | null;
  before: Record<string, string | null> | null;
  after: Record<string, string | null> | null;
}

export const getJournalEntry = operation({
  name: "journal.get",
  summary: "Show what one recorded change did to each row, before and after; the first 200 rows.",
  scope: "journal:read",
  effect: "read",
  route: "GET /journal/:id",
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({
    id: z.uuid(),
    summary: z.string(),
    changes: z.array(journalChange),
    hasMore: z.boolean(),
  }),
  async run({ sql, actor }, { id }) {
    const [[entry], changes] = await Promise.all([
      sql<
        { id: string; summary: string }[]
      >`select id, summary from journal_entries where team_id = ${actor.teamId} and id = ${id}`,
      sql<ChangeRow[]>`
        select c.table_name as table, c.kind, coalesce(cardinality(c.row_ids), 1) as rows, coalesce(c.row_id, case when cardinality(c.row_ids) = 1 then c.row_ids[1] end) as "rowId", c.before, c.after
        from journal_changes c
        where c.team_id = ${actor.teamId} and c.entry_id in
          (select e.id from journal_entries e where e.team_id = ${actor.teamId} and (e.id = ${id} or e.parent_id = ${id}))
        order by c.seq limit ${SHOWN_CHANGES + 1}`,
    ]);
    if (!entry) throw new OperationError("not_found");
    return {
      ...entry,
      changes: changes.slice(0, SHOWN_CHANGES),
      hasMore: changes.length > SHOWN_CHANGES,
    };
  },
});
