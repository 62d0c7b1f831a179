import { DEFAULT_SORT, type LeadQuery } from "@/components/leads/lead-query";
import { ALL_LEADS, type ListView, type ViewShape } from "@/components/leads/views/view-shape";
import { mendFilter } from "@/lib/filters/mend";
import type { Field } from "@/lib/filters/schema";
import { filterFromParams, paramOf, type Query } from "@/lib/filters/url";
import { leadSort } from "@/lib/leads/schema";
import { type SavedView, type Views, viewLayout } from "@/lib/views/schema";

const LONGEST_SEARCH = 200;

type ListRequest = { query: LeadQuery; problem?: string; listView: ListView };

/**
 * Reads a list's address: the view that is open, and what the address says differently. Without a word of its own
 * it opens with the reader's first view. What is wrong with a filter is said, and the list is then not narrowed by it.
 */
export function readLeadQuery(
  params: Query,
  fields: readonly Field[],
  { items: views, defaultViewId }: Views = { items: [], defaultViewId: null },
): ListRequest {
  const asked = textOf(params, "view") || (isPlain(params, fields) ? (defaultViewId ?? "") : "");
  const view = views.find(({ id }) => id === asked);
  const { base, notice } = shapeOf(view, fields);
  const missing =
    asked && asked !== ALL_LEADS && !view ? "This view does not exist any more." : undefined;

  const q = textOf(params, "q").trim().slice(0, LONGEST_SEARCH);
  const sort = leadSort.safeParse(textOf(params, "sort"));
  const layout = viewLayout.safeParse(textOf(params, "layout"));
  const parsed = filterFromParams(params, fields);
  const own = parsed.ok ? parsed.filter : undefined;
  const isAll = own && "and" in own && own.and.length === 0;
  const filter = isAll ? undefined : (own ?? base.filter);
  return {
    query: {
      ...(q && { q }),
      ...(filter && { filter }),
      sort: sort.success && isThere(sort.data, fields) ? sort.data : base.sort,
    },
    ...(!parsed.ok && { problem: parsed.issues[0]?.message ?? "It does not fit." }),
    listView: {
      views,
      defaultViewId,
      viewId: view?.id ?? null,
      base,
      layout: layout.success ? layout.data : base.layout,
      ...((notice ?? missing) && { notice: notice ?? missing }),
    },
  };
}

function shapeOf(
  view: SavedView | undefined,
  fields: readonly Field[],
): { base: ViewShape; notice?: string } {
  const sort = leadSort.safeParse(view?.sort);
  const { filter, lost } = view?.filter
    ? mendFilter(view.filter, fields)
    : { filter: undefined, lost: [] };
  return {
    base: {
      ...(filter && { filter }),
      sort: sort.success && isThere(sort.data, fields) ? sort.data : DEFAULT_SORT,
      ...(view?.columns && { columns: view.columns }),
      layout: view?.layout ?? "table",
    },
    ...(lost.length > 0 && {
      notice: filter
        ? `Part of this view asks for what does not exist any more (${lost.join(", ")}), so that part is left out.`
        : `This view asks only for what does not exist any more (${lost.join(", ")}), so it shows all leads. Change or delete it.`,
    }),
  };
}

/** A field of the team's own that was deleted cannot order a list any more. */
const isThere = (sort: string, fields: readonly Field[]) =>
  !sort.includes("custom.") || fields.some(({ key }) => key === sort.replace("-", ""));

/** Whether an address says nothing of what the list is to show. */
function isPlain(params: Query, fields: readonly Field[]): boolean {
  const names = [
    "q",
    "sort",
    "filter",
    "layout",
    "columns",
    ...fields.flatMap((f) => paramOf(f) ?? []),
  ];
  return names.every((name) => textOf(params, name) === "");
}

function textOf(query: Query, name: string): string {
  const value = query instanceof URLSearchParams ? query.get(name) : query[name];
  return (Array.isArray(value) ? value[0] : value) ?? "";
}
