import { setTimeout as delay } from "node:timers/promises";
import { type Check, sized } from "./check";
import { openStream } from "./event-stream";
import { newMember } from "./member";
import { type Rig, startRig } from "./rig";
import { type Asked, recovery, startLoad, unfinished } from "./steady-load";

const RECOVERED_WITHIN_MS = 5_000;
const CAUGHT_UP_WITHIN_MS = 10_000;

/** Postgres is stopped under load and started again; then connections are cut at random. */
export const postgresGone: Check = {
  id: "C21",
  promise: "Without its database the server says so, loses nothing, and is whole again by itself",
  suiteScale: 0.1,
  async run({ scale }) {
    const rig = await startRig();
    try {
      const member = await newMember(rig);
      const load = startLoad(member);
      const failures: string[] = [];
      const stream = await openStream(rig.url, member.token);
      await delay(1_000);

      await rig.database.stop();
      const stoppedAt = Date.now();
      await delay(sized(30_000, scale));
      await rig.database.start();
      const outage = { from: stoppedAt + 200, to: Date.now() - 200 };
      const recoveredMs = await recovery(member);
      if (recoveredMs > RECOVERED_WITHIN_MS) failures.push(`recovered only after ${recoveredMs} ms`);
      await member.insist("POST /leads", { firstName: "Seen by the stream", force: true });
      const caughtUpMs = await stream.nextChange(CAUGHT_UP_WITHIN_MS);
      if (caughtUpMs === undefined) failures.push("a live client heard of nothing after the outage");

      const cuts = await cutAtRandom(rig, sized(100, scale));
      const { replies, created } = await load.end();
      stream.close();
      failures.push(...wrong(replies, outage), ...(await unfinished(rig, member, created)));
      const refused = replies.filter(({ reply }) => reply.status === 503).length;
      const open = await idleInTransaction(rig);
      if (open > 0) failures.push(`${open} sessions stand idle in a transaction`);
      return {
        counts: { requests: replies.length, refused, cuts, recoveredMs, caughtUpMs: caughtUpMs ?? -1 },
        failures,
      };
    } finally {
      await rig.end();
    }
  },
};

function wrong(replies: Asked[], outage: { from: number; to: number }): string[] {
  return replies.flatMap(({ request, at, reply: { status, headers, body, ms } }) => {
    const name = request.replace(/[0-9a-f-]{36}/, ":id");
    if (status === 503) return headers.get("retry-after") ? [] : [`${name}: 503 without Retry-After`];
    if (status >= 300 || status === 0) return [`${name}: ${status} ${JSON.stringify(body) ?? ""}`];
    const isInside = at > outage.from && at + ms < outage.to;
    return isInside ? [`${name}: ${status} while there was no database`] : [];
  });
}

async function cutAtRandom({ owner }: Rig, cuts: number): Promise<number> {
  let done = 0;
  for (; done < cuts; done += 1) {
    await delay(Math.random() * 200);
    await owner`
      select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'rapport-%' order by random() limit 1`;
  }
  await delay(1_000);
  return done;
}

async function idleInTransaction({ owner }: Rig): Promise<number> {
  const [row] = await owner<{ sessions: number }[]>`
    select count(*)::int as sessions from pg_stat_activity where state like 'idle in transaction%' and state_change < now() - interval '1 second'`;
  return row?.sessions ?? 0;
}
