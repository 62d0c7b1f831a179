import { setTimeout as delay } from "node:timers/promises";
import { type Check, sized } from "./check";
import { type Member, newMember } from "./member";
import { mutating, type Prepared, prepare } from "./requests";
import { type Rig, startRig } from "./rig";

const POOL = 10;
const AT_ONCE = POOL * 10;
/** So many writers each work on rows of their own; the others get in their way. */
const SETS = 10;
/** Where there is little time each writer asks for a few routes, which together are all of them. */
const A_FEW = 6;
/** What ends the caller's own session, or the team that the others work in, would end the check. */
const ENDING = /^auth\.logout|^auth\.delete|^teams\.(delete|leave|transfer)|signOut|password/i;
const RECOVERED_WITHIN_MS = 2_000;

/** Ten times as many requests at once as there are connections, over every route that changes something. */
export const poolExhaustion: Check = {
  id: "C20",
  promise: "Ten times as many writers as connections all get an answer, and nothing stays locked",
  suiteScale: 0.05,
  async run({ scale }) {
    const rig = await startRig({ DATABASE_POOL_SIZE: String(POOL) });
    try {
      const member = await newMember(rig);
      return await overload(rig, member, sized(60_000, scale), scale < 1 ? A_FEW : undefined);
    } finally {
      await rig.end();
    }
  },
};

async function overload(rig: Rig, member: Member, forMs: number, each: number | undefined) {
  const operations = mutating.filter(({ name }) => !ENDING.test(name));
  const failures: string[] = [];
  const times: number[] = [];
  const statuses = new Map<number, number>();
  const asked = new Map<string, number>();
  const sets: Prepared[][] = [];
  for (let set = 0; set < SETS; set += 1) sets.push(await prepare(member, operations, `${set}`));
  const prepared = Array.from({ length: AT_ONCE }, (_, number) =>
    turned(sets[number % SETS] as Prepared[], number * A_FEW).slice(0, each),
  );
  const until = Date.now() + forMs;

  // However short the time is, each goes once through all that is its own.
  const writer = async (requests: Prepared[]) => {
    for (let round = 0; round === 0 || (!each && Date.now() < until); round += 1) {
      for (const one of requests) {
        const { status, ms, body } = await member.ask(one.request, one.body);
        times.push(ms);
        asked.set(one.operation.name, (asked.get(one.operation.name) ?? 0) + 1);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (status === 0 || status === 500)
          failures.push(`${one.operation.name} was answered ${status} ${JSON.stringify(body) ?? ""}`);
      }
    }
  };
  const watching = watchSessions(rig);
  await Promise.all(prepared.map(writer));
  const recoveredMs = await recovery(member);
  const longestIdle = await watching.end();
  if (longestIdle > 5) failures.push(`a session stood idle in a transaction for ${longestIdle} s`);
  if (recoveredMs > RECOVERED_WITHIN_MS)
    failures.push(`a request after the load took ${recoveredMs} ms`);
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
  if (at(0.99) > 10 * at(0.5))
    failures.push(`p99 ${at(0.99)} ms is beyond ten times p50 ${at(0.5)} ms`);
  const missed = operations.filter(({ name }) => !asked.has(name)).map(({ name }) => name);
  if (missed.length > 0) failures.push(`never asked: ${missed.join(", ")}`);
  return {
    counts: {
      routes: asked.size,
      requests: times.length,
      p50: at(0.5),
      p99: at(0.99),
      busy: statuses.get(503) ?? 0,
      hung: statuses.get(0) ?? 0,
      recoveredMs,
    },
    failures,
  };
}

/** Looks, until it is ended, for sessions that stand idle in a transaction. */
function watchSessions({ owner }: Rig) {
  let longest = 0;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      const [row] = await owner<{ idle: number }[]>`
        select coalesce(max(extract(epoch from now() - state_change)), 0)::float8 as idle from pg_stat_activity
        where state like 'idle in transaction%' and application_name like 'rapport-%'`;
      longest = Math.max(longest, row?.idle ?? 0);
      await delay(200);
    }
  })();
  return {
    /** @returns the longest time, in seconds */
    async end() {
      isOver = true;
      await watching;
      return Math.round(longest * 10) / 10;
    },
  };
}

async function recovery(member: Member): Promise<number> {
  const at = performance.now();
  const { status } = await member.insist("POST /leads", { firstName: "After", force: true });
  return status === 201 ? Math.round(performance.now() - at) : Number.POSITIVE_INFINITY;
}

/** Each writer goes through the routes in another order. */
const turned = (requests: Prepared[], by: number) => [
  ...requests.slice(by % requests.length),
  ...requests.slice(0, by % requests.length),
];
