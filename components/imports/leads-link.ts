import type { ImportDetails } from "@/lib/imports/schema";

/** The list of the leads that an import made, by the time it ran; undefined where that would not find them. */
export function importedLeadsHref({
  created,
  startedAt,
  finishedAt,
  mapping,
  state,
}: ImportDetails): string | undefined {
  const saysWhenMade = Object.values(mapping).includes("createdAt");
  if (created === 0 || !startedAt || !finishedAt || saysWhenMade || state === "reverted")
    return undefined;
  const filter = { and: [{ field: "createdAt", op: "between", value: [startedAt, finishedAt] }] };
  return `/leads?${new URLSearchParams({ filter: JSON.stringify(filter) })}`;
}
