import { setTimeout as delay } from "node:timers/promises";
import { v7 } from "uuid";
import { browserSubscription, pushDouble } from "@/lib/push/push-double.testing";
import { type Check, sized } from "./check";
import { differs, killAtRandom, settled, unheardIn } from "./kills";
import { type MailProvider, startMailProvider } from "./mail-provider";
import { type Member, newMember } from "./member";
import { type Rig, startRig } from "./rig";

const REMINDED_WITHIN_MS = 30_000;
const DAY_MS = 86_400_000;

/** What one act brings: a lead and a task are given to a colleague, a note mentions her, the task reminds her. */
const TOLD = { assignment: 2, mention: 1, task_due: 1 };
/** Reminders are not mailed unless somebody wants that. */
const MAILED = TOLD.assignment + TOLD.mention;
const PUSHED = MAILED + TOLD.task_due;

/** A colleague is given leads and tasks, mentioned and reminded while the server and its Postgres are killed at random. */
export const toldOnce: Check = {
  id: "C10",
  promise:
    "Killed at any moment, whoever is told of something is told of it, once in the bell and by mail",
  suiteScale: 0.06,
  async run({ scale }) {
    const [provider, push] = await Promise.all([startMailProvider(), pushDouble()]);
    const rig = await startRig({ ...provider.env, PUSH_SERVICES: push.origin });
    try {
      const owner = await newMember(rig);
      const mia = await colleague(rig, owner.teamId, `${push.origin}/mia`);
      const pushes = () => new Set(push.received.map(({ headers }) => headers.topic));
      return await endure(rig, { owner, mia, provider, pushes }, sized(600, scale), sized(70, scale));
    } finally {
      await rig.end();
      provider.stop();
      push.close();
    }
  },
};

interface Cast {
  owner: Member;
  mia: string;
  provider: MailProvider;
  /** The topics under which messages came; of one topic a device shows one. */
  pushes(): Set<unknown>;
}

async function endure(rig: Rig, cast: Cast, acts: number, kills: number) {
  const acting = act(cast, acts);
  await killAtRandom(rig, kills, () => lookForReminders(rig));
  const refused = await acting;
  await remindAll(rig);
  const settledMs = await settled(rig);
  const found = await judge(rig, cast);
  const asked = [...cast.provider.asked].filter(([id]) => found.mailed.includes(id));
  const failures = [
    ...refused,
    ...Object.entries(TOLD).flatMap(([type, each]) =>
      differs(`notifications of ${type}`, found.told[type] ?? 0, each * acts),
    ),
    ...differs("leads whose note told of a mention", found.mentionedOn, acts),
    ...differs("tasks that reminded", found.remindedOf, acts),
    ...differs("mails of notifications", found.mailed.length, MAILED * acts),
    ...differs("of those at the provider", asked.length, MAILED * acts),
    ...differs("messages on her device", cast.pushes().size, PUSHED * acts),
    ...differs("runs that did not complete", found.openRuns, 0),
    ...unheardIn(rig),
  ];
  const triedAgain = asked.filter(([, { times }]) => times > 1).length;
  return { counts: { kills, acts, mails: asked.length, triedAgain, settledMs }, failures };
}

/** A client that repeats each request under its key until it is answered. @returns what was answered wrongly */
async function act({ owner, mia }: Cast, acts: number): Promise<string[]> {
  const wrong: string[] = [];
  let next = 0;
  const client = async () => {
    for (let index = next++; index < acts; index = next++) {
      const post = async (path: string, body: object) => {
        const key = `${path}-${index}`;
        const reply = await owner.insist(`POST ${path}`, body, { "idempotency-key": key });
        if (reply.status !== 201)
          wrong.push(`POST ${path} was answered by ${reply.status} ${JSON.stringify(reply.body)}`);
        return reply.body?.id as string;
      };
      const leadId = await post("/leads", {
        firstName: `Lead ${index}`,
        assignedToId: mia,
        force: true,
      });
      await post(`/leads/${leadId}/notes`, { body: "Please look at this.", mentions: [mia] });
      const [remindAt, dueAt] = [1, 2].map((days) =>
        new Date(Date.now() + days * DAY_MS).toISOString(),
      );
      await post("/tasks", { title: `Task ${index}`, assignedToId: mia, remindAt, dueAt });
    }
  };
  await Promise.all(Array.from({ length: 3 }, client));
  return wrong;
}

/** Somebody else of the team, with a device that takes web push. @returns her id */
async function colleague({ owner }: Rig, teamId: string, endpoint: string): Promise<string> {
  const [userId, sessionId] = [v7(), v7()];
  const { keys } = browserSubscription(endpoint).subscription;
  await owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`
      insert into users (id, email, email_verified_at, name, password_hash)
      values (${userId}, ${`mia-${userId}@rapport.test`}, now(), 'Mia Torres', 'none')`;
    await tx`
      insert into team_members (id, team_id, user_id, role) values (${v7()}, ${teamId}, ${userId}, 'agent')`;
    await tx`
      insert into sessions (id, user_id, team_id, kind, expires_at)
      values (${sessionId}, ${userId}, ${teamId}, 'browser', now() + interval '1 day')`;
    await tx`
      insert into push_subscriptions (id, user_id, session_id, endpoint, p256dh, auth)
      values (${v7()}, ${userId}, ${sessionId}, ${endpoint}, ${keys.p256dh}, ${keys.auth})`;
  });
  return userId;
}

/** Lets the time of every reminder come, and has the look that the product takes each minute taken now. */
async function lookForReminders({ owner }: Rig): Promise<void> {
  await owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`update tasks set remind_at = now() where reminded_for is null and remind_at > now()`;
  });
  await owner`
  update graphile_worker._private_jobs
  set run_at = now(), payload = jsonb_set(payload::jsonb, '{at}', to_jsonb(to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))::json
  where key like 'cron:%tell-due-tasks:%' and locked_at is null`;
}

async function remindAll(rig: Rig): Promise<void> {
  const until = Date.now() + REMINDED_WITHIN_MS;
  const isOpen = async () =>
    (await rig.owner`select 1 from tasks where reminded_for is distinct from remind_at limit 1`).length;
  while ((await isOpen()) && Date.now() < until) {
    await lookForReminders(rig);
    await delay(500);
  }
}

async function judge({ owner }: Rig, { owner: { teamId }, mia }: Cast) {
  const told = await owner<{ type: string; count: number }[]>`
    select type, count(*)::int as count from notifications
    where team_id = ${teamId} and user_id = ${mia} and in_app and removed_at is null group by type`;
  const mails = await owner<{ id: string }[]>`
    select id from outgoing_emails where team_id = ${teamId} and purpose = 'notification' and state = 'sent'`;
  const [row] = await owner<{ mentionedOn: number; remindedOf: number; openRuns: number }[]>`
    select (select count(distinct lead_id)::int from notifications where user_id = ${mia} and type = 'mention') as "mentionedOn",
      (select count(distinct link)::int from notifications where user_id = ${mia} and type = 'task_due') as "remindedOf",
      (select count(*)::int from engine_runs where status <> 'completed') as "openRuns"`;
  return {
    told: Object.fromEntries(told.map(({ type, count }) => [type, count])),
    mailed: mails.map(({ id }) => id),
    ...(row as NonNullable<typeof row>),
  };
}
