import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type postgres from "postgres";
import type { TestTeam } from "@/db/testing";
import { fillLeads } from "./data";
import { rawStreams } from "./live-floor";
import { openScreens } from "./live-screens";
import { addMembers, hearAll, type Member, openStreams } from "./live-streams";
import type { Server } from "./servers";
import { signIn } from "./sign-in";
import { type Row, verdict } from "./table";

export interface LiveBench {
  app: Server;
  owner: postgres.Sql;
  team: TestTeam;
  /** Another team, whose streams must stay silent. */
  other: TestTeam;
  seconds: number;
}

const CLIENTS = 200;
const STRANGERS = 5;
const LEADS = 20_000;
/** As many rows of the first screen are changed in turn. */
const ROWS = 20;
const COMMITS_PER_SECOND = 10;
const GOAL_MS = 300;

/** From a commit to everybody who listens, and to the screens of browsers that stand open. */
export async function measureLive(bench: LiveBench): Promise<Row[]> {
  const { app, owner, team, other } = bench;
  await fillLeads(owner, team.teamId, LEADS);
  const members = await addMembers(team.teamId, CLIENTS);
  const strangers = await openStreams(app.url, await addMembers(other.teamId, STRANGERS));
  const rows = [...(await measureStreams(bench, members, "all"))];
  await handOut(bench, members);
  rows.push(...(await measureStreams(bench, members, "own")));
  await setVisibility(owner, team.teamId, "all");
  const streams = await openStreams(app.url, members);
  rows.push(...(await measureScreens(bench)));
  streams.close();
  if (strangers.heard.some((changes) => changes.length > 0))
    throw new Error("another team heard of what was changed");
  strangers.close();
  return rows;
}

/** At all open streams, beside plain sockets; and what each of them takes of the server's memory. */
async function measureStreams(
  bench: LiveBench,
  members: Member[],
  visibility: "all" | "own",
): Promise<Row[]> {
  const { app, owner, team, seconds } = bench;
  await setVisibility(owner, team.teamId, visibility);
  const before = residentKb(app.pid);
  const streams = await openStreams(app.url, members);
  const memory = memoryRow((residentKb(app.pid) - before) / CLIENTS);
  const owners = visibility === "own" ? await ownersOf(owner, team) : undefined;
  const writes = await commit(bench, `Heard${visibility}`);
  const heard = await hearAll(streams, writes, owners);
  streams.close();
  const floor = await rawStreams(owner, CLIENTS, COMMITS_PER_SECOND, seconds);
  const who = owners ? "who each see their own leads" : "who all see all leads";
  const row: Row = {
    what: `event at ${CLIENTS} clients ${who}`,
    ours: show(heard),
    floors: [`NOTIFY and as many plain streams ${show(floor)}`],
    verdict: verdict(share(heard, 0.95), GOAL_MS, "≤", " ms at 95 %"),
  };
  return owners ? [row] : [row, memory];
}

/** Gives each row of the first screen to another member. */
async function handOut({ app, owner, team }: LiveBench, members: Member[]) {
  const ada = await signIn(team.ada);
  const headers = { "content-type": "application/json", ...(await ada.bearer()) };
  for (const [index, id] of (await firstRows(owner, team)).entries()) {
    const answer = await fetch(`${app.url}/api/leads/${id}/assign`, {
      method: "PATCH",
      headers,
      body: JSON.stringify({ assignedToId: members[index]?.userId }),
    });
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  }
}

async function ownersOf(owner: postgres.Sql, { teamId }: TestTeam): Promise<Map<string, string>> {
  const rows = await owner<{ id: string; owner: string }[]>`
    select id, assigned_to_id as owner from leads where team_id = ${teamId} and assigned_to_id is not null`;
  return new Map(rows.map((row) => [row.id, row.owner]));
}

/** What the browsers show, while the other clients listen too. */
async function measureScreens(bench: LiveBench): Promise<Row[]> {
  const { app, team } = bench;
  const { screens, close } = await openScreens(app.url, await signIn(team.grace));
  try {
    const writes = await commit(bench, "Seen");
    await sleep(2_000);
    return await Promise.all(
      screens.map(async ({ name, seen }) => {
        const times = latencies(writes, await seen());
        return {
          what: `row on the screen of a browser, ${name}`,
          ours: show(times),
          floors: [],
          verdict: verdict(share(times, 0.95), GOAL_MS, "≤", " ms at 95 %"),
        };
      }),
    );
  } finally {
    await close();
  }
}

export interface Write {
  leadId: string;
  /** Stands in the lead's name afterwards. */
  name: string;
  sentAt: number;
  answeredAt: number;
}

/** Renames the rows of the first screen in turn, at a steady rate. */
async function commit({ app, owner, team, seconds }: LiveBench, word: string): Promise<Write[]> {
  const ada = await signIn(team.ada);
  const headers = { "content-type": "application/json", ...(await ada.bearer()) };
  const leads = await firstRows(owner, team);
  const started = performance.now();
  const writes: Promise<Write>[] = [];
  for (let turn = 0; turn < seconds * COMMITS_PER_SECOND; turn += 1) {
    await sleep(Math.max(0, started + (turn * 1_000) / COMMITS_PER_SECOND - performance.now()));
    const leadId = leads[turn % leads.length] as string;
    const name = `${word}x${turn}`;
    const sentAt = Date.now();
    writes.push(
      fetch(`${app.url}/api/leads/${leadId}`, {
        method: "PUT",
        headers,
        body: JSON.stringify({ lastName: name }),
      }).then(async (answer) => {
        const answeredAt = Date.now();
        if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
        return { leadId, name, sentAt, answeredAt };
      }),
    );
  }
  return Promise.all(writes);
}

async function firstRows(owner: postgres.Sql, { teamId }: TestTeam): Promise<string[]> {
  const rows = await owner<{ id: string }[]>`
    select id from leads where team_id = ${teamId} and deleted_at is null order by created_at desc limit ${ROWS}`;
  return rows.map(({ id }) => id);
}

/** How long after its answer each write was seen; a row that shows a later one shows it too. */
function latencies(writes: Write[], seen: Record<string, number>): number[] {
  return writes.map(({ leadId, name, answeredAt }) => {
    const turn = turnOf(name);
    const later = writes.filter((other) => other.leadId === leadId && turnOf(other.name) >= turn);
    const at = Math.min(...later.map((other) => seen[other.name] ?? Number.POSITIVE_INFINITY));
    if (at === Number.POSITIVE_INFINITY) throw new Error(`${name} never came to the screen`);
    return Math.max(0, at - answeredAt);
  });
}

const turnOf = (name: string) => Number(name.split("x").at(-1));

const setVisibility = (owner: postgres.Sql, teamId: string, visibility: "all" | "own") =>
  owner.begin(async (sql) => {
    await sql`select set_config('app.entry_id', gen_random_uuid()::text, true), set_config('app.team_id', ${teamId}, true)`;
    await sql`update teams set lead_visibility = ${visibility} where id = ${teamId}`;
  });

const memoryRow = (kb: number): Row => ({
  what: "memory of an open stream",
  ours: kb === 0 ? "not known here" : `${kb.toFixed(0)} kB`,
  floors: [],
  verdict: "",
});

/** Resident memory; 0 where there is no /proc. */
function residentKb(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
  } catch {
    return 0;
  }
}

export const share = (times: number[], part: number) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? 0;

const show = (times: number[]) =>
  `p50 ${share(times, 0.5).toFixed(0)} p95 ${share(times, 0.95).toFixed(0)} p99 ${share(times, 0.99).toFixed(0)} ms`;
