import { formatWait } from "@/lib/format";
import { plainText, table } from "./answers";
import type { Command } from "./command";
import type { OfflineContext } from "./context";
import { failureOf, type Routine } from "./routine";

type Row = Record<string, unknown>;
const tools = {
  overview: "dashboard_getOverview",
  funnel: "dashboard_getFunnel",
  sources: "dashboard_getLeadsBySource",
} as const;

/** The dashboard's figures, as a table. */
export function* doFigures(
  { subject, owner, period }: Extract<Command, { kind: "figures" }>,
  context: OfflineContext,
): Routine {
  const step = yield { tool: tools[subject], input: { ...period, ...(owner && { owner }) } };
  const failure = failureOf(step);
  if (failure) return failure;
  const text = { overview, funnel, sources }[subject]((step.output ?? {}) as Row, context);
  return { text: `${text}\n\n[Open the dashboard](/dashboard).` };
}

const rowsIn = (value: unknown): Row[] => (Array.isArray(value) ? value : []);

const moneyIn = (amounts: unknown, { currency, format }: OfflineContext) =>
  rowsIn(amounts)
    .map((each) => format.money(Number(each.cents ?? 0), String(each.currency ?? currency)))
    .join(", ") || "none";

function overview({ cards }: Row, context: OfflineContext): string {
  const rows = rowsIn(cards).map(({ label, unit, value, amounts }) => {
    const isKnown = typeof value === "number";
    const figure =
      unit === "money"
        ? moneyIn(amounts, context)
        : !isKnown
          ? "none yet"
          : unit === "percent"
            ? context.format.percent(value)
            : unit === "seconds"
              ? formatWait(value)
              : context.format.number(value);
    return `${plainText(label)} | ${plainText(figure)}`;
  });
  return table("Figure | Value", rows);
}

function funnel({ steps }: Row, { format }: OfflineContext): string {
  const rows = rowsIn(steps).map(({ label, leads, share }) => {
    const part = typeof share === "number" ? format.percent(share * 100) : "";
    return `${plainText(label)} | ${format.number(Number(leads ?? 0))} | ${part}`;
  });
  return table("Step | Leads | Share", rows);
}

function sources({ sources: list }: Row, context: OfflineContext): string {
  const rows = rowsIn(list).map(({ source, leads, won, revenue }) =>
    [
      plainText(source ?? "No source"),
      context.format.number(Number(leads ?? 0)),
      context.format.number(Number(won ?? 0)),
      plainText(moneyIn(revenue, context)),
    ].join(" | "),
  );
  return rows.length > 0
    ? table("Source | Leads | Won | Won value", rows)
    : "No leads came in during that time.";
}
