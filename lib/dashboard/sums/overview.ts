import type { Context } from "@/lib/operations/context";
import type { Figures, Pair } from "../get-overview";
import { keysOf, type Question } from "../question";
import { asking, type CountRow, type MedianRow } from "./ask-sums";
import type { PeriodName, Sums } from "./find-sums";
import { came, closed, contacted, reached, stood } from "./measures";

/** The key figures, from sums. */
export async function overviewOfSums(
  context: Context,
  question: Question,
  sums: Sums,
): Promise<Figures> {
  const { counts, medians } = asking(context, question, sums);
  const [created, waits, contacts, statuses, closings, open] = await context.last<
    [CountRow[], MedianRow[], CountRow[], CountRow[], CountRow[], CountRow[]]
  >(
    counts(came, sums.both, []),
    medians(came, sums.both, []),
    counts(contacted, sums.both, []),
    counts(reached, sums.both, ["key"]),
    counts(closed, sums.both, ["key", "currency"]),
    counts(stood, sums.ever, ["key", "currency"]),
  );
  const waited = (period: PeriodName) => waits.find((row) => row.period === period);
  const won = closings.filter(({ key }) => keysOf(question, "won").includes(key));
  return {
    created: {
      ...pairOf(created),
      answered: waited("current")?.answered ?? 0,
      median: waited("current")?.median ?? null,
      previousMedian: waited("previous")?.median ?? null,
    },
    contacted: pairOf(contacts),
    reached: groups(statuses, "key").map(([status, rows]) => ({ status, ...pairOf(rows) })),
    won: groups(won, "currency").map(([currency, rows]) => ({
      currency,
      ...pairOf(rows),
      cents: sumOfCents(rows.filter(isOf("current"))),
      previousCents: sumOfCents(rows.filter(isOf("previous"))),
    })),
    lost: pairOf(closings.filter(({ key }) => keysOf(question, "lost").includes(key))),
    open: openOf(question, open),
  };
}

function openOf({ statuses }: Question, rows: readonly CountRow[]): Figures["open"] {
  const open = statuses.filter(({ kind }) => kind === "open");
  const chance = new Map(open.map(({ key, winProbability }) => [key, BigInt(winProbability)]));
  return groups(
    rows.filter(({ key }) => chance.has(key)),
    "currency",
  ).map(([currency, own]) => ({
    currency,
    leads: total(own),
    cents: sumOfCents(own),
    weighted: asNumber(
      own.reduce(
        (sum, { key, cents }) => sum + (BigInt(cents) * (chance.get(key) ?? 0n) + 50n) / 100n,
        0n,
      ),
    ),
  }));
}

const groups = (rows: readonly CountRow[], by: "key" | "currency") =>
  Object.entries(Object.groupBy(rows, (row) => row[by])) as [string, CountRow[]][];

const isOf = (period: PeriodName) => (row: CountRow) => row.period === period;

const total = (rows: readonly CountRow[]) => rows.reduce((sum, { count }) => sum + count, 0);

const pairOf = (rows: readonly CountRow[]): Pair => ({
  current: total(rows.filter(isOf("current"))),
  previous: total(rows.filter(isOf("previous"))),
});

const sumOfCents = (rows: readonly CountRow[]) =>
  asNumber(rows.reduce((sum, { cents }) => sum + BigInt(cents), 0n));

/** As far as a number can tell it exactly. */
export function asNumber(cents: bigint): number {
  const most = BigInt(Number.MAX_SAFE_INTEGER);
  return Number(cents > most ? most : cents);
}
