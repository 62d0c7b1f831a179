import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { iso } from "@/lib/leads/lead-json";
import { Encoded, operation } from "@/lib/operations/define";
import { beforeRow, EXACT_UP_TO, encodePage, pageInput, pageOf, position } from "@/lib/operations/page";
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

export const listBin = operation({
  name: "bin.list",
  summary:
    "Lists deleted leads, notes, tasks or files, the latest first, so that they can be restored.",
  scope: "leads:read",
  effect: "read",
  route: "GET /bin",
  input: z.strictObject({ ...pageInput, resource: binResource.default("leads") }),
  output: pageOf(binItem),
  async run({ db, actor }, { resource, limit, cursor }) {
    const { table, leadId, title, mergedInto } = sources[resource];
    const own =
      actor.visibleOwnerId && resource === "leads"
        ? sql` and b.assigned_to_id = ${actor.visibleOwnerId}`
        : sql``;
    const deleted = sql`b.team_id = ${actor.teamId} and b.deleted_at is not null${own}`;
    const [rows, [counted]] = await Promise.all([
      db.execute<{ json: string; cursor: string[] }>(sql`
        select json_build_object('id', b.id, 'resource', ${resource}::text, 'leadId', ${leadId}, 'title', ${title}, 'deletedAt', ${iso(sql`b.deleted_at`)}, 'mergedInto', ${mergedInto})::text as json,
          ${position(sql`b.deleted_at`)} || b.id::text as cursor
        from ${table} b where ${deleted}${beforeRow(sql`b.deleted_at, b.id`, cursor, 1)}
        order by b.deleted_at desc, b.id desc limit ${limit + 1}::integer`),
      db.execute<{ total: number }>(
        sql`select count(*)::integer as total from (select from ${table} b where ${deleted} limit ${EXACT_UP_TO + 1}::integer) b`,
      ),
    ]);
    return new Encoded(encodePage(rows, limit, counted?.total ?? 0));
  },
});
