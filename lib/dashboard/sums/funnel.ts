import type { StatusRow } from "@/lib/leads/find-statuses";
import type { Context } from "@/lib/operations/context";
import type { Reached } from "../get-funnel";
import { keysOf, type Question } from "../question";
import { asking, type CountRow, type MedianRow } from "./ask-sums";
import type { Sums } from "./find-sums";
import { passed, stayed, stood } from "./measures";

/** How far leads came, from sums. */
export async function funnelOfSums(
  context: Context,
  question: Question,
  { sums, path }: { sums: Sums; path: readonly StatusRow[] },
): Promise<Reached> {
  const { counts, medians } = asking(context, question, sums);
  const [ways, stays, standing] = await context.last<[CountRow[], MedianRow[], CountRow[]]>(
    counts(passed, sums.current, ["key"]),
    medians(stayed, sums.current, ["key"]),
    counts(stood, sums.current, ["key"]),
  );
  const steps = path.map(({ key }) => key);
  const lost = new Set(keysOf(question, "lost"));
  return {
    counted: ways.map(({ key, count }) => ({
      step: Math.max(...key.split(",").map((status) => steps.indexOf(status) + 1)),
      leads: count,
    })),
    stays: stays.map(({ key, median }) => ({ status: key, median })),
    leads: standing.reduce((sum, { count }) => sum + count, 0),
    lost: standing.reduce((sum, { key, count }) => sum + (lost.has(key) ? count : 0), 0),
  };
}
