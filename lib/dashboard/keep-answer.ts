import type { Context } from "@/lib/operations/context";
import type { FiguresInput } from "./input";

/** Figures over more rows than this take longer than anybody should wait for twice. */
const MANY_ROWS = 50_000;
/** How long such an answer is given again; it always says when it was true. */
const KEPT_MS = 60_000;
/** Of all teams together; the one that was read longest ago makes room. */
const MOST_KEPT = 500;

interface Kept {
  /** When it was read last, or began to be read again. */
  at: number;
  answer: unknown;
}

// Next evaluates a module once per bundle, so what is kept hangs on the process to exist once.
const processWide = globalThis as typeof globalThis & { rapportFigures?: Map<string, Kept> };

/**
 * Reads figures, or for a large team gives those of a moment ago: a dashboard that draws itself again whenever a
 * colleague does something costs a million leads one reading a minute, however many people look at it. A small team's
 * figures are always those of now. `rowsIn` says how many rows an answer was counted from.
 */
export async function keepAnswer<Answer>(
  { actor, now }: Context,
  name: string,
  input: FiguresInput,
  read: () => Promise<Answer>,
  rowsIn: (answer: Answer) => number,
): Promise<Answer> {
  processWide.rapportFigures ??= new Map();
  const kept = processWide.rapportFigures;
  const owner = input.owner === "me" ? actor.userId : input.owner;
  const key = JSON.stringify([name, actor.teamId, actor.visibleOwnerId, { ...input, owner }]);
  const known = kept.get(key);
  if (known && now.getTime() - known.at < KEPT_MS) return known.answer as Answer;
  // Whoever comes while it is read again gets the one before.
  if (known) known.at = now.getTime();
  const answer = await read();
  kept.delete(key);
  if (rowsIn(answer) > MANY_ROWS) kept.set(key, { at: now.getTime(), answer });
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return answer;
}
