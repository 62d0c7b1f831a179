import { parseDate } from "@internationalized/date";
import type { Condition, Filter } from "@/lib/filters/schema";
import { todayOf } from "./calendar";
import type { Change, Fact } from "./command";
import type { OfflineContext } from "./context";
import { type FieldTerm, standardField } from "./terms";

/** What a search phrase says of a lead when it is told of one: "VIP seller", "3 bedrooms", "from Zillow". */
export function assertedBy(filter: Filter, context: OfflineContext): Change | undefined {
  const conditions = withoutDenials("and" in filter ? filter.and : [filter]);
  const changes = conditions.map((each) => ("field" in each ? changeOf(each, context) : undefined));
  const known = changes.filter((each) => each !== undefined);
  const [first] = known;
  if (!first || known.length < changes.length) return undefined;
  return known.slice(1).reduce<Change | undefined>(together, first);
}

/** Of "from a referral, not the website" the second says nothing more. */
function withoutDenials(conditions: readonly Filter[]): readonly Filter[] {
  const told = new Set(conditions.flatMap((each) => ("field" in each ? [each.field] : [])));
  return conditions.filter(
    (each) => !("not" in each && "field" in each.not && told.has(each.not.field)),
  );
}

/** Changes of one kind are one change; of several kinds none is sure to be meant. */
function together(left: Change | undefined, right: Change): Change | undefined {
  if (left?.kind === "facts" && right.kind === "facts")
    return { kind: "facts", facts: [...left.facts, ...right.facts] };
  if (left?.kind !== "tags" || right.kind !== "tags") return undefined;
  return {
    ...left,
    add: [...new Set([...left.add, ...right.add])],
    remove: [...new Set([...left.remove, ...right.remove])],
  };
}

function changeOf({ field, op, value }: Condition, context: OfflineContext): Change | undefined {
  const list = Array.isArray(value) ? value.map(String) : [];
  const [only, second] = list;
  if (field === "tags" && (op === "any" || op === "all"))
    return { kind: "tags", add: list, remove: [], missing: [] };
  if (field === "tags" && op === "none") return { kind: "tags", add: [], remove: list, missing: [] };
  if (field === "status")
    return op === "in" && only && !second ? { kind: "status", keys: [only] } : undefined;
  if (field === "assignedToId") {
    if (op === "empty") return { kind: "assign", to: null };
    const name = context.vocabulary.members.find(({ id }) => id === only)?.name ?? "you";
    return op === "in" && only && !second ? { kind: "assign", to: { ids: [only], name } } : undefined;
  }
  const money = field === "valueCents" && op === "lte" ? moneyToSpend(context) : undefined;
  if (money) return { kind: "facts", facts: [{ field: money, value }] };
  const day = field === "createdAt" && op === "lte" ? dayAhead(String(value), context) : undefined;
  if (day) return { kind: "facts", facts: [day] };
  const fact = factBy({ field, op, ...(value !== undefined && { value }) }, context);
  return fact && { kind: "facts", facts: [fact] };
}

/** "wants 3 bedrooms by May": of one lead a day to come is told, where the team has one field for that. */
function dayAhead(value: string, context: OfflineContext): Fact | undefined {
  const [only, second] = context.vocabulary.customFields.filter(({ type }) => type === "date");
  if (!only || second) return undefined;
  const day = parseDate(value);
  const ahead = day.compare(todayOf(context)) < 0 ? day.add({ years: 1 }) : day;
  return { field: { ...only, isCustom: true }, value: ahead.toString() };
}

const told = new Set(["source", "company", "address", "title", "email", "valueCents"]);

/** One fact that a condition sets, where it names exactly one value. */
export function factBy({ field, op, value }: Condition, context: OfflineContext): Fact | undefined {
  const term = fieldOf(field, context);
  const single = Array.isArray(value) ? (value.length === 1 ? value[0] : undefined) : value;
  if (!term || single === undefined) return undefined;
  const isExact = op === "eq" || op === "is" || op === "in" || op === "any";
  // "moving by March 15"
  const isLatest = term.type === "date" && op === "lte";
  const isName = op === "contains" && /^[\p{Lu}\p{N}"]/u.test(String(single));
  if (!isExact && !isName && !isLatest) return undefined;
  return { field: term, value: term.type === "multi_select" ? [single] : single };
}

/** "725k tops": what a lead can spend, where one field of the team holds that; a deal's value has no limit. */
export function moneyToSpend({ vocabulary }: OfflineContext): FieldTerm | undefined {
  const [only, second] = vocabulary.customFields.filter(({ type }) => type === "money");
  return only && !second ? { ...only, isCustom: true } : undefined;
}

function fieldOf(key: string, { vocabulary }: OfflineContext): FieldTerm | undefined {
  if (told.has(key)) return standardField(key);
  const own = vocabulary.customFields.find((field) => `custom.${field.key}` === key);
  return own && { ...own, isCustom: true };
}
