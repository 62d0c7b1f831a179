import { setTimeout as sleep } from "node:timers/promises";
import { v7 } from "uuid";
import { systemSql, withSystem } from "@/db/client";
import { issueAccessToken } from "@/lib/auth/access-token";
import type { LiveChange } from "@/lib/live/schema";
import type { Write } from "./live";

export interface Member {
  userId: string;
  token: string;
}

export interface Listening {
  members: Member[];
  /** What each client heard of, in its order. */
  heard: Heard[][];
  close(): void;
}

type Heard = { leadId: string; at: number };

/** Agents of a team, each with a sign-in. */
export async function addMembers(teamId: string, count: number): Promise<Member[]> {
  const people = Array.from({ length: count }, () => ({ id: v7(), session: v7() }));
  await withSystem({ teamId, entryId: v7() }, async ({ sql }) => {
    for (const { id } of people) {
      await sql`insert into users (id, name, email, password_hash, email_verified_at) values (${id}, 'Listener', ${`${id}@rapport.test`}, 'none', now())`;
      await sql`insert into team_members (id, team_id, user_id, role) values (${v7()}, ${teamId}, ${id}, 'agent')`;
    }
  });
  for (const { id, session } of people)
    await systemSql()`
      insert into sessions (id, user_id, team_id, kind, expires_at) values (${session}, ${id}, ${teamId}, 'api', now() + interval '1 day')`;
  return Promise.all(
    people.map(async ({ id, session }) => ({ userId: id, token: await issueAccessToken(session) })),
  );
}

/** Opens a stream for each; resolves once all of them miss nothing from here on. */
export async function openStreams(url: string, members: Member[]): Promise<Listening> {
  const ending = new AbortController();
  const heard = await Promise.all(members.map(({ token }) => listen(url, token, ending.signal)));
  return { members, heard, close: () => ending.abort() };
}

async function listen(url: string, token: string, signal: AbortSignal): Promise<Heard[]> {
  const answer = await fetch(`${url}/api/events`, {
    headers: { authorization: `Bearer ${token}` },
    signal,
  });
  if (!answer.ok || !answer.body) throw new Error(`A stream was answered ${answer.status}.`);
  const heard: Heard[] = [];
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  await reader.read();
  void (async () => {
    let text = "";
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      const at = Date.now();
      const messages = (text + value).split("\n\n");
      text = messages.pop() ?? "";
      for (const message of messages) {
        const data = /^data: (.+)$/m.exec(message)?.[1];
        if (!data || !message.includes("event: change")) continue;
        const { resource, ids } = JSON.parse(data) as LiveChange;
        if (resource === "leads") for (const leadId of ids) heard.push({ leadId, at });
      }
    }
  })().catch(() => undefined);
  return heard;
}

/**
 * How long after its answer each write was heard of by each client who may hear of it: everybody, or the lead's owner.
 * Throws when one was not, and when somebody else heard of it.
 */
export async function hearAll(
  { members, heard }: Listening,
  writes: Write[],
  owners?: Map<string, string>,
): Promise<number[]> {
  for (const deadline = Date.now() + 10_000; ; await sleep(50)) {
    const times = members.flatMap(({ userId }, client) =>
      writes
        .filter(({ leadId }) => !owners || owners.get(leadId) === userId)
        .map((write) => latency(write, heard[client] ?? [])),
    );
    if (times.every((time) => time !== undefined)) {
      if (owners) refuseStrangers(members, heard, owners);
      return times;
    }
    if (Date.now() > deadline) throw new Error("a client did not hear of every change");
  }
}

function latency({ leadId, sentAt, answeredAt }: Write, heard: Heard[]): number | undefined {
  const first = heard.find((change) => change.leadId === leadId && change.at >= sentAt);
  return first && Math.max(0, first.at - answeredAt);
}

function refuseStrangers(members: Member[], heard: Heard[][], owners: Map<string, string>) {
  const told = members.flatMap(({ userId }, client) =>
    (heard[client] ?? []).filter(({ leadId }) => owners.get(leadId) !== userId),
  );
  if (told.length > 0)
    throw new Error(`somebody heard of a lead that is not theirs: ${JSON.stringify(told)}`);
}
