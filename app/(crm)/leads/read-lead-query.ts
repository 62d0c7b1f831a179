import { DEFAULT_SORT, type LeadQuery } from "@/components/leads/lead-query";
import type { Field } from "@/lib/filters/schema";
import { filterFromParams, type Query } from "@/lib/filters/url";
import { leadSort } from "@/lib/leads/schema";

const LONGEST_SEARCH = 200;

/** Reads a list's address. What is wrong with a filter is said, and the list is then not narrowed by it. */
export function readLeadQuery(
  query: Query,
  fields: readonly Field[],
): LeadQuery & { problem?: string } {
  const q = textOf(query, "q").trim().slice(0, LONGEST_SEARCH);
  const sort = leadSort.safeParse(textOf(query, "sort"));
  const parsed = filterFromParams(query, fields);
  return {
    ...(q && { q }),
    ...(parsed.ok
      ? parsed.filter && { filter: parsed.filter }
      : { problem: parsed.issues[0]?.message }),
    sort: sort.success ? sort.data : DEFAULT_SORT,
  };
}

function textOf(query: Query, name: string): string {
  const value = query instanceof URLSearchParams ? query.get(name) : query[name];
  return (Array.isArray(value) ? value[0] : value) ?? "";
}
