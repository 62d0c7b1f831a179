import type { Context } from "@/lib/operations/context";
import type { RevenueRow, SourceRow } from "../get-leads-by-source";
import { keysOf, type Question } from "../question";
import { asking, type CountRow, type MedianRow } from "./ask-sums";
import type { Sums } from "./find-sums";
import { came, closedOfSource } from "./measures";
import { asNumber } from "./overview";

/** The leads of each source, from sums. */
export async function sourcesOfSums(
  context: Context,
  question: Question,
  sums: Sums,
): Promise<[SourceRow[], RevenueRow[]]> {
  const { counts, medians } = asking(context, question, sums);
  const [leads, waits, closings] = await context.last<[CountRow[], MedianRow[], CountRow[]]>(
    counts(came, sums.current, ["key"]),
    medians(came, sums.current, ["key"]),
    counts(closedOfSource, sums.current, ["key", "detail", "currency"]),
  );
  const wonKeys = new Set(keysOf(question, "won"));
  const won = closings.filter(({ detail }) => wonKeys.has(detail));
  const bySource = Map.groupBy(won, ({ key }) => key);
  const waited = new Map(waits.map((row) => [row.key, row]));
  return [
    leads
      .map(({ key, label, count }) => ({
        key: key || null,
        source: label,
        leads: count,
        contacted: waited.get(key)?.answered ?? 0,
        median: waited.get(key)?.median ?? null,
        won: (bySource.get(key) ?? []).reduce((sum, row) => sum + row.count, 0),
      }))
      .toSorted((a, b) => b.leads - a.leads || inOrder(a.key, b.key)),
    revenueOf(question, won),
  ];
}

/** As Postgres puts them in order, which has those without a source last. */
const inOrder = (a: string | null, b: string | null) =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;

function revenueOf({ currency: own }: Question, won: readonly CountRow[]): RevenueRow[] {
  const sums = Map.groupBy(won, ({ key, currency }) => JSON.stringify([key, currency]));
  return [...sums.values()]
    .map((rows) => ({
      key: rows[0]?.key || null,
      currency: rows[0]?.currency ?? own,
      cents: asNumber(rows.reduce((sum, { cents }) => sum + BigInt(cents), 0n)),
    }))
    .filter(({ cents }) => cents > 0)
    .toSorted((a, b) => Number(b.currency === own) - Number(a.currency === own) || b.cents - a.cents);
}
