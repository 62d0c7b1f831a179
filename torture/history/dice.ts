import fc from "fast-check";
import type { TestTeam } from "@/db/testing";
import type { Picture } from "./rows";

const words = [
  "",
  "Ada",
  "Zürich",
  'O\'Brien "quoted"',
  "a, b",
  "\\",
  "=1+1",
  "اسم",
  "👩‍👩‍👧",
  "line\nbreak",
  "null",
  "x".repeat(90),
];
/** Nobody comes here often, so that most acts meet what is there. */
const RARELY = 20;
const DAY_MS = 86_400_000;

/** What chance offers an act: the same for the same seed, over the rows that there are. */
export type Dice = ReturnType<typeof throwDice>;

export function throwDice(team: TestTeam, picture: Picture, seed: number) {
  const random = fc.sample(fc.infiniteStream(fc.nat({ max: 1_000_000 })), {
    numRuns: 1,
    seed,
  })[0] as Iterator<number>;
  const number = (): number => random.next().value;
  const pick = <T>(list: readonly T[]): T | undefined => list[number() % Math.max(1, list.length)];
  const all = (table: string): Record<string, string | null>[] =>
    [...picture].flatMap(([key, row]) =>
      key.startsWith(`${table} `) ? [{ ...row, id: key.slice(table.length + 1) }] : [],
    );
  const isLiving = (row: Record<string, string | null>) => !row.deleted_at;
  /** Most often a row that is not in the bin. */
  const one = (table: string) => {
    const rows = all(table);
    return pick(number() % RARELY === 0 ? rows : rows.filter(isLiving));
  };
  const some = (table: string, isWanted = isLiving) => {
    const from = number() % 20;
    const ids = all(table)
      .filter(isWanted)
      .map((row) => row.id as string);
    return [...ids.slice(from), ...ids.slice(0, from)].slice(0, 1 + (number() % 8));
  };
  return {
    seed,
    number,
    pick,
    one,
    id: (table: string) => one(table)?.id,
    some,
    binned: (table: string) => some(table, (row) => !isLiving(row)),
    count: (table: string) => all(table).filter(isLiving).length,
    word: () => pick(words) as string,
    /** Words that name a thing, other ones with each seed. */
    name: () => `${pick(words)}${seed}`.slice(0, 40).replace(/\n/g, " "),
    member: () => pick([team.grace, team.ada, team.mia])?.userId ?? null,
    flag: () => number() % 2 === 0,
    day: () => new Date(Date.now() + (number() % 30) * DAY_MS).toISOString(),
  };
}
