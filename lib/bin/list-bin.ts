import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { iso } from "@/lib/leads/lead-json";
import { operation } from "@/lib/operations/define";
import { EXACT_UP_TO, pageOf } from "@/lib/operations/page";
import { containing, type PlacedRow, sortedList } from "@/lib/operations/sorted-list";
import { line } from "@/lib/text";
import { type BinResource, binItem, binResource } from "./schema";

const sources: Record<BinResource, { table: SQL; leadId: SQL; title: SQL; mergedInto: SQL }> = {
  leads: {
    table: sql`leads`,
    leadId: sql`b.id`,
    title: sql`coalesce(nullif(b.name, ''), b.company, b.email, b.phone, '')`,
    mergedInto: sql`(select coalesce(nullif(m.name, ''), m.company, m.email, m.phone, '') from leads m where m.team_id = b.team_id and m.id = b.merged_into_id)`,
  },
  notes: {
    table: sql`notes`,
    leadId: sql`b.lead_id`,
    title: sql`left(b.body, 120)`,
    mergedInto: sql`null`,
  },
  tasks: {
    table: sql`tasks`,
    leadId: sql`b.lead_id`,
    title: sql`b.title`,
    mergedInto: sql`null`,
  },
  files: {
    table: sql`files`,
    leadId: sql`b.lead_id`,
    title: sql`b.name`,
    mergedInto: sql`null`,
  },
};

const columns = { deletedAt: { column: sql`b.deleted_at`, type: "timestamptz" } } as const;
const list = sortedList("bin", columns, sql`b.id`, "-deletedAt");

export const listBin = operation({
  name: "bin.list",
  summary:
    "Lists deleted leads, notes, tasks or files, the latest first, so that they can be restored.",
  scope: "leads:read",
  effect: "read",
  route: "GET /bin",
  input: z.strictObject({
    ...list.input,
    resource: binResource.default("leads"),
    q: line(100).optional().describe("Part of what it is called."),
  }),
  output: pageOf(binItem),
  async run({ db, actor }, { resource, q, ...page }) {
    const { placed, behind, order, pageOf } = list.walk(page);
    const { table, leadId, title, mergedInto } = sources[resource];
    const own =
      actor.visibleOwnerId && resource === "leads"
        ? sql` and b.assigned_to_id = ${actor.visibleOwnerId}`
        : sql``;
    const deleted = sql`b.team_id = ${actor.teamId} and b.deleted_at is not null${own}${containing(q, title)}`;
    const [rows, [counted]] = await Promise.all([
      db.execute<PlacedRow & { json: string }>(sql`
        select json_build_object('id', b.id, 'resource', ${resource}::text, 'leadId', ${leadId}, 'title', ${title}, 'deletedAt', ${iso(sql`b.deleted_at`)}, 'mergedInto', ${mergedInto})::text as json,
          ${placed}
        from ${table} b where ${deleted}${behind} ${order}`),
      db.execute<{ total: number }>(
        sql`select count(*)::integer as total from (select from ${table} b where ${deleted} limit ${EXACT_UP_TO + 1}::integer) b`,
      ),
    ]);
    return pageOf(rows, counted?.total ?? 0);
  },
});
