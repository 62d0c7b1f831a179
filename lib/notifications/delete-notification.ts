import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { changedEvents, notificationNotFound } from "./notification-json";

export const deleteNotification = operation({
  name: "notifications.delete",
  summary:
    "Remove one of your notifications; for a day an update with `removed: false` brings it back.",
  scope: "self:write",
  effect: "write",
  route: "DELETE /notifications/:id",
  status: 204,
  input: z.strictObject({ id: z.uuid() }),
  output: z.null(),
  async run({ sql, actor, record }, { id }) {
    const removed = await sql`
      update notifications set removed_at = now()
      where team_id = ${actor.teamId} and user_id = ${actor.userId ?? null} and id = ${id} and in_app and removed_at is null`;
    if (removed.count === 0) throw notificationNotFound();
    record({
      summary: "Removed a notification of their own",
      events: changedEvents(actor.userId, [id]),
    });
    return null;
  },
});
