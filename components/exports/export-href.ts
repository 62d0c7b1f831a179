import type { Filter } from "@/lib/filters/schema";

/** What a list shows, as far as an export can follow it. */
export interface ExportQuery {
  q?: string;
  filter?: Filter;
}

export const exportFormats = ["csv", "xlsx"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Where the leads of a list are downloaded from: the same search, the same filter. */
export function exportHref({ q, filter }: ExportQuery, format: ExportFormat): string {
  const params = new URLSearchParams({ format });
  if (q) params.set("q", q);
  if (filter) params.set("filter", JSON.stringify(filter));
  return `/api/leads/export?${params}`;
}
