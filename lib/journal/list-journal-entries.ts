import { sql } from "drizzle-orm";
import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { pageOf } from "@/lib/operations/page";
import { type PlacedRow, sortedList } from "@/lib/operations/sorted-list";
import { FOUNDING, journalEntry, UNDO_HOURS } from "./schema";

const columns = { createdAt: { column: sql`e.created_at`, type: "timestamptz" } } as const;
const list = sortedList("journal", columns, sql`e.id`, "-createdAt");

const input = z.strictObject({
  ...list.input,
  actorId: z.uuid().optional().describe("Only what this person did."),
  leadId: z.uuid().optional().describe("Only what concerns this lead."),
  operation: z.string().max(60).optional(),
  changesOnly: z
    .boolean()
    .default(false)
    .describe("Leaves out acts that changed no row, such as signing in."),
});

export const listJournalEntries = operation({
  name: "journal.list",
  summary:
    "List recent changes, newest first, with who made them and whether they can be undone; not counted.",
  scope: "journal:read",
  effect: "read",
  route: "GET /journal",
  input,
  output: pageOf(journalEntry),
  async run({ db, actor }, { actorId, leadId, operation: name, changesOnly, ...page }) {
    const { placed, behind, order, pageOf } = list.walk(page);
    const rows = await db.execute<PlacedRow & { json: string }>(sql`
      select ${placed}, json_build_object(
        'id', e.id, 'actorKind', e.actor_kind, 'actorId', e.actor_id, 'actorName', u.name, 'door', e.door, 'ip', e.ip,
        'operation', e.operation, 'summary', e.summary, 'leadId', e.lead_id, 'undoesId', e.undoes_id, 'undoneById', undone.id,
        'hasChanges', changed.any,
        'canUndo', undone.id is null and changed.any and e.operation <> all(${sql.param(FOUNDING)}::text[]) and e.created_at > now() - make_interval(hours => ${UNDO_HOURS})
          and (e.actor_id = ${actor.userId ?? null}::uuid or ${actor.scopes.has("journal:undo")}::boolean) and ${actor.scopes.has("leads:write")}::boolean,
        'createdAt', e.created_at)::text as json
      from journal_entries e
      left join users u on u.id = e.actor_id
      left join journal_entries undone on undone.team_id = e.team_id and undone.undoes_id = e.id
      cross join lateral (select exists (select 1 from journal_changes c where c.team_id = e.team_id and c.entry_id = e.id)
        or exists (select 1 from journal_entries part join journal_changes c on c.team_id = part.team_id and c.entry_id = part.id
          where part.team_id = e.team_id and part.parent_id = e.id) as any) changed
      where e.team_id = ${actor.teamId} and e.parent_id is null
        and (${actorId ?? null}::uuid is null or e.actor_id = ${actorId ?? null}::uuid)
        and (${leadId ?? null}::uuid is null or e.lead_id = ${leadId ?? null}::uuid)
        and (${name ?? null}::text is null or e.operation = ${name ?? null}::text)
        and (not ${changesOnly}::boolean or changed.any)${behind}
      ${order}`);
    return pageOf(rows, null);
  },
});
