import { sql } from "drizzle-orm";
import { z } from "zod";
import { id } from "@/lib/leads/input";
import { leadNotFound } from "@/lib/leads/lead-json";
import { operation } from "@/lib/operations/define";
import { pageOf } from "@/lib/operations/page";
import { containing, type PlacedRow, sortedList } from "@/lib/operations/sorted-list";
import { line } from "@/lib/text";
import { type FileRow, fileAnswer, fileColumns } from "./file-json";
import { file } from "./schema";

const list = sortedList(
  "files",
  {
    createdAt: { column: sql`f.created_at`, type: "timestamptz" },
    name: { column: sql`lower(f.name)`, type: "text" },
    sizeBytes: { column: sql`f.size_bytes`, type: "bigint" },
  },
  sql`f.id`,
  "-createdAt",
);

export const listFiles = operation({
  name: "files.list",
  summary: "Lists the files of a lead, the newest first, with signed links to each.",
  scope: "leads:read",
  effect: "read",
  route: "GET /leads/:id/files",
  input: z.strictObject({
    id: id.describe("The lead."),
    ...list.input,
    q: line(100).optional().describe("Part of the name."),
  }),
  output: pageOf(file),
  async run({ db, actor }, { id, q, ...page }) {
    const { placed, behind, order, nextAfter } = list.walk(page);
    const mine = sql`f.team_id = ${actor.teamId} and f.lead_id = ${id} and f.deleted_at is null${containing(q, sql`f.name`)}`;
    const rows = await db.execute<FileRow & PlacedRow>(
      sql`select ${fileColumns}, ${placed} from files f where ${mine}${behind} ${order}`,
    );
    const [lead] = await db.execute<{ files: number }>(sql`
      select (select count(*)::integer from files f where ${mine}) as files from leads l
      where l.team_id = ${actor.teamId} and l.id = ${id} and l.deleted_at is null`);
    if (!lead) throw leadNotFound();
    const shown = rows.slice(0, page.limit);
    return {
      items: await Promise.all(shown.map(({ place: _, ...row }) => fileAnswer(row))),
      nextCursor: nextAfter(rows),
      total: lead.files,
      totalIsExact: true,
    };
  },
});
