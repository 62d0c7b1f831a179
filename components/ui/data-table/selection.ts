/** Rows chosen one by one, or everything that matches, whether loaded or not. */
export type Selection = {
  isAll: boolean;
  ids: ReadonlySet<string>;
};

export const NO_SELECTION: Selection = { isAll: false, ids: new Set() };

export function isSelected(selection: Selection, id: string): boolean {
  return selection.isAll || selection.ids.has(id);
}

export function isEmpty(selection: Selection): boolean {
  return !selection.isAll && selection.ids.size === 0;
}

export function selectedCount(selection: Selection, total?: number): number {
  return selection.isAll ? (total ?? selection.ids.size) : selection.ids.size;
}

export function selectAllLoaded(ids: string[]): Selection {
  return { isAll: false, ids: new Set(ids) };
}

/** Adds or takes one row; taken from everything, the other loaded rows stay. */
export function toggleRow(selection: Selection, id: string, loaded: string[]): Selection {
  const ids = new Set(selection.isAll ? loaded : selection.ids);
  if (isSelected(selection, id)) ids.delete(id);
  else ids.add(id);
  return { isAll: false, ids };
}

/** Adds the rows from one to another, as shift-click does. */
export function addRange(selection: Selection, loaded: string[], from: number, to: number): Selection {
  if (selection.isAll) return selection;
  const [first, last] = from < to ? [from, to] : [to, from];
  return {
    isAll: false,
    ids: new Set([...selection.ids, ...loaded.slice(first, last + 1)]),
  };
}
