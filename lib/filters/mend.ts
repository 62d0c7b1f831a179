import { parseFilter } from "./parse";
import { currentUser, type Field, type Filter, groupOf, isCondition, isGroup } from "./schema";

/**
 * A filter that was saved long ago, without what does not exist any more: fields, statuses, tags, members.
 * @returns what is left of it, and the labels of the fields of which something fell out.
 */
export function mendFilter(
  filter: Filter,
  fields: readonly Field[],
): { filter: Filter | undefined; lost: string[] } {
  const lost = new Set<string>();
  const mended = mendNode(filter, new Map(fields.map((field) => [field.key, field])), lost);
  return { filter: mended, lost: [...lost] };
}

function mendNode(
  filter: Filter,
  fields: ReadonlyMap<string, Field>,
  lost: Set<string>,
): Filter | undefined {
  if (isCondition(filter)) return mendCondition(filter, fields, lost);
  if (!isGroup(filter)) {
    const inner = mendNode(filter.not, fields, lost);
    return inner && { not: inner };
  }
  const { kind, members } = groupOf(filter);
  const left = members.flatMap((member) => mendNode(member, fields, lost) ?? []);
  if (left.length === 0 && members.length > 0) return undefined;
  return kind === "and" ? { and: left } : { or: left };
}

function mendCondition(
  filter: Extract<Filter, { field: string }>,
  fields: ReadonlyMap<string, Field>,
  lost: Set<string>,
): Filter | undefined {
  const field = fields.get(filter.field);
  if (!field) {
    lost.add("a field");
    return undefined;
  }
  const { value } = filter;
  const known = field.options && new Set(field.options.map((option) => option.value));
  const left =
    known && Array.isArray(value)
      ? value.filter((item) => known.has(String(item)) || item === currentUser)
      : value;
  if (Array.isArray(left) && Array.isArray(value) && left.length < value.length) lost.add(field.label);
  if (Array.isArray(left) && left.length === 0) return undefined;
  const condition = { ...filter, ...(left !== undefined && { value: left }) } as Filter;
  // As the parser writes it: jsonb keeps keys in an order of its own, and filters are compared as text.
  const parsed = parseFilter(condition, [field]);
  if (parsed.ok) return parsed.filter;
  lost.add(field.label);
  return undefined;
}
