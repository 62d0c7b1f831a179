import { setTimeout as delay } from "node:timers/promises";
import { type Check, sized } from "./check";
import { type Member, newMember } from "./member";
import { openHandles, residentMb } from "./resident";
import { startRig } from "./rig";

const CLIENTS = 4;
const MINUTES = Number(process.env.SOAK_MINUTES ?? 10);

/** Hours of ordinary use in short; SOAK_MINUTES says how long. */
export const soak: Check = {
  id: "C22",
  promise: "Used for long, the server keeps its memory, its connections and its speed",
  suiteScale: 0.05,
  async run({ scale }) {
    const rig = await startRig();
    try {
      const member = await newMember(rig);
      const partMs = sized(MINUTES * 60_000, scale) / 4;
      const parts = [];
      // The first part is the warm-up.
      for (let part = 0; part < 4; part += 1) {
        const times = await use(member, partMs);
        await delay(1_500);
        const [row] = await rig.owner<{ sessions: number }[]>`
          select count(*)::int as sessions from pg_stat_activity where application_name like 'rapport-%'`;
        const pid = rig.app.pid();
        parts.push({
          mb: residentMb(pid),
          handles: openHandles(pid),
          sessions: row?.sessions ?? 0,
          p99: p99(times),
          requests: times.length,
        });
      }
      const [, second, , last] = parts as [Part, Part, Part, Part];
      const failures: string[] = [];
      if (last.mb > second.mb * 1.05) failures.push(`memory grew from ${second.mb} to ${last.mb} MB`);
      if (last.handles > second.handles + 5)
        failures.push(`handles grew from ${second.handles} to ${last.handles}`);
      if (last.sessions > second.sessions)
        failures.push(`connections grew from ${second.sessions} to ${last.sessions}`);
      if (last.p99 > second.p99 * 1.1 && last.p99 - second.p99 > 5)
        failures.push(`p99 went from ${second.p99} to ${last.p99} ms`);
      const requests = parts.reduce((sum, part) => sum + part.requests, 0);
      return {
        counts: {
          requests,
          warmMb: second.mb,
          lastMb: last.mb,
          warmP99: second.p99,
          lastP99: last.p99,
          handles: last.handles,
        },
        failures,
      };
    } finally {
      await rig.end();
    }
  },
};

interface Part {
  mb: number;
  handles: number;
  sessions: number;
  p99: number;
  requests: number;
}

/** People who work: lists and searches, now and then a lead, a note, a change. */
async function use(member: Member, forMs: number): Promise<number[]> {
  const times: number[] = [];
  const until = Date.now() + forMs;
  const client = async () => {
    for (let round = 0; Date.now() < until; round += 1) {
      const ask = async (request: string, body?: unknown) => {
        const reply = await member.ask(request, body);
        times.push(reply.ms);
        return reply;
      };
      await ask("GET /leads?limit=50");
      await ask("GET /leads?limit=50&q=soak");
      if (round % 5 === 0) {
        const { body } = await ask("POST /leads", { firstName: "Soak", force: true });
        await ask(`POST /leads/${body.id}/notes`, { body: "A note" });
        await ask(`PUT /leads/${body.id}`, { company: "Changed" });
        await ask(`DELETE /leads/${body.id}`);
      }
      await delay(20);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return times;
}

const p99 = (times: number[]) =>
  Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0);
