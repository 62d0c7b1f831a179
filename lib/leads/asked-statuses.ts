import type { LeadQuery } from "./select-leads";

/** The statuses that a query is bound to by what stands at its top; undefined when any may occur. */
export function askedStatuses({ status, filter }: LeadQuery): Set<string> | undefined {
  const members = filter && ("and" in filter ? filter.and : [filter]);
  const choices = (members ?? []).flatMap((member) =>
    "field" in member && member.field === "status" && member.op === "in" && Array.isArray(member.value)
      ? [member.value.map(String)]
      : [],
  );
  const [first, ...others] = status?.length ? [status, ...choices] : choices;
  return first && new Set(first.filter((key) => others.every((other) => other.includes(key))));
}
