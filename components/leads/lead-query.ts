import type { Sort } from "@/components/ui/data-table";
import type { Filter } from "@/lib/filters/schema";
import type { LeadSort } from "@/lib/leads/schema";

/** Which leads a list shows, in which order. */
export type LeadQuery = { q?: string; filter?: Filter; sort: LeadSort };

export const DEFAULT_SORT: LeadSort = "-createdAt";
/** A list's sort as the table shows it. */
export const tableSort = (sort: LeadSort): Sort =>
  sort.startsWith("-")
    ? { column: sort.slice(1), direction: "desc" }
    : { column: sort, direction: "asc" };

/** The table's sort as a list takes it. */
export const leadSortOf = ({ column, direction }: Sort) =>
  (direction === "desc" ? `-${column}` : column) as LeadSort;

/** The statuses a filter asks for at its top, if it does. */
export function statusesOf(filter: Filter | undefined): string[] {
  const condition = membersOf(filter).find(isStatusChoice);
  return condition && "value" in condition ? (condition.value as string[]) : [];
}

/** The same filter with these statuses asked for, or with none. */
export function withStatuses(filter: Filter | undefined, statuses: string[]): Filter | undefined {
  const others = membersOf(filter).filter((member) => !isStatusChoice(member));
  const choice: Filter[] = statuses.length > 0 ? [{ field: "status", op: "in", value: statuses }] : [];
  const members = [...choice, ...others];
  return members.length > 0 ? { and: members } : undefined;
}

const isStatusChoice = (member: Filter) =>
  "field" in member && member.field === "status" && member.op === "in";

function membersOf(filter: Filter | undefined): Filter[] {
  if (!filter) return [];
  return "and" in filter ? filter.and : [filter];
}
