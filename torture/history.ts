import { isDeepStrictEqual } from "node:util";
import postgres from "postgres";
import { systemSql, withSystem, withTenant } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { findBrokenSeal, sealJournal } from "@/lib/journal/seal-journal";
import { type Actor, tenancyOf } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { perform } from "@/lib/operations/perform";
import { type Check, sized } from "./check";
import { type Act, randomAct } from "./history/acts";
import { differences, type Picture, pictureOf, told } from "./history/rows";

interface Tally {
  acts: number;
  done: number;
  refused: number;
  failures: string[];
  /** The ids of the newest entries, the last one first. */
  recent: string[];
}

/** So many entries back an act may take one back. */
const RECENT = 10;

/** Random acts, each compared with what it says of itself. */
export const history: Check = {
  id: "C35",
  promise:
    "Every change has exactly one entry that tells who made it and what it was, and history cannot be rewritten unseen",
  suiteScale: 0.03,
  async run({ scale }) {
    const tally: Tally = { acts: 0, done: 0, refused: 0, failures: [], recent: [] };
    const team = await newTeam();
    let picture = await pictureOf(team.teamId);
    for (let seed = 0; seed < sized(10_000, scale); seed += 1)
      picture = await act(team, picture, seed, tally);
    if (tally.done < tally.acts / 3)
      tally.failures.push(`Only ${tally.done} of ${tally.acts} acts were done, which proves little.`);
    await tryRewriting(team, tally.failures);
    await trySealing(team, tally.failures);
    const { acts, done, refused, failures } = tally;
    return { counts: { acts, done, refused, broken: failures.length }, failures };
  },
};

async function act(team: TestTeam, before: Picture, seed: number, tally: Tally): Promise<Picture> {
  const chosen = randomAct(team, before, tally.recent, seed);
  const actor = [team.grace, team.ada, team.mia][seed % 3] as Actor;
  const done = await perform(chosen.operation, actor, chosen.input, {
    door: "api",
    ip: "192.0.2.7",
  }).catch((error: unknown) => OperationError.from(error));
  const after = await pictureOf(team.teamId);
  const entries = await entriesSince(team.teamId, tally.recent[0]);
  tally.recent = [...entries.map(({ id }) => id).reverse(), ...tally.recent].slice(0, RECENT);
  tally.acts += 1;
  const refused = done instanceof OperationError;
  if (refused) tally.refused += 1;
  else tally.done += 1;
  for (const sentence of refused
    ? faultsOfRefusal(before, after, entries, done)
    : await faultsOf(team, actor, chosen, before, after, entries))
    tally.failures.push(`Act ${seed}, ${chosen.operation.name}: ${sentence}`);
  return after;
}

interface Entry {
  id: string;
  actor_kind: string;
  actor_id: string | null;
  operation: string;
  ip: string | null;
}

const entriesSince = async (teamId: string, last: string | undefined): Promise<Entry[]> => [
  ...(await systemSql()<Entry[]>`
    select id, actor_kind, actor_id, operation, ip from journal_entries
    where team_id = ${teamId} and id > coalesce(${last ?? null}::uuid, '00000000-0000-0000-0000-000000000000') order by id`),
];

function faultsOfRefusal(
  before: Picture,
  after: Picture,
  entries: Entry[],
  error: OperationError,
): string[] {
  const faults = entries.length > 0 ? ["was refused, and wrote an entry"] : [];
  if (differences(before, after).size > 0) faults.push("was refused, and changed a row");
  return error.code === "internal" ? [...faults, "failed"] : faults;
}

async function faultsOf(
  team: TestTeam,
  actor: Actor,
  { operation }: Act,
  before: Picture,
  after: Picture,
  entries: Entry[],
): Promise<string[]> {
  const [entry] = entries;
  if (!entry || entries.length > 1) return [`wrote ${entries.length} entries`];
  const faults: string[] = [];
  if (entry.actor_id !== actor.userId || entry.actor_kind !== "user" || entry.ip !== "192.0.2.7")
    faults.push("names another actor");
  if (entry.operation !== operation.name) faults.push(`says it was ${entry.operation}`);
  const happened = differences(before, after);
  const said = await told(team.teamId, entry.id);
  for (const key of new Set([...happened.keys(), ...said.keys()])) {
    const [fact, word] = [happened.get(key), said.get(key)];
    if (!isDeepStrictEqual(fact, word))
      faults.push(`${key}: happened ${JSON.stringify(fact)}, told ${JSON.stringify(word)}`);
  }
  return faults;
}

/** The application's roles may add to history, and nothing else. */
async function tryRewriting({ teamId, grace }: TestTeam, failures: string[]) {
  for (const table of ["journal_entries", "journal_changes", "journal_chain"])
    for (const statement of [
      `update ${table} set team_id = team_id`,
      `delete from ${table}`,
      `truncate ${table}`,
    ])
      for (const [role, within] of [
        ["application's", withTenant],
        ["cross-team", withSystem],
      ] as const) {
        const outcome = await within(
          { ...tenancyOf(grace), teamId },
          ({ sql }) => sql.unsafe(statement),
          "write",
        ).then(
          () => "done",
          (error: { code?: string }) => error.code,
        );
        if (outcome !== "42501") failures.push(`The ${role} role could ${statement} (${outcome}).`);
      }
}

/** What is changed, how, and what type it has. Each is put back before the next. */
const alterations = [
  [
    "journal_entries",
    "summary",
    "overlay(summary placing chr(ascii(summary) # 1) from 1 for 1)",
    "text",
  ],
  ["journal_entries", "actor_id", "gen_random_uuid()", "uuid"],
  ["journal_changes", "after", "'{}'::jsonb", "jsonb"],
  ["journal_chain", "digest", "reverse(digest)", "text"],
  ["journal_chain", "hash", "reverse(hash)", "text"],
] as const;

async function trySealing({ teamId }: TestTeam, failures: string[]) {
  while ((await sealJournal(0)) > 0);
  if (await findBrokenSeal(teamId)) failures.push("The chain of an untouched history is broken.");
  const owner = postgres(process.env.DATABASE_OWNER_URL as string, {
    max: 1,
    onnotice: () => undefined,
  });
  for (const [table, column, changed, type] of alterations) {
    const [row] = await owner.unsafe<{ at: string; was: string }[]>(
      `select ctid::text as at, ${column}::text as was from ${table}
       where team_id = '${teamId}' and ${column} is not null ${column === "after" ? "and kind = 'update'" : ""} order by ctid offset 3 limit 1`,
    );
    const [now] = await owner.unsafe<{ at: string }[]>(
      `update ${table} set ${column} = ${changed} where ctid = '${row?.at}' returning ctid::text as at`,
    );
    if (!(await findBrokenSeal(teamId))) failures.push(`A changed ${table}.${column} is not noticed.`);
    await owner.unsafe(`update ${table} set ${column} = $1::text::${type} where ctid = '${now?.at}'`, [
      row?.was as string,
    ]);
    if (await findBrokenSeal(teamId))
      failures.push(`${table}.${column}, put back, is not whole again.`);
  }
  await owner.end();
}
