// biome-ignore-all lint/a11y/useSemanticElements: a native table cannot hold rows placed by a virtualizer.
// biome-ignore-all lint/a11y/useFocusableInteractive: rows and the controls in cells take the focus, cells do not.
"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { Checkbox } from "../checkbox";
import { classNames } from "../class-names";
import type { Column, Sort } from "./columns";
import { isEmpty, NO_SELECTION, type Selection, selectAllLoaded } from "./selection";

/** The sticky header: sorting, and the checkbox for every loaded row. */
export function HeaderRow<Row>({
  columns,
  sort,
  onSort,
  selection,
  onSelect,
  ids,
}: {
  columns: Column<Row>[];
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  selection?: Selection;
  onSelect?: (selection: Selection) => void;
  ids: string[];
}) {
  const isEvery =
    selection !== undefined &&
    ids.length > 0 &&
    (selection.isAll || ids.every((id) => selection.ids.has(id)));
  return (
    <div role="rowgroup" className="sticky top-0 z-3 md:min-w-(--least-width) phone:hidden">
      <div
        role="row"
        aria-rowindex={1}
        className="grid h-9 grid-cols-(--columns) items-center border-b border-border bg-background"
      >
        {selection && (
          <div
            role="columnheader"
            className="sticky left-0 z-1 grid h-full place-items-center bg-inherit"
          >
            <Checkbox
              aria-label="Select all loaded rows"
              checked={isEvery}
              isIndeterminate={!isEvery && !isEmpty(selection)}
              onChange={() => onSelect?.(isEvery ? NO_SELECTION : selectAllLoaded(ids))}
            />
          </div>
        )}
        {columns.map((column) => (
          <HeaderCell
            key={column.id}
            column={column}
            sort={sort}
            onSort={onSort}
            isAfterSelect={selection !== undefined}
          />
        ))}
      </div>
    </div>
  );
}

function HeaderCell<Row>({
  column,
  sort,
  onSort,
  isAfterSelect,
}: {
  column: Column<Row>;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  isAfterSelect: boolean;
}) {
  const direction = sort?.column === column.id ? sort.direction : undefined;
  const isSortable = column.isSortable && onSort;
  return (
    <div
      role="columnheader"
      aria-sort={ariaSort(Boolean(isSortable), direction)}
      className={classNames(
        "flex h-full min-w-0 items-center px-3 text-xs font-medium text-muted",
        column.align === "end" && "justify-end",
        column.isFixed && "sticky z-1 bg-inherit",
        column.isFixed && (isAfterSelect ? "left-10 pl-0" : "left-0 pl-4"),
      )}
    >
      {isSortable ? (
        <button
          type="button"
          onClick={() =>
            onSort({
              column: column.id,
              direction: direction === "asc" ? "desc" : "asc",
            })
          }
          className={classNames(
            "group/sort -mx-1 flex min-h-6 min-w-0 items-center gap-1 rounded-sm px-1 hover:text-foreground",
            direction && "text-foreground",
            column.align === "end" && "flex-row-reverse",
          )}
        >
          <span className="truncate">{column.header}</span>
          <SortArrow direction={direction} />
        </button>
      ) : (
        <span className="truncate">{column.header}</span>
      )}
    </div>
  );
}

function SortArrow({ direction }: { direction?: "asc" | "desc" }) {
  const Arrow = direction === "desc" ? ArrowDown : ArrowUp;
  return (
    <Arrow
      aria-hidden
      className={classNames("size-3 shrink-0", !direction && "opacity-0 group-hover/sort:opacity-60")}
    />
  );
}

function ariaSort(isSortable: boolean, direction?: "asc" | "desc") {
  if (!isSortable) return undefined;
  if (!direction) return "none";
  return direction === "asc" ? "ascending" : "descending";
}
