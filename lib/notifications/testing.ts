import { systemSql, withSystem } from "@/db/client";
import type { TestTeam } from "@/db/testing";
import { createLead } from "@/lib/leads/create-lead";
import type { Actor } from "@/lib/operations/context";
import { answerOf } from "@/lib/operations/perform";
import { listNotifications } from "./list-notifications";
import { notify } from "./notify";
import type { Notification } from "./schema";

/** What a member's bell holds, as their own request sees it. */
export const bellOf = async (actor: Actor, input: object = {}): Promise<Notification[]> =>
  (await answerOf(listNotifications, actor, input)).items;

/** The events that were written for a member's notifications, in their order. */
export async function eventsFor({ teamId }: Actor): Promise<{ name: string; userId?: string }[]> {
  const rows = await systemSql()<{ name: string; data: { userId?: string } }[]>`
    select name, data from outbox_events where team_id = ${teamId} and name like 'notification.%' order by id`;
  return rows.map(({ name, data }) => ({ name, ...(data.userId && { userId: data.userId }) }));
}

/**
 * Puts notifications into Mia's bell, told by Ada one after the other: `a1`, `a2` are about one lead, `b1` about
 * another, `none1` about none. @returns their ids in that order, and the leads by letter.
 */
export async function fillBell(
  { ada, mia, teamId }: TestTeam,
  names: string[],
): Promise<{ ids: string[]; leads: Record<string, string> }> {
  const leads: Record<string, string> = {};
  const ids: string[] = [];
  for (const name of names) {
    const lead = name.startsWith("none") ? undefined : (name[0] as string);
    if (lead) leads[lead] ??= (await answerOf(createLead, ada, { firstName: lead, force: true })).id;
    await withSystem({ teamId }, ({ sql }) =>
      notify(
        { sql, actor: ada, entryId: "", record: () => undefined },
        {
          type: "mention",
          userIds: [mia.userId as string],
          title: name,
          key: name,
          ...(lead && { leadId: leads[lead] as string }),
        },
      ),
    );
    const [row] = await systemSql()<{ id: string }[]>`
      select id from notifications where team_id = ${teamId} and key = ${name}`;
    ids.push(row?.id as string);
  }
  return { ids, leads };
}
