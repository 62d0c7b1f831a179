import { sql } from "drizzle-orm";
import { z } from "zod";
import { id } from "@/lib/leads/input";
import { Encoded, operation } from "@/lib/operations/define";
import { beforeRow, encodePage, pageInput, pageOf, position } from "@/lib/operations/page";
import { activityJson } from "./activity-json";
import { activity, activityType } from "./schema";

const moment = z.iso.datetime({ offset: true }).max(40);

export const listActivities = operation({
  name: "activities.list",
  summary: "Lists what happened to the team's leads, the newest first; not counted.",
  scope: "leads:read",
  effect: "read",
  route: "GET /activities",
  input: z.strictObject({
    ...pageInput,
    type: z.array(activityType).max(16).optional(),
    actorId: id.optional().describe("Who acted."),
    assignedToId: id.optional().describe("Who holds the lead now."),
    since: moment.optional(),
    until: moment.optional(),
  }),
  output: pageOf(activity),
  async run({ db, actor }, { limit, cursor, type, actorId, assignedToId, since, until }) {
    const conditions = [
      type && type.length > 0 && sql`a.type = any(${sql.param(type)}::text[])`,
      actorId && sql`a.actor_id = ${actorId}`,
      assignedToId &&
        sql`exists (select 1 from leads l where l.team_id = a.team_id and l.id = a.lead_id and l.assigned_to_id = ${assignedToId})`,
      since && sql`a.occurred_at >= ${since}::timestamptz`,
      until && sql`a.occurred_at < ${until}::timestamptz`,
    ].flatMap((condition) => (condition ? [sql` and ${condition}`] : []));
    const rows = await db.execute<{ json: string; cursor: string[] }>(sql`
      select ${activityJson}::text as json, ${position(sql`a.occurred_at`)} || a.id::text as cursor
      from activities a
      where a.team_id = ${actor.teamId}${sql.join(conditions)}${beforeRow(sql`a.occurred_at, a.id`, cursor, 1)}
      order by a.occurred_at desc, a.id desc limit ${limit + 1}::integer`);
    return new Encoded(encodePage(rows, limit, null));
  },
});
