import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { changedEvents, notificationNotFound } from "./notification-json";

export const openNotification = operation({
  name: "notifications.open",
  summary:
    "Open one of your notifications from outside: it counts as read, and a sign-in goes over to its team.",
  scope: "self:write",
  effect: "write",
  route: "POST /notifications/:id/open",
  system: true,
  personOnly: true,
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({ link: z.string().describe("Where it leads, a path of this server.") }),
  async run({ sql, actor, belongTo, record }, { id }) {
    const { userId, sessionId } = actor;
    const [opened] = await sql<{ team_id: string; link: string }[]>`
      update notifications n set read_at = coalesce(read_at, now()), snoozed_until = null
      from team_members m
      where n.id = ${id} and n.user_id = ${userId ?? null} and m.team_id = n.team_id and m.user_id = n.user_id and m.deactivated_at is null
      returning n.team_id, n.link`;
    if (!opened || !userId) throw notificationNotFound();
    if (opened.team_id !== actor.teamId) {
      await sql`update sessions set team_id = ${opened.team_id}, last_used_at = now() where id = ${sessionId ?? null} and user_id = ${userId} and ended_at is null`;
      await belongTo(opened.team_id, userId);
    }
    record({ summary: "Opened a notification", events: changedEvents(userId, [id]) });
    return { link: opened.link };
  },
});
