import { api } from "@/lib/api";
import { catalog } from "@/lib/catalog";
import type { AnyOperation } from "@/lib/operations/define";
import { type Check, sized, type Verdict } from "./check";
import { type Attack, attacksOn } from "./tenants/attacks";
import { type Caller, type CallingTeam, callingTeam, SIGNED_OUT } from "./tenants/callers";
import { otherDoors, unexplained } from "./tenants/doors";
import { knockOn } from "./tenants/knock";
import { MARK, type MarkedTeam, markedTeam } from "./tenants/marked-team";

const ORIGIN = "http://localhost";
/** What the full size comes to for one operation, at most. */
const MOST_PER_OPERATION = 2_000;

/** Every door, every role, every way to name a row of another team: nothing of it comes out, nothing of it changes. */
export const anotherTeam: Check = {
  id: "C1",
  promise: "Another team's rows are neither shown nor changed, through no door, by no role",
  suiteScale: 0.004,
  async run({ scale }) {
    const marked = await markedTeam();
    const tally: Tally = { requests: 0, refused: 0, answered: 0, failures: [] };
    const before = await marked.digest();
    let calling = await callingTeam();
    for (const operation of catalog) {
      await tryOperation(operation, marked, calling, before, scale, tally);
      if (!(await calling.isWhole())) calling = await callingTeam();
    }
    const doors = await otherDoors();
    for (const door of doors) await knockOn(door, marked, scale, tally);
    if ((await marked.digest()) !== before)
      tally.failures.push("A door beside the catalog changed another team's rows.");
    for (const route of unexplained(".next-test", doors))
      tally.failures.push(`Nobody tries the route ${route}.`);
    await marked.close();
    return verdictOf(tally, doors.length);
  },
};

export interface Tally {
  requests: number;
  refused: number;
  answered: number;
  failures: string[];
}

async function tryOperation(
  operation: AnyOperation,
  marked: MarkedTeam,
  calling: CallingTeam,
  before: string,
  scale: number,
  tally: Tally,
) {
  const callers = operation.scope === "public" ? [SIGNED_OUT] : [SIGNED_OUT, ...calling.callers];
  const all = marked.ids.flatMap(({ table, id }) =>
    attacksOn(operation, id, calling).flatMap((attack) =>
      callers.map((caller) => ({ table, id, attack, caller })),
    ),
  );
  // A stride without a common divisor goes through tables, ways and roles evenly.
  const wanted = Math.min(all.length, sized(MOST_PER_OPERATION, scale));
  const stride = strideOf(all.length, wanted);
  for (let index = 0; index < wanted; index += 1) {
    const { table, id, attack, caller } = all[(index * stride) % all.length] as (typeof all)[number];
    const said = await ask(attack, caller);
    inspect(
      `${operation.name}, ${attack.what} of ${table}, by ${caller.role}`,
      said,
      id,
      marked,
      tally,
    );
    if (caller === SIGNED_OUT && operation.scope !== "public" && said.status !== 401)
      tally.failures.push(
        `${operation.name} answered ${said.status} to somebody who is not signed in.`,
      );
    if ((await marked.digest()) !== before) {
      tally.failures.push(
        `${operation.name}, ${attack.what} of ${table}, by ${caller.role}: answered ${said.status} and changed a row.`,
      );
      return;
    }
  }
}

async function ask(
  { method, path, headers, body }: Attack,
  caller: Caller,
): Promise<{ status: number; text: string }> {
  const response = await api(
    new Request(`${ORIGIN}/api${path}`, {
      method,
      headers: {
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
        ...caller.headers,
      },
      ...(body !== undefined && { body }),
    }),
  );
  return {
    status: response.status,
    text: `${[...response.headers].join("\n")}\n${await response.text()}`,
  };
}

/** An answer may hold neither a canary nor an id of the other team, but for the one it was asked with. */
export function inspect(
  what: string,
  { status, text }: { status: number; text: string },
  asked: string,
  marked: MarkedTeam,
  tally: Tally,
) {
  tally.requests += 1;
  if (status >= 400) tally.refused += 1;
  else tally.answered += 1;
  if (text.includes(MARK)) tally.failures.push(`${what}: the answer holds the other team's words.`);
  if (status >= 500) tally.failures.push(`${what}: answered ${status}.`);
  const leaked = marked.ids.find(({ id }) => id !== asked && text.includes(id));
  if (leaked)
    tally.failures.push(`${what}: the answer names a row of the other team's ${leaked.table}.`);
}

/** About the golden section of the list, made coprime to its length. */
function strideOf(length: number, wanted: number): number {
  if (wanted >= length) return 1;
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  let stride = Math.max(1, Math.floor(length * 0.618));
  while (divisor(length, stride) !== 1) stride += 1;
  return stride;
}

function verdictOf({ requests, refused, answered, failures }: Tally, doors: number): Verdict {
  // Were everything refused before it is looked up, nothing would be shown either.
  if (answered < requests / 50)
    failures.push(`Only ${answered} of ${requests} requests were answered, which proves little.`);
  return {
    counts: {
      operations: catalog.length,
      "other routes": doors,
      requests,
      answered,
      refused,
      leaks: failures.length,
    },
    failures,
  };
}
