import { z } from "zod";
import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { refuseOverreach } from "./decide-members";
import { type Reversal, recreateDeleted, removeCreated, restoreUpdated } from "./reverse";
import { FOUNDING, UNDO_HOURS, undoAnswer } from "./schema";
import { tableShapes } from "./table-shape";
import { type JournaledTable, journaledTables, tablesParentsFirst } from "./tables";

const REPORTED_SKIPS = 100;

interface Entry {
  id: string;
  summary: string;
  operation: string;
  actor_id: string | null;
  lead_id: string | null;
  too_old: boolean;
  undone: boolean;
  entry_ids: string[];
  tables: JournaledTable[];
  /** What was done to which table: 'leads update'. */
  acts: `${JournaledTable} ${"insert" | "update" | "delete"}`[];
}

export const undoJournalEntry = operation({
  name: "journal.undo",
  summary: "Take back one recorded change within 24 hours; rows changed since are listed and kept.",
  scope: "leads:write",
  effect: "write",
  set: true,
  route: "POST /journal/:id/undo",
  input: z.strictObject({
    id: z.uuid().describe("The journal entry, as the Journal-Entry header gave it."),
  }),
  output: undoAnswer,
  async run(context, { id }) {
    const entry = await findEntry(context, id);
    decide(context, entry);
    if (entry.tables.includes("team_members")) await refuseOverreach(context, entry.entry_ids);
    const reversal = await reverse(context, entry).catch(refuseWhatIsPrivate);
    if (reversal.restored === 0 && reversal.skipped.length > 0)
      // It still stands, and can be tried again once what came since is taken back.
      context.record({ summary: `Nothing could be undone, as it changed since: ${entry.summary}` });
    else {
      await tellTimelines(context, entry, reversal);
      context.record({
        summary: `Undid: ${entry.summary}`,
        undoesId: entry.id,
        ...(entry.lead_id && { leadId: entry.lead_id }),
        events: [{ name: "journal.undone", data: { undoneEntryId: entry.id } }],
      });
    }
    return {
      restored: reversal.restored,
      skipped: reversal.skipped.slice(0, REPORTED_SKIPS),
      skippedTotal: reversal.skipped.length,
    };
  },
});

async function findEntry({ sql, actor }: Context, id: string): Promise<Entry> {
  // Two that undo the same entry at once go one after the other; the second then sees that it is undone.
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`;
  const [entry] = await sql<Entry[]>`
    with scope as (select e.id from journal_entries e where e.team_id = ${actor.teamId} and (e.id = ${id} or e.parent_id = ${id}))
    select e.id, e.summary, e.operation, e.actor_id, e.lead_id,
      e.created_at < now() - make_interval(hours => ${UNDO_HOURS}) as too_old,
      exists (select 1 from journal_entries u where u.team_id = e.team_id and u.undoes_id = e.id) as undone,
      array(select id from scope) as entry_ids,
      array(select distinct c.table_name from journal_changes c where c.team_id = e.team_id and c.entry_id in (select id from scope)) as tables,
      array(select distinct c.table_name || ' ' || c.kind from journal_changes c where c.team_id = e.team_id and c.entry_id in (select id from scope)) as acts
    from journal_entries e where e.team_id = ${actor.teamId} and e.id = ${id} and e.parent_id is null`;
  return entry ?? refuse("not_found");
}

function decide({ actor }: Context, entry: Entry) {
  if (entry.actor_id !== actor.userId && !actor.scopes.has("journal:undo"))
    throw new OperationError("forbidden", "Only a manager can undo what someone else did.");
  if (entry.tables.some((table) => !actor.scopes.has(journaledTables[table])))
    throw new OperationError("forbidden");
  if (FOUNDING.includes(entry.operation))
    throw new OperationError(
      "conflict",
      "This cannot be undone. Remove the member, or delete the team, instead.",
    );
  if (entry.undone) throw new OperationError("conflict", "This was undone already.");
  if (entry.too_old)
    throw new OperationError(
      "conflict",
      `Changes can be undone for ${UNDO_HOURS} hours; this one is older.`,
    );
  if (entry.tables.length === 0)
    throw new OperationError("conflict", "This changed nothing that could be undone.");
}

/** Children go before their parents when rows disappear, and after them when rows come back. */
async function reverse({ sql, actor }: Context, entry: Entry): Promise<Reversal> {
  // Restored rows may belong to someone else than before; what the actor may undo was decided above. Where words were
  // renamed for all, everybody's views go back with them; what somebody did to a view is between them and row security.
  const isOfViews = entry.tables.every((table) => table === "saved_views");
  await sql`select set_config('app.visible_owner_id', '', true), set_config('app.undoing', ${`{${entry.entry_ids.join(",")}}`}, true),
    set_config('app.every_view', ${isOfViews ? "" : "on"}, true)`;
  const shapes = await tableShapes(sql);
  const tablesWith = (kind: "insert" | "update" | "delete") =>
    tablesParentsFirst
      .filter((table) => entry.acts.includes(`${table} ${kind}`))
      .flatMap((table) => shapes.get(table) ?? []);
  const subject = { sql, teamId: actor.teamId, entryIds: entry.entry_ids };
  const total: Reversal = { restored: 0, skipped: [], restoredIds: [] };
  const add = ({ restored, skipped }: Reversal) => {
    total.restored += restored;
    total.skipped.push(...skipped);
  };
  for (const table of tablesWith("delete")) add(await recreateDeleted(subject, table));
  for (const table of tablesWith("update")) {
    const updated = await restoreUpdated(subject, table);
    add(updated);
    if (table.name === "leads") total.restoredIds.push(...updated.restoredIds);
  }
  for (const table of tablesWith("insert").toReversed()) add(await removeCreated(subject, table));
  const leadIds = timelinesOf(entry, total);
  if (leadIds.length > 0) await sql`select mend_first_contacts(${actor.teamId}, ${leadIds}::uuid[])`;
  return total;
}

/** Row security lets nobody give a view back to another's eyes alone: taking back that a view was shared is its author's. */
function refuseWhatIsPrivate(error: unknown): never {
  if (error instanceof Error && /row-level security policy for table "saved_views"/.test(error.message))
    throw new OperationError(
      "forbidden",
      "This would give back a view that only its author sees. Ask them to undo it.",
    );
  throw error;
}

/** The leads whose timelines an undo touched: where rows went back to another lead, both of them. */
function timelinesOf(entry: Entry, { restoredIds }: Reversal): string[] {
  const moved = entry.acts.includes("activities update") ? restoredIds : [];
  return [...new Set([...moved, ...(entry.lead_id ? [entry.lead_id] : [])])];
}

async function tellTimelines(
  { sql, actor, entryId }: Context,
  entry: Entry,
  { restoredIds }: Reversal,
) {
  const told = new Set(restoredIds);
  // Who became part of another lead is told by the other one's timeline too, whether or not its own facts changed.
  if (entry.lead_id && entry.acts.includes("activities update")) told.add(entry.lead_id);
  if (told.size === 0) return;
  await sql`
    insert into activities (id, team_id, lead_id, type, actor_kind, actor_id, entry_id, data)
    select gen_random_uuid(), ${actor.teamId}, lead_id, 'lead_updated', ${actor.kind}, ${actor.userId ?? null}, ${entryId},
           jsonb_build_object('undid', ${entry.summary}::text)
    from unnest(${[...told]}::uuid[]) lead_id`;
}

function refuse(code: "not_found"): never {
  throw new OperationError(code, "There is no such change, or it is not yours to see.");
}
