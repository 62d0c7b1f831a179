import { spawnSync } from "node:child_process";
import { rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type Check, sized } from "./check";
import { newMember } from "./member";
import { type Rig, startRig } from "./rig";
import { type Asked, recovery, startLoad, unfinished } from "./steady-load";

const DISK = "256m";
/** The load itself fills what is left. */
const LEFT_BYTES = 2 * 1024 * 1024;
const FULL_WITHIN_MS = 60_000;
const RECOVERED_WITHIN_MS = 5_000;

/**
 * The disk of the tables is filled under load, and emptied again. The write-ahead log lies on another disk: where that
 * one is full PostgreSQL ends itself, which is the check of the lost database.
 */
export const diskFull: Check = {
  id: "C21",
  promise: "On a full disk writes are refused whole, reads go on, and space is all it takes to go on",
  suiteScale: 0.1,
  async run({ scale }) {
    const rig = await startRig();
    const disk = await smallDisk(rig);
    try {
      if (!disk) return { counts: { skippedWhereNothingCanBeMounted: 1 }, failures: [] };
      return await fill(rig, disk, sized(30_000, scale));
    } finally {
      await rig.app.stop();
      await rig.database.stop();
      disk?.remove();
      await rig.end();
    }
  },
};

async function fill(rig: Rig, disk: Disk, forMs: number) {
  const member = await newMember(rig);
  const load = startLoad(member);
  await delay(1_000);
  disk.fill();
  const isFull = () => load.replies.some(({ reply }) => reply.status === 503);
  for (const at = Date.now(); !isFull() && Date.now() - at < FULL_WITHIN_MS; ) await delay(50);
  const fullAt = Date.now();
  await delay(forMs);
  const emptiedAt = Date.now();
  disk.empty();
  const created = await member.insist("POST /leads", { firstName: "After", force: true });
  const recoveredMs = (await recovery(member)) + created.ms;
  const { replies, created: emails } = await load.end();

  const during = replies.filter(({ at, reply }) => at > fullAt && at + reply.ms < emptiedAt);
  const reads = during.filter(({ request }) => request.startsWith("GET"));
  const refused = replies.filter(({ reply }) => reply.status === 503);
  const failures = replies.flatMap(wrong);
  if (refused.length === 0) failures.push("the disk was never full");
  if (reads.length === 0) failures.push("nobody read while the disk was full");
  if (recoveredMs > RECOVERED_WITHIN_MS) failures.push(`recovered only after ${recoveredMs} ms`);
  failures.push(...(await unfinished(rig, member, emails)));
  const counts = { requests: replies.length, refused: refused.length, readsWhileFull: reads.length };
  return { counts: { ...counts, recoveredMs: Math.round(recoveredMs) }, failures };
}

function wrong({ request, reply: { status, headers, body } }: Asked): string[] {
  const name = request.replace(/[0-9a-f-]{36}/, ":id");
  if (status === 503 && !request.startsWith("GET"))
    return headers.get("retry-after") ? [] : [`${name}: 503 without Retry-After`];
  return status >= 200 && status < 300 ? [] : [`${name}: ${status} ${JSON.stringify(body) ?? ""}`];
}

interface Disk {
  fill(): void;
  empty(): void;
  remove(): void;
}

/** Moves the tables to a small disk of their own; undefined where this process may not mount one. */
async function smallDisk({ database }: Rig): Promise<Disk | undefined> {
  const tables = join(database.folder, "base");
  const before = `${tables}.before`;
  const ballast = join(tables, "ballast");
  await database.stop();
  try {
    run("cp", ["-a", tables, before]);
    if (!run("mount", ["-t", "tmpfs", "-o", `size=${DISK}`, "tmpfs", tables])) return undefined;
    // Owner and mode of the folder itself come along.
    run("cp", ["-a", `${before}/.`, tables]);
  } finally {
    rmSync(before, { recursive: true, force: true });
    await database.start();
  }
  return {
    fill() {
      const { bavail, bsize } = statfsSync(tables);
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - LEFT_BYTES), 1));
    },
    empty: () => rmSync(ballast),
    remove: () => void run("umount", [tables]),
  };
}

const run = (program: string, args: string[]) => spawnSync(program, args).status === 0;
