import type { Filter } from "@/lib/filters/schema";
import { countOf, describeSet, listHref, plainText, table } from "./answers";
import type { Command } from "./command";
import type { OfflineContext } from "./context";
import { amounts, boardInput, worthOn } from "./do-sum";
import { pageIn } from "./memory";
import { failureOf, type Routine } from "./routine";
import { type FieldTerm, filterKeyOf } from "./terms";

type Breakdown = Extract<Command, { kind: "breakdown" }>;

/** An answer has ten steps, of which the last one speaks. */
const MOST_GROUPS = 9;

/** Counts a part of the leads once for each status, member, tag or source. */
export function* doBreakdown(
  { dimension, filter, measure, field }: Breakdown,
  context: OfflineContext,
): Routine {
  const all = groupsOf(dimension, field, context);
  const groups = all.slice(0, MOST_GROUPS);
  const rows: { row: string; total: number }[] = [];
  for (const { label, condition } of groups) {
    const both: Filter = { and: [...("and" in filter ? filter.and : [filter]), condition] };
    const step = yield measure
      ? {
          tool: "leads_getBoard",
          input: { ...boardInput({ filter: both }, measure === "average"), limit: 1 },
        }
      : { tool: "leads_list", input: { filter: both, limit: 1 } };
    const failure = failureOf(step);
    if (failure) return failure;
    const { figure, total } = measure
      ? worthOf(step.output, measure === "average", context)
      : countIn(step.output, context);
    const href = listHref({ filter: both }, context);
    rows.push({ row: `[${plainText(label)}](${href}) | ${figure}`, total });
  }
  if (rows.length === 0) return { text: "There is nothing to break them down by." };
  const left = all.length - groups.length;
  const tail = left > 0 ? `\n\n${left} more I did not count.` : "";
  const sorted = rows.toSorted((a, b) => b.total - a.total).map(({ row }) => row);
  return {
    text: `${describeSet({ filter }, context) || "All leads"}:\n\n${table(`${field ? plainText(field.label) : heads[dimension]} | ${measure ? worths[measure] : "Leads"}`, sorted)}${tail}`,
  };
}

const countIn = (output: unknown, context: OfflineContext) => {
  const page = pageIn(output);
  return { figure: countOf(page, context), total: page.total ?? 0 };
};

/** Of several currencies there is no order: those groups stand as they come. */
function worthOf(output: unknown, isAverage: boolean, context: OfflineContext) {
  const worth = worthOn(output, context);
  if (!worth) return { figure: "?", total: 0 };
  const { sums, count } = worth;
  const figure = amounts(sums, isAverage ? count || 1 : undefined, context) ?? "several currencies";
  const cents = [...sums.values()].reduce((sum, each) => sum + each, 0);
  return { figure, total: isAverage ? cents / (count || 1) : cents };
}

const worths = { total: "Total value", average: "Average value" } as const;
const heads = { pipeline: "Status", team: "Owner", tags: "Tag", source: "Source", field: "" } as const;

/** Each choice of a field, and those leads that have none. */
function choicesOf(field: FieldTerm): { label: string; condition: Filter }[] {
  const key = filterKeyOf(field);
  const op: "any" | "in" = field.type === "multi_select" ? "any" : "in";
  return [
    ...field.options.map((option) => ({
      label: option,
      condition: { field: key, op, value: [option] } satisfies Filter,
    })),
    { label: "Not known", condition: { field: key, op: "empty" } },
  ];
}

function groupsOf(
  dimension: Breakdown["dimension"],
  field: Breakdown["field"],
  { vocabulary }: OfflineContext,
): { label: string; condition: Filter }[] {
  switch (dimension) {
    case "pipeline":
      return vocabulary.statuses.map(({ key, label }) => ({
        label,
        condition: { field: "status", op: "in", value: [key] },
      }));
    case "team":
      return [
        ...vocabulary.members
          .filter(({ mayHoldLeads }) => mayHoldLeads)
          .map(({ id, name }) => ({
            label: name,
            condition: { field: "assignedToId", op: "in" as const, value: [id] },
          })),
        { label: "Nobody", condition: { field: "assignedToId", op: "empty" } },
      ];
    case "field":
      return field ? choicesOf(field) : [];
    case "tags":
      return vocabulary.tags.map(({ id, name }) => ({
        label: name,
        condition: { field: "tags", op: "any", value: [id] },
      }));
    default:
      return vocabulary.sources.map((source) => ({
        label: source,
        condition: { field: "source", op: "eq", value: source },
      }));
  }
}
