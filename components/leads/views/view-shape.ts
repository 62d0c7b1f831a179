import type { Filter } from "@/lib/filters/schema";
import type { LeadSort } from "@/lib/leads/schema";
import type { SavedView, ViewLayout } from "@/lib/views/schema";

/** What a view is made of; no columns are the usual ones. */
export type ViewShape = {
  filter?: Filter;
  sort: LeadSort;
  columns?: string[];
  layout: ViewLayout;
};

/** The list as the address shows it: under which view, and how that one is saved. */
export type ListView = {
  /** In the reader's own order. */
  views: SavedView[];
  defaultViewId: string | null;
  /** The view that is open; null for all leads. */
  viewId: string | null;
  base: ViewShape;
  layout: ViewLayout;
  /** What of a saved view does not exist any more. */
  notice?: string;
};

export const ALL_LEADS = "all";

/** The view as the address has to say it: all leads are named only where the list would open with another view. */
export const viewParam = ({ viewId, defaultViewId }: Pick<ListView, "viewId" | "defaultViewId">) =>
  viewId ?? (defaultViewId ? ALL_LEADS : undefined);

/** Where a view opens. */
export function viewHref(viewId: string | null, defaultViewId: string | null): string {
  const param = viewParam({ viewId, defaultViewId });
  return param ? `/leads?view=${param}` : "/leads";
}

export const isSame = (one: unknown, other: unknown) =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** A shape as the API takes it. */
export const partsOf = ({ filter, sort, columns, layout }: ViewShape) => ({
  filter: filter ?? null,
  sort,
  columns: columns ?? null,
  layout,
});
