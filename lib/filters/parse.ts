import {
  type Condition,
  type Field,
  type Filter,
  filterLimits,
  type Operator,
  operatorsByType,
  takesValue,
} from "./schema";
import { isPlausible, readValue } from "./values";

export type FilterIssue = { path: (string | number)[]; message: string };
export type ParsedFilter = { ok: true; filter: Filter } | { ok: false; issues: FilterIssue[] };

/**
 * Turns what came in (a tree, or its JSON text) into a filter whose fields, operators and values
 * fit together, or into sentences that say where it does not. Never descends below the allowed
 * depth and stops at the first surplus member, so hostile input costs no more than a good filter.
 */
export function parseFilter(raw: unknown, fields: readonly Field[]): ParsedFilter {
  const known = new Map(fields.map((field) => [field.key, field]));
  return readTree(raw, (condition, path, walk) => readTyped(condition, path, walk, known));
}

/** Checks the shape alone, for where the fields are not known yet. */
export function parseFilterShape(raw: unknown): ParsedFilter {
  return readTree(raw, (condition, path, walk) => {
    const { field, op, value } = condition;
    if (field.length > 120) return refuse(walk, [...path, "field"], "The field's name is too long.");
    if (!everyOperator.has(op)) {
      return refuse(walk, [...path, "op"], `There is no operator "${op.slice(0, 20)}".`);
    }
    if (value === undefined || value === null) return { field, op: op as Operator };
    if (isPlausible(value)) return { field, op: op as Operator, value };
    return refuse(walk, [...path, "value"], `The operator "${op}" does not take this value.`);
  });
}

const everyOperator: ReadonlySet<string> = new Set(Object.values(operatorsByType).flat());

type Path = (string | number)[];
type RawCondition = { field: string; op: string; value?: unknown };
type Walk = { issues: FilterIssue[]; conditions: number; groups: number };
type ReadCondition = (condition: RawCondition, path: Path, walk: Walk) => Condition | undefined;

function readTree(raw: unknown, readCondition: ReadCondition): ParsedFilter {
  const walk: Walk = { issues: [], conditions: 0, groups: 0 };
  const tree = typeof raw === "string" ? fromJson(raw, walk) : raw;
  const filter = walk.issues.length === 0 ? readNode(tree, [], 0, walk, readCondition) : undefined;
  if (!filter || walk.issues.length > 0) return { ok: false, issues: walk.issues };
  return { ok: true, filter };
}

function fromJson(text: string, walk: Walk): unknown {
  if (text.length > filterLimits.json) {
    return refuse(walk, [], "The filter is too long. Use fewer conditions.");
  }
  try {
    return JSON.parse(text);
  } catch {
    return refuse(walk, [], "The filter is not valid JSON.");
  }
}

function readNode(
  raw: unknown,
  path: Path,
  depth: number,
  walk: Walk,
  read: ReadCondition,
): Filter | undefined {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) {
    return refuse(walk, path, 'A filter is an object: a condition, or a group "and", "or", "not".');
  }
  const keys = Object.keys(raw);
  const kind = (["and", "or", "not"] as const).find((name) => Object.hasOwn(raw, name));
  if (!kind) return readLeaf(raw, keys, path, walk, read);
  if (keys.length > 1) {
    return refuse(walk, path, `A group holds "${kind}" and nothing beside it.`);
  }
  if (depth >= filterLimits.depth) {
    const limit = filterLimits.depth;
    return refuse(walk, path, `The filter is too deep: nest groups at most ${limit} levels.`);
  }
  walk.groups += 1;
  if (walk.groups > filterLimits.groups) {
    return refuse(walk, path, `The filter has more than ${filterLimits.groups} groups.`);
  }
  const inside = (raw as Record<string, unknown>)[kind];
  if (kind === "not") {
    const member = readNode(inside, [...path, "not"], depth + 1, walk, read);
    return member && { not: member };
  }
  const members = readMembers(inside, [...path, kind], depth + 1, walk, read);
  if (!members) return undefined;
  return kind === "and" ? { and: members } : { or: members };
}

function readMembers(raw: unknown, path: Path, depth: number, walk: Walk, read: ReadCondition) {
  if (!Array.isArray(raw)) return refuse(walk, path, "A group is a list of filters.");
  const members: Filter[] = [];
  for (const [index, member] of raw.entries()) {
    const filter = readNode(member, [...path, index], depth, walk, read);
    if (filter) members.push(filter);
    const surplus = walk.conditions > filterLimits.conditions || walk.groups > filterLimits.groups;
    if (surplus || walk.issues.length >= 20) return undefined;
  }
  return members;
}

const conditionKeys = new Set(["field", "op", "value"]);

function readLeaf(raw: object, keys: string[], path: Path, walk: Walk, read: ReadCondition) {
  walk.conditions += 1;
  if (walk.conditions > filterLimits.conditions) {
    return refuse(walk, path, `The filter has more than ${filterLimits.conditions} conditions.`);
  }
  if (keys.some((key) => !conditionKeys.has(key))) {
    return refuse(walk, path, 'A condition has "field", "op" and "value" only.');
  }
  const condition = raw as RawCondition;
  if (typeof condition.field !== "string" || !Object.hasOwn(raw, "field")) {
    return refuse(walk, [...path, "field"], "Name the field to compare.");
  }
  if (typeof condition.op !== "string" || !Object.hasOwn(raw, "op")) {
    return refuse(walk, [...path, "op"], "Name the operator to compare with.");
  }
  return read(condition, path, walk);
}

function readTyped(
  { field: key, op, value }: RawCondition,
  path: Path,
  walk: Walk,
  known: ReadonlyMap<string, Field>,
): Condition | undefined {
  const field = known.get(key);
  if (!field) {
    return refuse(walk, [...path, "field"], `There is no field "${key.slice(0, 60)}" to filter by.`);
  }
  const operators: readonly string[] = operatorsByType[field.type];
  if (!operators.includes(op)) {
    const message = `${field.label} takes one of ${operators.join(", ")}.`;
    return refuse(walk, [...path, "op"], message);
  }
  const operator = op as Operator;
  if (!takesValue(operator)) {
    if (value === undefined || value === null) return { field: key, op: operator };
    return refuse(walk, [...path, "value"], `The operator "${op}" takes no value.`);
  }
  const checked = readValue(field, operator, value);
  if ("message" in checked) return refuse(walk, [...path, "value"], checked.message);
  return { field: key, op: operator, value: checked.value };
}

function refuse(walk: Walk, path: Path, message: string): undefined {
  walk.issues.push({ path, message });
  return undefined;
}
