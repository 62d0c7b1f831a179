import { type Check, sized } from "./check";
import { ended, requestImport } from "./import-survives";
import { type Member, newMember } from "./member";
import { residentMb } from "./resident";
import { type Rig, startRig } from "./rig";

const PER_MINUTE = 100;
const MOST_MB = 150;
const MOST_RATIO = 3;
/** A quarter of a second is no wait that anybody would put down to a neighbour. */
const NOTICEABLE_MS = 250;

/** One team imports a million rows while another looks at its list; then one asks more than it may. */
export const noisyTenant: Check = {
  id: "C23",
  promise:
    "A team that works hard slows no other team down, and one that asks too much is told to wait",
  suiteScale: 0.01,
  async run({ scale }) {
    const rig = await startRig();
    try {
      return await disturb(rig, sized(1_000_000, scale));
    } finally {
      await rig.end();
    }
  },
};

async function disturb(rig: Rig, rows: number) {
  const [noisy, quiet] = [await newMember(rig), await newMember(rig)];
  for (let n = 0; n < 50; n += 1)
    await quiet.insist("POST /leads", { firstName: `Lead ${n}`, force: true });
  await lists(quiet, 3_000);
  const idle = await lists(quiet, 5_000);
  const idleMb = residentMb(rig.app.pid());
  const at = Date.now();
  const importId = await requestImport(noisy, rows);
  let peakMb = 0;
  let isOver = false;
  const importing = ended(rig, importId).then(() => {
    isOver = true;
  });
  const busy: number[] = [];
  while (!isOver) {
    busy.push(...(await lists(quiet, 500)));
    peakMb = Math.max(peakMb, residentMb(rig.app.pid()));
  }
  await importing;
  const seconds = (Date.now() - at) / 1_000;
  const { body } = await noisy.insist(`GET /imports/${importId}`);
  const [idleP99, busyP99] = [p99(idle), p99(busy)];
  const failures: string[] = [];
  if (body.state !== "done") failures.push(`the import ended as ${body.state}`);
  if (peakMb - idleMb > MOST_MB) failures.push(`it took ${peakMb - idleMb} MB above idle`);
  if (busyP99 > MOST_RATIO * idleP99 && busyP99 > NOTICEABLE_MS)
    failures.push(`the neighbour's list took ${busyP99} ms instead of ${idleP99} ms`);
  failures.push(...(await limits(rig)));
  return {
    counts: {
      rows,
      rowsPerSecond: Math.round(rows / seconds),
      mbAboveIdle: peakMb - idleMb,
      idleP99,
      busyP99,
    },
    failures,
  };
}

/** @returns how long each list took, in milliseconds */
async function lists(member: Member, forMs: number): Promise<number[]> {
  const times: number[] = [];
  for (const until = Date.now() + forMs; Date.now() < until; )
    times.push((await member.ask("GET /leads?limit=50")).ms);
  return times;
}

const p99 = (times: number[]) =>
  Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0);

/** One member asks more than it may; another still may. */
async function limits(rig: Rig): Promise<string[]> {
  await rig.app.stop();
  await rig.app.start({ RATE_LIMIT_API_PER_MINUTE: String(PER_MINUTE) });
  const [greedy, modest] = [await newMember(rig), await newMember(rig)];
  const replies = [];
  for (let n = 0; n < PER_MINUTE + 20; n += 1) replies.push(await greedy.ask("GET /leads?limit=1"));
  const refused = replies.filter(({ status }) => status === 429);
  const failures: string[] = [];
  if (refused.length !== 20) failures.push(`${refused.length} of 20 requests too many were refused`);
  if (refused.some(({ headers }) => !headers.get("retry-after")))
    failures.push("a refusal does not say when to come back");
  const { status } = await modest.ask("GET /leads?limit=1");
  if (status !== 200) failures.push(`a neighbour was answered ${status}`);
  return failures;
}
