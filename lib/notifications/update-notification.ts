import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { changedEvents, notificationNotFound, readNotification } from "./notification-json";
import { notification } from "./schema";

/** Further ahead nobody means it. */
const LONGEST_SNOOZE_DAYS = 366;

export const updateNotification = operation({
  name: "notifications.update",
  summary:
    "Mark one of your notifications as read or unread, snooze it until a time, or bring back one you removed.",
  scope: "self:write",
  effect: "write",
  route: "PATCH /notifications/:id",
  input: z
    .strictObject({
      id: z.uuid(),
      read: z.boolean().optional(),
      snoozedUntil: z.iso
        .datetime({ offset: true })
        .nullable()
        .optional()
        .describe("It is hidden until then and unread when it comes back; null brings it back now."),
      removed: z.literal(false).optional().describe("Within a day of its removal."),
    })
    .refine(({ id: _, ...change }) => Object.values(change).some((value) => value !== undefined), {
      error: "Say what to change.",
    })
    .refine(({ read, snoozedUntil }) => !(read && snoozedUntil), {
      error: "A notification is either read or snoozed.",
      path: ["snoozedUntil"],
    }),
  output: notification,
  async run(context, { id, read, snoozedUntil, removed }) {
    const { sql, actor, now } = context;
    refuseOddSnooze(snoozedUntil, now);
    const isRead = snoozedUntil ? false : read;
    const snooze = read ? null : snoozedUntil;
    const changed = await sql`
      update notifications set
        read_at = case ${isRead ?? null}::boolean when true then coalesce(read_at, now()) when false then null else read_at end,
        snoozed_until = case when ${snooze === undefined}::boolean then snoozed_until else ${snooze ?? null}::timestamptz end,
        removed_at = case when ${removed === false}::boolean then null else removed_at end
      where team_id = ${actor.teamId} and user_id = ${actor.userId ?? null} and id = ${id} and in_app
        and (removed_at is null or ${removed === false}::boolean)`;
    if (changed.count === 0) throw notificationNotFound();
    context.record({
      summary: "Changed a notification of their own",
      events: changedEvents(actor.userId, [id]),
    });
    return readNotification(context, id);
  },
});

function refuseOddSnooze(until: string | null | undefined, now: Date): void {
  if (!until) return;
  const days = (new Date(until).getTime() - now.getTime()) / 86_400_000;
  if (days > 0 && days <= LONGEST_SNOOZE_DAYS) return;
  throw new OperationError("invalid", {
    fields: { snoozedUntil: "is not a time within the next year" },
    detail: "Snooze it until a time within the next year.",
  });
}
