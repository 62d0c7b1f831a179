import { describeSet, leadTable, listHref, plainText } from "./answers";
import type { Command } from "./command";
import type { LeadSet, OfflineContext } from "./context";
import type { Memory } from "./memory";
import { resolve } from "./resolve";
import { failureOf, type Routine } from "./routine";

type Row = Record<string, unknown>;
const rowsIn = (value: unknown): Row[] => (Array.isArray(value) ? value : []);
/** Each is looked up by a call of its own. */
const MOST = 8;

/** What leads are worth together or on average, by currency: as the board adds them up. */
export function* doSum(
  { target, isAverage }: Extract<Command, { kind: "sum" }>,
  memory: Memory,
  context: OfflineContext,
): Routine {
  const found = yield* resolve(target, memory, context, (known) => ({ kind: "open", target: known }));
  if (found.kind === "none") return found.outcome;
  const ids = found.kind === "one" ? [found.lead.id] : found.set.ids;
  if (ids) return yield* ofRows(ids, isAverage, context);
  const set: LeadSet = found.kind === "many" ? found.set : {};
  const step = yield { tool: "leads_getBoard", input: { ...boardInput(set, isAverage), limit: 1 } };
  const failure = failureOf(step);
  if (failure) return failure;
  const worth = worthOn(step.output, context);
  if (!worth)
    return { text: "That is too much for me to add up. The board shows the sum of each column." };
  const { sums, count, isExact } = worth;
  const words = plainText(describeSet(set, context)) || "all leads";
  if (count === 0) return { text: `No leads with a value: ${words}.` };
  const figure = amounts(sums, isAverage ? count : undefined, context);
  if (figure === undefined || (isAverage && !isExact))
    return {
      text: "I cannot average that: the leads are in several currencies, or too many to count at once.",
    };
  const least = isExact ? "" : "at least ";
  const tail = `[Open them in the list](${listHref(set, context)}).`;
  return {
    text: `${isAverage ? "Average" : "Total"} value of ${context.format.count(count, "lead")} (${words}): ${least}**${figure}**. ${tail}`,
  };
}

/** What a board adds up, by currency; undefined where its answer was too long for its frame and lost columns. */
export function worthOn(board: unknown, { vocabulary }: OfflineContext) {
  const columns = rowsIn((board as Row | undefined)?.columns);
  if (columns.length < vocabulary.statuses.length) return undefined;
  const sums = new Map<string, number>();
  for (const { currency, cents } of columns.flatMap(({ worth }) => rowsIn(worth)))
    sums.set(String(currency), (sums.get(String(currency)) ?? 0) + Number(cents));
  const count = columns.reduce((sum, { total }) => sum + Number(total ?? 0), 0);
  return { sums, count, isExact: columns.every(({ totalIsExact }) => totalIsExact !== false) };
}

/** A lead without a value would pull an average down. */
export function boardInput({ filter, q }: LeadSet, isAverage: boolean) {
  const valued = { field: "valueCents", op: "notEmpty" } as const;
  const all = filter && ("and" in filter ? filter.and : [filter]);
  const used = isAverage ? { and: [...(all ?? []), valued] } : filter;
  return { ...(used && { filter: used }), ...(q && { q }) };
}

/** Undefined where sums in several currencies would have to be divided. */
export function amounts(
  sums: ReadonlyMap<string, number>,
  divisor: number | undefined,
  { currency, format }: OfflineContext,
): string | undefined {
  if (divisor !== undefined && sums.size > 1) return undefined;
  const all = [...sums].map(([code, cents]) =>
    format.money(divisor === undefined ? cents : Math.round(cents / divisor), code),
  );
  return all.length > 0 ? all.join(", ") : format.money(0, currency);
}

/** Rows known by id, with the figures that are added. */
function* ofRows(ids: readonly string[], isAverage: boolean, context: OfflineContext): Routine {
  if (ids.length > MOST || ids.some((id) => id.startsWith("@")))
    return {
      text: `I add up at most ${MOST} ticked leads. Filter the list instead, and ask for that.`,
    };
  const rows: Row[] = [];
  for (const id of ids) {
    const step = yield { tool: "leads_get", input: { id } };
    const failure = failureOf(step);
    if (failure) return failure;
    rows.push((step.output ?? {}) as Row);
  }
  const valued = rows.filter(({ valueCents }) => typeof valueCents === "number");
  const sums = new Map<string, number>();
  for (const { currency, valueCents } of valued) {
    const code = String(currency ?? context.currency);
    sums.set(code, (sums.get(code) ?? 0) + Number(valueCents));
  }
  const figure = amounts(sums, isAverage ? valued.length || 1 : undefined, context);
  const said =
    figure === undefined
      ? "I cannot average several currencies."
      : `${isAverage ? "Average" : "Total"} value of ${context.format.count(rows.length, "lead")}: **${figure}**.`;
  return { text: `${said}\n\n${leadTable(rows, context)}` };
}
