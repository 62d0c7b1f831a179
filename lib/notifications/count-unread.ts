import { sql } from "drizzle-orm";
import { z } from "zod";
import { iso } from "@/lib/leads/lead-json";
import { operation } from "@/lib/operations/define";
import { type UnreadCount, unreadCount } from "./schema";

/** Nobody reads a larger number; under own-leads visibility each one counted is looked up. */
const MOST = 1000;

export const countUnread = operation({
  name: "notifications.countUnread",
  summary:
    "Count your unread notifications, for the bell, and say when the next snoozed one comes back.",
  scope: "self:read",
  effect: "read",
  route: "GET /notifications/unread-count",
  input: z.strictObject({}),
  output: unreadCount,
  async run({ last, actor }) {
    const mine = sql`n.team_id = ${actor.teamId} and n.user_id = ${actor.userId ?? null}::uuid
      and n.read_at is null and n.removed_at is null and n.in_app`;
    const [rows] = await last<[{ total: number; next_at: string | null }[]]>(sql`
      select (select count(*)::integer from (select from notifications n where ${mine} and n.shown_at <= now() limit ${MOST + 1}::integer) shown) as total,
        ${iso(sql`(select min(n.shown_at) from notifications n where ${mine} and n.shown_at > now())`)} as next_at`);
    const total = rows?.[0]?.total ?? 0;
    return {
      count: Math.min(total, MOST),
      isExact: total <= MOST,
      nextAt: rows?.[0]?.next_at ?? null,
    } satisfies UnreadCount;
  },
});
