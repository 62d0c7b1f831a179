import { sql } from "drizzle-orm";
import { z } from "zod";
import { id } from "@/lib/leads/input";
import { leadNotFound } from "@/lib/leads/lead-json";
import type { Context } from "@/lib/operations/context";
import { encodeCursor } from "@/lib/operations/cursor";
import { Encoded, operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { besideRow, EXACT_UP_TO, pageInput, pageJson, pageOf, position } from "@/lib/operations/page";
import { activityJson } from "./activity-json";
import { timelineFilters } from "./input";
import { activity } from "./schema";

type Row = { json: string; cursor: string[] };

export const listLeadActivities = operation({
  name: "activities.listOfLead",
  summary: "Reads the timeline of one lead, the newest first, or the part of it around one event.",
  scope: "leads:read",
  effect: "read",
  route: "GET /leads/:id/activities",
  input: z.strictObject({
    id: id.describe("The lead."),
    ...pageInput,
    newerThan: z
      .string()
      .max(2000)
      .optional()
      .describe("`previousCursor` of a page: reads what came after it; instead of `cursor`."),
    around: id.optional().describe("An event of this timeline: half of the page is newer than it."),
    ...timelineFilters,
  }),
  output: pageOf(activity).extend({
    previousCursor: z
      .string()
      .nullable()
      .describe("Give it as `newerThan` to read on towards now; null when there is nothing newer."),
  }),
  async run(context, { id, limit, cursor, newerThan, around, ...filters }) {
    const { db, actor } = context;
    const ofKinds = [
      filters.type && filters.type.length > 0 && sql`a.type = any(${sql.param(filters.type)}::text[])`,
      filters.actorKind &&
        filters.actorKind.length > 0 &&
        sql`a.actor_kind = any(${sql.param(filters.actorKind)}::text[])`,
      filters.actorId && sql`a.actor_id = ${filters.actorId}`,
    ].flatMap((condition) => (condition ? [sql` and ${condition}`] : []));
    const timeline = sql`a.team_id = ${actor.teamId} and a.lead_id = ${id}${sql.join(ofKinds)}`;
    const from = around ? await cursorOf(context, id, around) : cursor;
    const isFirst = !cursor && !newerThan;
    const [lead] = await db.execute<{ total: number | null }>(sql`
      select ${isFirst ? sql`(select count(*)::integer from (select from activities a where ${timeline} limit ${EXACT_UP_TO + 1}::integer) a)` : sql`null`} as total
      from leads l where l.team_id = ${actor.teamId} and l.id = ${id}`);
    if (!lead) throw leadNotFound();

    const newerMost = around ? Math.floor(limit / 2) : newerThan ? limit : 0;
    const newer = newerMost > 0 ? await read(">", newerThan ?? from, newerMost) : [];
    const shownNewer = newer.slice(0, newerMost).reverse();
    const olderMost = limit - shownNewer.length;
    const older = newerThan ? [] : await read(around ? "<=" : "<", from, olderMost);
    const shown = [...shownNewer, ...older.slice(0, olderMost)];
    const hasNewer = newerMost > 0 ? newer.length > newerMost : cursor !== undefined;
    const hasOlder = newerThan !== undefined || older.length > olderMost;
    const end = (row: Row | undefined, goesOn: boolean) =>
      row && goesOn ? encodeCursor(row.cursor) : null;
    const cursors = {
      nextCursor: end(shown.at(-1), hasOlder),
      previousCursor: end(shown[0], hasNewer),
    };
    return new Encoded(pageJson(shown, cursors, lead.total));

    function read(way: "<" | "<=" | ">", from: string | undefined, most: number): Promise<Row[]> {
      const order = way === ">" ? sql`a.occurred_at, a.id` : sql`a.occurred_at desc, a.id desc`;
      return db.execute<Row>(sql`
        select ${activityJson}::text as json, ${position(sql`a.occurred_at`)} || a.id::text as cursor
        from activities a where ${timeline}${besideRow(sql`a.occurred_at, a.id`, way, from, 1)}
        order by ${order} limit ${most + 1}::integer`);
    }
  },
});

/** Where an event stands on this timeline. */
async function cursorOf({ db, actor }: Context, leadId: string, activityId: string): Promise<string> {
  const [row] = await db.execute<{ cursor: string[] }>(sql`
    select ${position(sql`a.occurred_at`)} || a.id::text as cursor from activities a
    where a.team_id = ${actor.teamId} and a.lead_id = ${leadId} and a.id = ${activityId}`);
  if (!row) throw new OperationError("not_found", "This event is not on the timeline of this lead.");
  return encodeCursor(row.cursor);
}
