import { sql } from "drizzle-orm";
import { z } from "zod";
import { id } from "@/lib/leads/input";
import { leadNotFound } from "@/lib/leads/lead-json";
import { encodeCursor } from "@/lib/operations/cursor";
import { operation } from "@/lib/operations/define";
import { beforeRow, pageInput, pageOf, position } from "@/lib/operations/page";
import { type FileRow, fileAnswer, fileColumns } from "./file-json";
import { file } from "./schema";

export const listFiles = operation({
  name: "files.list",
  summary: "Lists the files of a lead, the newest first, with signed links to each.",
  scope: "leads:read",
  effect: "read",
  route: "GET /leads/:id/files",
  input: z.strictObject({ id: id.describe("The lead."), ...pageInput }),
  output: pageOf(file),
  async run({ db, actor }, { id, limit, cursor }) {
    const mine = sql`f.team_id = ${actor.teamId} and f.lead_id = ${id} and f.deleted_at is null`;
    const rows = await db.execute<FileRow & { cursor: string[] }>(sql`
      select ${fileColumns}, ${position(sql`f.created_at`)} || f.id::text as cursor from files f
      where ${mine}${beforeRow(sql`f.created_at, f.id`, cursor, 1)}
      order by f.created_at desc, f.id desc limit ${limit + 1}::integer`);
    const [lead] = await db.execute<{ files: number }>(sql`
      select (select count(*)::integer from files f where ${mine}) as files from leads l
      where l.team_id = ${actor.teamId} and l.id = ${id} and l.deleted_at is null`);
    if (!lead) throw leadNotFound();
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      items: await Promise.all(shown.map(({ cursor: _, ...row }) => fileAnswer(row))),
      nextCursor: last ? encodeCursor(last.cursor) : null,
      total: lead.files,
      totalIsExact: true,
    };
  },
});
