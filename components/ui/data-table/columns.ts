import type { ReactNode } from "react";

export type Column<Row> = {
  id: string;
  header: string;
  /** The least width in pixels. */
  width: number;
  /** The share of the free width it takes; 0 keeps `width`. */
  grow?: number;
  align?: "start" | "end";
  isSortable?: boolean;
  /** Always the first, never hidden, and in view while the others scroll. */
  isFixed?: boolean;
  /** Left out until somebody chooses it. */
  isOptional?: boolean;
  cell: (row: Row) => ReactNode;
};

export type Sort = { column: string; direction: "asc" | "desc" };

export const SELECT_WIDTH = 40;

export function defaultColumnIds<Row>(columns: Column<Row>[]): string[] {
  return columns.filter((column) => !column.isOptional).map((column) => column.id);
}

/** The chosen columns in the chosen order; fixed ones first, unknown ids passed over. */
export function chosenColumns<Row>(columns: Column<Row>[], ids: string[]): Column<Row>[] {
  const known = new Map(columns.map((column) => [column.id, column]));
  const chosen = ids.map((id) => known.get(id)).filter((column) => column !== undefined);
  const fixed = columns.filter((column) => column.isFixed);
  return [...fixed, ...chosen.filter((column) => !column.isFixed)];
}

/** The CSS of the grid that header and rows share. */
export function gridTemplate<Row>(columns: Column<Row>[], canSelect: boolean) {
  const tracks = columns.map((column) =>
    column.grow ? `minmax(${column.width}px, ${column.grow}fr)` : `${column.width}px`,
  );
  const hasGrowing = columns.some((column) => column.grow);
  // Without a growing column the free width would stand between the last cell and the edge.
  if (!hasGrowing) tracks.push("1fr");
  if (canSelect) tracks.unshift(`${SELECT_WIDTH}px`);
  return tracks.join(" ");
}

export function leastWidth<Row>(columns: Column<Row>[], canSelect: boolean) {
  const start = canSelect ? SELECT_WIDTH : 0;
  return columns.reduce((sum, column) => sum + column.width, start);
}
