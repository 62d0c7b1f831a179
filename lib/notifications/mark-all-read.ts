import { z } from "zod";
import { sharedFormat } from "@/lib/format";
import { operation } from "@/lib/operations/define";
import { changedEvents } from "./notification-json";

/** So many fit into one live event; a screen reads its list again anyway. */
const MOST_TOLD = 100;

export const markAllRead = operation({
  name: "notifications.markAllRead",
  summary: "Mark all your unread notifications as read, or those about one lead; snoozed ones stay.",
  scope: "self:write",
  effect: "write",
  route: "POST /notifications/read-all",
  input: z.strictObject({
    leadId: z.uuid().optional().describe("Only those about this lead."),
    until: z.iso
      .datetime({ offset: true })
      .optional()
      .describe("Only those told up to then, so that one you have not seen stays unread."),
  }),
  output: z.object({ marked: z.int() }),
  async run({ sql, actor, record }, { leadId, until }) {
    const rows = await sql<{ id: string }[]>`
      update notifications set read_at = now(), snoozed_until = null
      where team_id = ${actor.teamId} and user_id = ${actor.userId ?? null} and in_app
        and read_at is null and removed_at is null and shown_at <= now()
        and (${leadId ?? null}::uuid is null or lead_id = ${leadId ?? null})
        and (${until ?? null}::timestamptz is null or shown_at <= ${until ?? null}::timestamptz)
      returning id`;
    record({
      summary: `Read ${sharedFormat.count(rows.length, "notification")}`,
      events: changedEvents(
        actor.userId,
        rows.slice(0, MOST_TOLD).map(({ id }) => id),
      ),
    });
    return { marked: rows.length };
  },
});
