import { setTimeout as delay } from "node:timers/promises";
import type { Member, Reply } from "./member";
import type { Rig } from "./rig";

const CLIENTS = 12;

export interface Asked {
  request: string;
  at: number;
  reply: Reply;
}

/** Clients that read and write without a pause, and remember every answer. */
export function startLoad(member: Member) {
  const replies: Asked[] = [];
  const created = new Set<string>();
  let isOver = false;
  let next = 0;
  const ask = async (request: string, body?: unknown) => {
    const at = Date.now();
    const reply = await member.ask(request, body);
    replies.push({ request, at, reply });
    return reply;
  };
  const client = async () => {
    while (!isOver) {
      const email = `load${next++}@rapport.test`;
      const { status, body } = await ask("POST /leads", { firstName: "Load", email, force: true });
      if (status === 201) {
        created.add(email);
        await ask(`PUT /leads/${body.id}`, { company: `Company of ${email}` });
      }
      await ask("GET /leads?limit=20");
      await delay(20);
    }
  };
  const clients = Array.from({ length: CLIENTS }, client);
  return {
    /** What was answered so far. */
    replies,
    async end() {
      isOver = true;
      await Promise.all(clients);
      return { replies, created };
    },
  };
}

/** Until requests are answered again, without a break. */
export async function recovery(member: Member): Promise<number> {
  const at = Date.now();
  for (let inARow = 0; inARow < 10 && Date.now() - at < 60_000; ) {
    const { status } = await member.ask("GET /leads?limit=1");
    inARow = status === 200 ? inARow + 1 : 0;
    await delay(20);
  }
  return Date.now() - at;
}

/** What was answered exists, whole; and nothing exists in part. */
export async function unfinished(
  { owner }: Rig,
  { teamId }: Member,
  created: Set<string>,
): Promise<string[]> {
  const leads = await owner<{ email: string; timeline: number; journal: number }[]>`
    select l.email,
      (select count(*)::int from activities a where a.team_id = l.team_id and a.lead_id = l.id and a.type = 'lead_created') as timeline,
      (select count(*)::int from journal_changes c where c.team_id = l.team_id and c.table_name = 'leads' and c.kind = 'insert' and l.id = any(c.row_ids)) as journal
    from leads l where l.team_id = ${teamId} and l.email is not null`;
  const emails = new Set(leads.map(({ email }) => email));
  return [
    ...[...created].filter((email) => !emails.has(email)).map((email) => `${email} was lost`),
    ...(emails.size < leads.length ? [`${leads.length - emails.size} leads exist twice`] : []),
    ...leads
      .filter(({ timeline, journal }) => timeline !== 1 || journal !== 1)
      .map(({ email }) => `${email} is there in part`),
  ];
}
