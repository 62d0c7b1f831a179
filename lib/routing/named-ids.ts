import type { Field } from "@/lib/filters/schema";
import { type Filter, groupOf, isCondition, isGroup } from "@/lib/filters/schema";

/** The members' and tags' ids that a parsed filter names. */
export function namedIds(
  filter: Filter,
  fields: readonly Field[],
): { users: string[]; tags: string[] } {
  const named = { users: [] as string[], tags: [] as string[] };
  const types = new Map(fields.map(({ key, type }) => [key, type]));
  const visit = (node: Filter): void => {
    if (!isCondition(node)) {
      for (const member of isGroup(node) ? groupOf(node).members : [node.not]) visit(member);
      return;
    }
    const type = types.get(node.field);
    const ids = Array.isArray(node.value) ? node.value.map(String) : [];
    if (type === "user") named.users.push(...ids);
    if (type === "tags") named.tags.push(...ids);
  };
  visit(filter);
  return named;
}
