// biome-ignore-all lint/a11y/useSemanticElements: a native table cannot hold rows placed by a virtualizer.
// biome-ignore-all lint/a11y/useFocusableInteractive: rows and the controls in cells take the focus, cells do not.
"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import {
  type CSSProperties,
  type ReactNode,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { classNames } from "../class-names";
import { PHONE, useMedia } from "../use-media";
import { type Column, gridTemplate, leastWidth, type Sort } from "./columns";
import { HeaderRow } from "./header-row";
import { LoadingRow, TableRow } from "./rows";
import { SelectAllBar } from "./select-all-bar";
import { isSelected, NO_SELECTION, type Selection } from "./selection";
import { rowElement, useRowActions } from "./use-row-actions";

const ROW_HEIGHT = { comfortable: 40, compact: 36, card: 64 };
/** Rows fetched ahead of the last visible one. */
const AHEAD = 15;

export type DataTableProps<Row> = {
  /** Names the table for screen readers, e.g. "Leads". */
  label: string;
  rows: Row[];
  rowId: (row: Row) => string;
  /** Spoken for a row's checkbox, e.g. the lead's name. */
  rowName: (row: Row) => string;
  /** The columns to show, in order; see `chosenColumns`. */
  columns: Column<Row>[];
  /** A row on a phone: two lines. */
  renderCard: (row: Row) => ReactNode;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  selection?: Selection;
  onSelect?: (selection: Selection) => void;
  /** How many rows match in all, loaded or not. */
  total?: number;
  /** The total as words when it is not exact, e.g. "10,000+". */
  totalLabel?: string;
  onOpen?: (row: Row) => void;
  /** The row whose panel is open. */
  openId?: string;
  hasMore?: boolean;
  onLoadMore?: () => void;
  density?: "comfortable" | "compact";
  /** Shown instead of rows when there are none. */
  empty?: ReactNode;
};

/** A list of many rows: virtual, sortable, selectable, driven by mouse, keys or thumb. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { rows, rowId, columns, selection = NO_SELECTION, openId } = props;
  const canSelect = Boolean(props.onSelect);
  const isPhone = useMedia(PHONE);
  const density = props.density ?? "comfortable";
  const height = ROW_HEIGHT[isPhone ? "card" : density];
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const ids = useMemo(() => rows.map(rowId), [rows, rowId]);

  const virtualizer = useVirtualizer({
    count: rows.length + (props.hasMore ? 3 : 0),
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    // The server draws the first screen of rows.
    initialRect: { width: 1200, height: 900 },
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const first = Math.max(0, startIndex - overscan);
      const last = Math.min(count - 1, endIndex + overscan);
      const shown = Array.from({ length: last - first + 1 }, (_, i) => first + i);
      // The row that holds the focus stays, or the focus would be lost by scrolling.
      if (active < first) shown.unshift(Math.min(active, count - 1));
      if (active > last && active < count) shown.push(active);
      return shown;
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes are measured again only when the row's height changes.
  useEffect(() => virtualizer.measure(), [height]);

  const openIndex = openId ? ids.indexOf(openId) : -1;
  useEffect(() => {
    if (openIndex < 0) return;
    setActive(openIndex);
    virtualizer.scrollToIndex(openIndex, { align: "auto" });
  }, [openIndex, virtualizer]);

  useFocusAfterClose(scroller, openId, active);

  const items = virtualizer.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;
  const { hasMore, onLoadMore } = props;
  const needsMore = hasMore && lastShown >= rows.length - AHEAD;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks once for each page of rows.
  useEffect(() => {
    if (needsMore) onLoadMore?.();
  }, [needsMore, rows.length]);

  const actions = useRowActions({
    scroller,
    ids,
    active,
    setActive: (index) => {
      setActive(index);
      virtualizer.scrollToIndex(index, { align: "auto" });
    },
    pageSize: Math.max(1, Math.floor((virtualizer.scrollRect?.height ?? 400) / height) - 2),
    selection,
    onSelect: props.onSelect,
    onOpen: (index) => {
      const row = rows[index];
      if (row !== undefined) props.onOpen?.(row);
    },
  });

  if (rows.length === 0 && !hasMore) return props.empty;

  const style = {
    "--columns": gridTemplate(columns, canSelect),
    "--least-width": `${leastWidth(columns, canSelect)}px`,
    "--row": `${ROW_HEIGHT[density]}px`,
    "--card": `${ROW_HEIGHT.card}px`,
    "--rows": virtualizer.options.count,
  } as CSSProperties;

  return (
    <div className="flex min-h-0 flex-1 flex-col" style={style}>
      {canSelect && (
        <SelectAllBar
          selection={selection}
          ids={ids}
          total={props.total}
          totalLabel={props.totalLabel}
          onSelect={props.onSelect}
        />
      )}
      <div
        ref={scroller}
        role="grid"
        aria-label={props.label}
        aria-rowcount={props.total === undefined ? -1 : props.total + 1}
        aria-multiselectable={canSelect || undefined}
        className="relative min-h-0 flex-1 overflow-auto overscroll-contain outline-none [scrollbar-width:thin]"
        onKeyDown={actions.onKeyDown}
        onClick={actions.onClick}
      >
        <HeaderRow
          columns={columns}
          sort={props.sort}
          onSort={props.onSort}
          selection={canSelect ? selection : undefined}
          onSelect={props.onSelect}
          ids={ids}
        />
        <div
          role="rowgroup"
          className={classNames(
            "data-table-rows relative md:min-w-(--least-width)",
            props.onOpen && "cursor-default",
          )}
        >
          {items.map(({ index }) => {
            const row = rows[index];
            const id = ids[index];
            if (row === undefined || id === undefined)
              return (
                <LoadingRow
                  key={`loading-${index}`}
                  index={index}
                  columns={columns}
                  canSelect={canSelect}
                />
              );
            return (
              <TableRow
                key={id}
                row={row}
                name={props.rowName(row)}
                index={index}
                columns={columns}
                renderCard={props.renderCard}
                isPhone={isPhone}
                canSelect={canSelect}
                isSelected={isSelected(selection, id)}
                isActive={index === active}
                isOpen={id === openId}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** A panel gives the focus back to the row it was opened from; the reader may have gone on since. */
function useFocusAfterClose(
  scroller: RefObject<HTMLDivElement | null>,
  openId: string | undefined,
  active: number,
) {
  const wasOpen = useRef(false);
  useEffect(() => {
    const focused = document.activeElement;
    const isFree = focused === document.body || focused?.matches("[data-index]");
    if (wasOpen.current && !openId && isFree)
      rowElement(scroller.current, active)?.focus({ preventScroll: true });
    wasOpen.current = openId !== undefined;
  }, [scroller, openId, active]);
}
