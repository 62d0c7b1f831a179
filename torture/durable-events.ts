import { setTimeout as delay } from "node:timers/promises";
import { v7 } from "uuid";
import { type Check, sized } from "./check";
import { differs, killAtRandom, settled, unheardIn } from "./kills";
import { type MailProvider, startMailProvider } from "./mail-provider";
import { type Member, newMember } from "./member";
import { type Rig, startRig } from "./rig";

/** Leads are created over the API and mails are queued while the server and its Postgres are killed at random. */
export const durableEvents: Check = {
  id: "C10",
  promise: "Killed at any moment, nothing that was accepted is lost and nothing is done twice",
  suiteScale: 0.04,
  async run({ scale }) {
    const provider = await startMailProvider();
    const rig = await startRig(provider.env);
    try {
      const member = await newMember(rig);
      return await endure(rig, provider, member, sized(5_000, scale), sized(100, scale));
    } finally {
      await rig.end();
      provider.stop();
    }
  },
};

async function endure(rig: Rig, provider: MailProvider, member: Member, events: number, kills: number) {
  const creating = createLeads(member, events);
  const queued = new Set<string>();
  await killAtRandom(rig, kills, async (kill) => {
    const share = Math.ceil((events - queued.size) / (kills - kill));
    for (const id of await queueMails(rig, member.teamId, share)) queued.add(id);
  });
  const refused = await creating;
  const settledMs = await settled(rig);
  const found = await judge(rig, member);
  // The member's own mails, such as the welcome, are none of these.
  const asked = [...provider.asked].filter(([key]) => queued.has(key));
  const doubled = asked.filter(([, { times }]) => times > 1).length;
  const mails = asked.length;
  const failures = [
    ...refused,
    ...differs("leads", found.leads, events),
    ...differs("leads' timelines", found.timelines, events),
    ...differs("events of new leads", found.told, events),
    ...differs("mails at the provider", mails, queued.size),
    ...differs("mails marked as sent", found.sent, queued.size),
    ...differs("runs beyond one for each event", found.surplusRuns, 0),
    ...differs("runs that did not complete", found.openRuns, 0),
    ...differs("events never sent", found.unsent, 0),
    ...unheardIn(rig),
  ];
  return {
    counts: { kills, events: events + queued.size, mails, triedAgain: doubled, settledMs },
    failures,
  };
}

/** A client that repeats each request under its key until it is answered. @returns what was answered wrongly */
async function createLeads(member: Member, leads: number): Promise<string[]> {
  const wrong: string[] = [];
  let next = 0;
  const client = async () => {
    for (let index = next++; index < leads; index = next++) {
      const lead = { firstName: `Lead ${index}`, email: `lead${index}@rapport.test`, force: true };
      const { status, body } = await member.insist("POST /leads", lead, {
        "idempotency-key": `lead-${index}`,
      });
      if (status !== 201 || body.email !== lead.email)
        wrong.push(`Lead ${index} was answered by ${status} ${JSON.stringify(body)}`);
      await delay(5);
    }
  };
  await Promise.all(Array.from({ length: 4 }, client));
  return wrong;
}

/** Mails and their events as an operation writes them: in one transaction. @returns the mails' ids */
async function queueMails({ owner }: Rig, teamId: string, mails: number): Promise<string[]> {
  const rows = Array.from({ length: mails }, () => ({ email: v7(), event: v7() }));
  await owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    const given = tx`jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r (email uuid, event uuid)`;
    await tx`
      insert into outgoing_emails (id, purpose, to_address, subject, text_body, html_body, state)
      select email, 'verify_email', 'someone@rapport.test', 'Subject', 'Text', 'Html', 'queued' from ${given}`;
    await tx`
      insert into outbox_events (id, team_id, name, data)
      select event, ${teamId}, 'email.queued', jsonb_build_object('emailId', email, 'teamId', ${teamId}::text) from ${given}`;
  });
  await owner`select pg_notify('rapport_outbox', '')`;
  return rows.map(({ email }) => email);
}

async function judge({ owner }: Rig, { teamId }: Member) {
  const [row] = await owner<
    Record<"leads" | "timelines" | "told" | "sent" | "surplusRuns" | "openRuns" | "unsent", number>[]
  >`
    select (select count(*)::int from leads where team_id = ${teamId}) as leads,
      (select count(*)::int from activities where team_id = ${teamId} and type = 'lead_created') as timelines,
      (select count(*)::int from outbox_events where team_id = ${teamId} and name = 'lead.created') as told,
      (select count(*)::int from outgoing_emails where state = 'sent' and subject = 'Subject') as sent,
      (select count(*)::int from (select 1 from engine_runs where outbox_id is not null and output::text not like '%repeated%'
        group by outbox_id, function_id having count(*) > 1) twice) as "surplusRuns",
      (select count(*)::int from engine_runs where status <> 'completed') as "openRuns",
      (select count(*)::int from outbox_events where sent_at is null) as unsent`;
  return row as NonNullable<typeof row>;
}
