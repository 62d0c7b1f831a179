import { sql } from "drizzle-orm";
import { z } from "zod";
import { id } from "@/lib/leads/input";
import { leadNotFound } from "@/lib/leads/lead-json";
import { Encoded, operation } from "@/lib/operations/define";
import { beforeRow, encodePage, pageInput, pageOf, position } from "@/lib/operations/page";
import { containing } from "@/lib/operations/sorted-list";
import { line } from "@/lib/text";
import { noteJson } from "./note-json";
import { note } from "./schema";

export const listNotes = operation({
  name: "notes.list",
  summary: "Lists the notes of a lead, pinned ones first, then the newest.",
  scope: "leads:read",
  effect: "read",
  route: "GET /leads/:id/notes",
  input: z.strictObject({
    id: id.describe("The lead."),
    ...pageInput,
    q: line(100).optional().describe("Part of the text."),
    isPinned: z.boolean().optional().describe("Only the pinned ones, or only the others."),
  }),
  output: pageOf(note),
  async run({ db, actor }, { id, limit, cursor, q, isPinned }) {
    const pinned =
      isPinned === undefined ? sql`` : sql` and (n.pinned_at is not null) = ${isPinned}::boolean`;
    const mine = sql`n.team_id = ${actor.teamId} and n.lead_id = ${id} and n.deleted_at is null${pinned}${containing(q, sql`n.body`)}`;
    const place = sql`coalesce(n.pinned_at, 'epoch'), n.created_at, n.id`;
    const rows = await db.execute<{ json: string; cursor: string[] }>(sql`
      select ${noteJson}::text as json, ${position(sql`coalesce(n.pinned_at, 'epoch')`, sql`n.created_at`)} || n.id::text as cursor
      from notes n where ${mine}${beforeRow(place, cursor, 2)}
      order by coalesce(n.pinned_at, 'epoch') desc, n.created_at desc, n.id desc limit ${limit + 1}::integer`);
    const [lead] = await db.execute<{ notes: number }>(sql`
      select (select count(*)::integer from notes n where ${mine}) as notes from leads l where l.team_id = ${actor.teamId} and l.id = ${id}`);
    if (!lead) throw leadNotFound();
    return new Encoded(encodePage(rows, limit, lead.notes));
  },
});
