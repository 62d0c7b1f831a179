import { v7 } from "uuid";
import { systemSql, withSystem } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { ALL } from "@/lib/dashboard/sums/rows";
import { summed } from "@/lib/dashboard/sums/testing";
import { env } from "@/lib/env";
import { seedLeads } from "@/lib/leads/testing";
import { updateLead } from "@/lib/leads/update-lead";
import { setDevice } from "@/lib/notifications/set-device";
import { fillBell } from "@/lib/notifications/testing";
import { updatePreferences } from "@/lib/notifications/update-preferences";
import { answerOf } from "@/lib/operations/perform";
import { browserSubscription, pushDouble } from "@/lib/push/push-double.testing";
import { createTask } from "@/lib/tasks/create-task";
import { type Scenes, same } from "./scene";

const HOUR_MS = 3_600_000;

/** What members are told in the background, and what is looked for on their behalf. */
export const telling: Scenes = {
  async "deliver-notification"() {
    const team = await newTeam();
    const push = await pushDouble();
    const trusted = env().PUSH_SERVICES;
    env().PUSH_SERVICES = push.origin;
    const { subscription } = browserSubscription(`${push.origin}/mia`);
    await answerOf(setDevice, await signedIn(team), subscription);
    const { ids } = await fillBell(team, ["a1"]);
    return {
      data: { notificationId: ids[0] },
      judge: async () =>
        same({ mails: await mails(team), pushes: push.received.length }, { mails: 1, pushes: 1 }),
      end() {
        env().PUSH_SERVICES = trusted;
        push.close();
      },
    };
  },

  async "send-digests"() {
    const team = await newTeam();
    await answerOf(updatePreferences, team.mia, { digestAt: "00:00" });
    await systemSql()`
      update notification_preferences set digest_sent_on = null, digest_up_to = now() - interval '1 day' where team_id = ${team.teamId}`;
    await fillBell(team, ["a1"]);
    return { data: {}, judge: async () => same({ mails: await mails(team) }, { mails: 1 }) };
  },

  async "tell-due-tasks"() {
    const team = await newTeam();
    const [remindAt, dueAt] = [1, 2].map((hours) =>
      new Date(Date.now() + hours * HOUR_MS).toISOString(),
    );
    await answerOf(createTask, team.mia, { title: "Call Ana", remindAt, dueAt });
    await withSystem(
      { teamId: team.teamId, entryId: v7() },
      ({ sql }) => sql`
      update tasks set remind_at = now() - interval '1 minute' where team_id = ${team.teamId}`,
    );
    return {
      data: {},
      async judge() {
        const [told] = await systemSql()<{ reminders: number }[]>`
          select count(*)::int as reminders from notifications where team_id = ${team.teamId} and type = 'task_due'`;
        return same(told, { reminders: 1 });
      },
    };
  },

  async "scan-leads"() {
    const team = await newTeam();
    const twins = Array.from({ length: 2 }, () => ({ firstName: "Ana", email: "ana@rapport.test" }));
    await seedLeads(team, twins);
    return {
      data: {},
      async judge() {
        const [found] = await systemSql()<{ pairs: number }[]>`
          select count(*)::int as pairs from duplicate_pairs where team_id = ${team.teamId}`;
        return same(found, { pairs: 1 });
      },
    };
  },

  async "keep-figures"() {
    const team = await newTeam();
    const createdAt = new Date(Date.now() - 48 * HOUR_MS);
    const [id] = await seedLeads(team, [
      { firstName: "Ana", createdAt },
      { firstName: "Bea", createdAt },
    ]);
    await summed(team.teamId);
    await answerOf(updateLead, team.ada, { id, source: "Fair" });
    return {
      data: {},
      async judge() {
        const [found] = await systemSql()<{ leads: number; fair: number; marks: number }[]>`
          select sum(count)::int as leads, (sum(count) filter (where key = 'fair'))::int as fair,
            (select count(*)::int from figure_marks where team_id = ${team.teamId}) as marks
          from figure_sums where team_id = ${team.teamId} and measure = 'came' and holder_id = ${ALL}`;
        return same(found, { leads: 2, fair: 1, marks: 0 });
      },
    };
  },
};

/** Mia, signed in on a device. */
async function signedIn({ teamId, mia }: TestTeam) {
  const sessionId = v7();
  await systemSql()`
    insert into sessions (id, user_id, team_id, kind, expires_at)
    values (${sessionId}, ${mia.userId ?? null}, ${teamId}, 'browser', now() + interval '1 day')`;
  return { ...mia, sessionId };
}

async function mails({ mia }: TestTeam): Promise<number> {
  const rows = await systemSql()`
    select 1 from outgoing_emails where user_id = ${mia.userId ?? null} and purpose in ('notification', 'digest')`;
  return rows.length;
}
