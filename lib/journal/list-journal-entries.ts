import { z } from "zod";
import { decodeCursor, encodeCursor } from "@/lib/operations/cursor";
import { Encoded, operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { isMoment, pageOf } from "@/lib/operations/page";
import { FOUNDING, journalEntry, UNDO_HOURS } from "./schema";

const input = z.strictObject({
  actorId: z.uuid().optional().describe("Only what this person did."),
  leadId: z.uuid().optional().describe("Only what concerns this lead."),
  operation: z.string().max(60).optional(),
  changesOnly: z
    .boolean()
    .default(false)
    .describe("Leaves out acts that changed no row, such as signing in."),
  limit: z.int().min(1).max(100).default(50),
  cursor: z.string().max(500).optional(),
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
  async run({ sql, actor }, { actorId, leadId, operation: name, changesOnly, limit, cursor }) {
    const [before, beforeId] = cursor === undefined ? [null, null] : positionOf(cursor);
    const rows = await sql<{ created_at: string; id: string; json: string }[]>`
      select to_char(e.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as created_at, e.id, json_build_object(
        'id', e.id, 'actorKind', e.actor_kind, 'actorId', e.actor_id, 'actorName', u.name, 'door', e.door, 'ip', e.ip,
        'operation', e.operation, 'summary', e.summary, 'leadId', e.lead_id, 'undoesId', e.undoes_id, 'undoneById', undone.id,
        'hasChanges', changed.any,
        'canUndo', undone.id is null and changed.any and e.operation <> all(${FOUNDING}::text[]) and e.created_at > now() - make_interval(hours => ${UNDO_HOURS})
          and (e.actor_id = ${actor.userId ?? null} or ${actor.scopes.has("journal:undo")}) and ${actor.scopes.has("leads:write")},
        'createdAt', e.created_at)::text as json
      from journal_entries e
      left join users u on u.id = e.actor_id
      left join journal_entries undone on undone.team_id = e.team_id and undone.undoes_id = e.id
      cross join lateral (select exists (select 1 from journal_changes c where c.team_id = e.team_id and c.entry_id = e.id)
        or exists (select 1 from journal_entries part join journal_changes c on c.team_id = part.team_id and c.entry_id = part.id
          where part.team_id = e.team_id and part.parent_id = e.id) as any) changed
      where e.team_id = ${actor.teamId} and e.parent_id is null
        and (${actorId ?? null}::uuid is null or e.actor_id = ${actorId ?? null})
        and (${leadId ?? null}::uuid is null or e.lead_id = ${leadId ?? null})
        and (${name ?? null}::text is null or e.operation = ${name ?? null})
        and (not ${changesOnly}::boolean or changed.any)
        and (${before ?? null}::timestamptz is null or (e.created_at, e.id) < (${before ?? null}::timestamptz, ${beforeId ?? null}::uuid))
      order by e.created_at desc, e.id desc limit ${limit + 1}`;
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const nextCursor =
      rows.length > limit && last ? JSON.stringify(encodeCursor([last.created_at, last.id])) : "null";
    return new Encoded(
      `{"items":[${page.map((row) => row.json).join(",")}],"nextCursor":${nextCursor},"total":null,"totalIsExact":false}`,
    );
  },
});

/** An instant to the microsecond, and an id. */
function positionOf(cursor: string): [string, string] {
  const position = place.safeParse(decodeCursor(cursor, 2));
  if (position.success) return position.data;
  throw new OperationError("invalid", {
    detail: "This cursor is not one of ours. Start again from the first page.",
    fields: { cursor: "is not valid" },
  });
}

const place = z.tuple([z.string().refine((text) => isMoment(text)), z.uuid()]);
