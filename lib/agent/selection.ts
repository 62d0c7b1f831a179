import type { PageContext } from "./schema";

/** Stands for all rows that are ticked, in a model's `ids`. */
export const SELECTION = "@selection";

/** A model's input with the ticked rows in the place of their name: their ids, or the filter they are matched by. */
export function withSelection(input: unknown, context: PageContext | null | undefined): unknown {
  if (typeof input !== "object" || input === null) return input ?? {};
  const { ids, ...rest } = input as { ids?: unknown };
  const selection = context?.selection;
  if (!selection || !(Array.isArray(ids) ? ids : [ids]).includes(SELECTION)) return input;
  if (selection.ids) return { ...rest, ids: selection.ids };
  return {
    ...rest,
    ...(selection.filter !== undefined && { filter: selection.filter }),
    ...(selection.q && { q: selection.q }),
  };
}
