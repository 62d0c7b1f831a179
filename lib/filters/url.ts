import { type ParsedFilter, parseFilter } from "./parse";
import {
  type Condition,
  type Field,
  type FieldType,
  type Filter,
  isCondition,
  type Operator,
} from "./schema";

/** The query of a request or page, as URLSearchParams or as Next hands it over. */
export type Query = URLSearchParams | Readonly<Record<string, string | string[] | undefined>>;

const flatOperators: Partial<Record<FieldType, Operator>> = {
  select: "in",
  user: "in",
  tags: "any",
};

/** The flat parameter of a field: `status`, `assignedToId`, `tagId`; undefined where it has none. */
export const paramOf = (field: Field): string | undefined =>
  flatOperators[field.type] && (field.param ?? (field.type === "tags" ? "tagId" : field.key));

/**
 * Writes a filter as query parameters: what can be flat is flat (`status=new&status=contacted`),
 * the rest is one `filter=` with the tree as JSON. Only the leading conditions are made flat, so
 * that reading the parameters gives back the same filter in the same order.
 */
export function filterToParams(filter: Filter | undefined, fields: readonly Field[]): URLSearchParams {
  const params = new URLSearchParams();
  if (!filter) return params;
  const members = "and" in filter ? filter.and : [];
  const end = members.findIndex((member) => !appendFlat(params, member, fields));
  const rest = end === -1 ? [] : members.slice(end);
  if (params.size === 0) {
    if (!("and" in filter) || rest.length > 0) params.set("filter", JSON.stringify(filter));
    return params;
  }
  const [only] = rest;
  if (only) {
    const isAlone = rest.length === 1 && !("and" in only);
    params.set("filter", JSON.stringify(isAlone ? only : { and: rest }));
  }
  return params;
}

function appendFlat(params: URLSearchParams, member: Filter, fields: readonly Field[]): boolean {
  if (!isCondition(member) || !Array.isArray(member.value)) return false;
  const field = fields.find(({ key }) => key === member.field);
  const param = field && paramOf(field);
  if (!param || flatOperators[field.type] !== member.op || params.has(param)) return false;
  for (const value of member.value) params.append(param, String(value));
  return true;
}

/**
 * Reads the filter out of a query; undefined when it holds none. Other parameters are left alone,
 * and an empty one (`status=`) asks for nothing.
 */
export function filterFromParams(
  query: Query,
  fields: readonly Field[],
): ParsedFilter | { ok: true; filter: undefined } {
  const flat = flatConditions(query, fields);
  const [text] = valuesOf(query, "filter");
  const parsed = text === undefined ? undefined : parseFilter(text, fields);
  if (parsed && !parsed.ok) {
    const issues = parsed.issues.map(({ path, message }) => ({ path: ["filter", ...path], message }));
    return { ok: false, issues };
  }
  if (flat.length === 0) return parsed ?? { ok: true, filter: undefined };
  const tree = parsed?.filter;
  const rest = tree && "and" in tree ? tree.and : tree ? [tree] : [];
  const whole = parseFilter({ and: [...flat, ...rest] }, fields);
  if (whole.ok) return whole;
  return { ok: false, issues: whole.issues.map((issue) => atParam(issue, flat, fields)) };
}

function flatConditions(query: Query, fields: readonly Field[]): Condition[] {
  const byParam = new Map(
    fields.flatMap((field) => {
      const param = paramOf(field);
      return param ? [[param, field] as const] : [];
    }),
  );
  const names = query instanceof URLSearchParams ? new Set(query.keys()) : Object.keys(query);
  return [...names].flatMap((name) => {
    const field = byParam.get(name);
    const value = valuesOf(query, name);
    const op = field && flatOperators[field.type];
    return op && value.length > 0 ? [{ field: field.key, op, value }] : [];
  });
}

function valuesOf(query: Query, name: string): string[] {
  if (query instanceof URLSearchParams) return query.getAll(name).filter(Boolean);
  const value = Object.hasOwn(query, name) ? query[name] : undefined;
  return (Array.isArray(value) ? value : [value ?? ""]).filter(Boolean);
}

// What is wrong with a flat parameter is said under the parameter's own name.
function atParam(
  issue: { path: (string | number)[]; message: string },
  flat: readonly Condition[],
  fields: readonly Field[],
) {
  const index = issue.path[1];
  const condition = typeof index === "number" ? flat[index] : undefined;
  const field = fields.find(({ key }) => key === condition?.field);
  return { path: [field ? (paramOf(field) ?? "filter") : "filter"], message: issue.message };
}
