import { sql } from "drizzle-orm";
import { z } from "zod";
import { id } from "@/lib/leads/input";
import { leadNotFound } from "@/lib/leads/lead-json";
import { Encoded, operation } from "@/lib/operations/define";
import { beforeRow, encodePage, pageInput, pageOf, position } from "@/lib/operations/page";
import { activityJson } from "./activity-json";
import { activity, activityType } from "./schema";

export const listLeadActivities = operation({
  name: "activities.listOfLead",
  summary: "Reads the timeline of one lead, the newest first.",
  scope: "leads:read",
  effect: "read",
  route: "GET /leads/:id/activities",
  input: z.strictObject({
    id: id.describe("The lead."),
    ...pageInput,
    type: z.array(activityType).max(16).optional(),
  }),
  output: pageOf(activity),
  async run({ db, actor }, { id, limit, cursor, type }) {
    const ofType = type && type.length > 0 ? sql` and a.type = any(${sql.param(type)}::text[])` : sql``;
    const timeline = sql`a.team_id = ${actor.teamId} and a.lead_id = ${id}${ofType}`;
    const rows = await db.execute<{ json: string; cursor: string[] }>(sql`
      select ${activityJson}::text as json, ${position(sql`a.occurred_at`)} || a.id::text as cursor
      from activities a where ${timeline}${beforeRow(sql`a.occurred_at, a.id`, cursor, 1)}
      order by a.occurred_at desc, a.id desc limit ${limit + 1}::integer`);
    const [lead] = await db.execute<{ total: number }>(sql`
      select (select count(*)::integer from (select from activities a where ${timeline} limit 10001) a) as total
      from leads l where l.team_id = ${actor.teamId} and l.id = ${id}`);
    if (!lead) throw leadNotFound();
    return new Encoded(encodePage(rows, limit, lead.total));
  },
});
