import { setTimeout as delay } from "node:timers/promises";
import { type Check, sized } from "./check";
import { type Member, newMember } from "./member";
import { type Rig, startRig } from "./rig";

/** Every hundredth row has nothing to know a lead by, and is reported. */
const isBad = (index: number) => index % 100 === 50;
const WITHIN_MS = 300_000;

interface Progress {
  position: number;
  state: string;
}

/** A file is imported through the real server, which is killed at random points of it, and its Postgres too. */
export const importSurvives: Check = {
  id: "C12",
  promise:
    "Killed at any point of an import, the server makes each row of the file a lead exactly once",
  suiteScale: 0.05,
  async run({ scale }) {
    const rows = sized(100_000, scale);
    const kills = { app: Math.max(3, sized(20, scale)), postgres: sized(5, scale) };
    const rig = await startRig();
    try {
      const member = await newMember(rig);
      const importId = await requestImport(member, rows);
      const killed = await killAtPoints(rig, importId, rows, kills);
      await ended(rig, importId);
      const failures = await judge(rig, member, importId, rows);
      return { counts: { rows, ...killed }, failures };
    } finally {
      await rig.end();
    }
  },
};

const rowOf = (index: number) =>
  isBad(index)
    ? ["", "", "left over"]
    : [`p${index}@rapport.test`, `Person ${index}`, `Note, "quoted" ${index}`];

/** @returns the id of the import of `rows` rows that the server has taken on */
export async function requestImport(member: Member, rows: number): Promise<string> {
  const cells = ["Email,Name,Notes"];
  for (let index = 0; index < rows; index += 1)
    cells.push(
      rowOf(index)
        .map((cell) => `"${cell.replaceAll('"', '""')}"`)
        .join(","),
    );
  const form = new FormData();
  form.append("file", new Blob([cells.join("\r\n")], { type: "text/csv" }), "people.csv");
  const uploaded = await member.insist("POST /imports/upload", form);
  const { status, body } = await member.insist("POST /leads/import", {
    uploadId: uploaded.body.uploadId,
    mapping: { Email: "email", Name: "fullName", Notes: "note" },
    matchBy: "email",
    onMatch: "skip",
  });
  if (status !== 202) throw new Error(`The import was answered ${status}: ${JSON.stringify(body)}`);
  return body.importId;
}

/** Kills in the order of random points of the way, which goes over each row twice: read, and written. */
async function killAtPoints(
  rig: Rig,
  importId: string,
  rows: number,
  kills: { app: number; postgres: number },
) {
  const victims = [
    ...Array.from({ length: kills.app }, () => "app" as const),
    ...Array.from({ length: kills.postgres }, () => "database" as const),
  ];
  const points = victims
    .map((victim) => ({ victim, position: Math.random() * rows * 1.9 }))
    .toSorted((a, b) => a.position - b.position);
  const killed = { appKilled: 0, postgresKilled: 0 };
  for (const { victim, position } of points) {
    if ((await reached(rig, importId, position)) !== "under way") break;
    await rig[victim].kill();
    killed[victim === "app" ? "appKilled" : "postgresKilled"] += 1;
    await rig[victim].start();
  }
  return killed;
}

async function reached(rig: Rig, importId: string, position: number) {
  for (const until = Date.now() + WITHIN_MS; Date.now() < until; await delay(5)) {
    const now = await progressOf(rig, importId);
    if (isEnd(now)) return "ended";
    if (now.position >= position) return "under way";
  }
  throw new Error(`The import stood still before row ${Math.round(position)}.`);
}

/** Waits until the import has ended, in whatever way. */
export async function ended(rig: Pick<Rig, "owner">, importId: string): Promise<void> {
  for (const until = Date.now() + WITHIN_MS; Date.now() < until; await delay(50))
    if (isEnd(await progressOf(rig, importId))) return;
  throw new Error("The import did not end.");
}

const isEnd = ({ state }: Progress) => ["done", "failed", "cancelled"].includes(state);

/** A Postgres that has just come back may refuse a client of before once. */
async function progressOf({ owner }: Pick<Rig, "owner">, importId: string): Promise<Progress> {
  const read = () =>
    owner<
      Progress[]
    >`select staged_row + applied_row as position, state from imports where id = ${importId}`;
  const [row] = await read().catch(() => delay(200).then(read));
  return row as Progress;
}

async function judge(
  { owner }: Rig,
  member: Member,
  importId: string,
  rows: number,
): Promise<string[]> {
  const bad = Array.from({ length: rows }, (_, index) => index).filter(isBad).length;
  const wanted = { state: "done", total: rows, processed: rows, created: rows - bad, failed: bad };
  const { body } = await member.insist(`GET /imports/${importId}`);
  const failures = Object.entries(wanted)
    .filter(([name, value]) => body[name] !== value)
    .map(([name, value]) => `the report says ${name} ${body[name]} instead of ${value}`);
  const leads = await owner<{ email: string; name: string; notes: string; timeline: number }[]>`
    select l.email, trim(l.first_name || ' ' || l.last_name) as name,
      (select string_agg(n.body, '|') from notes n where n.team_id = l.team_id and n.lead_id = l.id) as notes,
      (select count(*)::int from activities a where a.team_id = l.team_id and a.lead_id = l.id) as timeline
    from leads l where l.team_id = ${member.teamId}`;
  const found = new Map<string, number>();
  for (const { email, name, notes, timeline } of leads) {
    const row = JSON.stringify([email, name, notes]);
    found.set(row, (found.get(row) ?? 0) + 1);
    if (timeline !== 1) failures.push(`${email} has ${timeline} entries in its timeline`);
  }
  for (let index = 0; index < rows; index += 1) {
    if (isBad(index)) continue;
    const row = JSON.stringify(rowOf(index));
    const times = found.get(row) ?? 0;
    if (times !== 1) failures.push(`row ${index} became ${times} leads`);
    found.delete(row);
  }
  for (const row of found.keys()) failures.push(`nobody asked for the lead ${row}`);
  return failures;
}
