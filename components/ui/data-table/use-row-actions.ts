"use client";

import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef } from "react";
import {
  addRange,
  isEmpty,
  NO_SELECTION,
  type Selection,
  selectAllLoaded,
  toggleRow,
} from "./selection";

type Table = {
  scroller: RefObject<HTMLDivElement | null>;
  ids: string[];
  active: number;
  setActive: (index: number) => void;
  pageSize: number;
  selection: Selection;
  onSelect?: (selection: Selection) => void;
  onOpen: (index: number) => void;
};

const INTERACTIVE = "a, button, input, select, textarea, [role=button]";

/** What clicks and keys do to rows: move, open, select. */
export function useRowActions(table: Table) {
  const { scroller, ids, active, selection, onSelect } = table;
  // A second key may come before the first one is drawn, and counts from where that one led.
  const latest = useRef(active);
  latest.current = active;
  const setActive = (index: number) => {
    latest.current = index;
    table.setActive(index);
  };
  const anchor = useRef(0);
  const shouldFocus = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the active row only.
  useEffect(() => {
    if (!shouldFocus.current) return;
    shouldFocus.current = false;
    rowElement(scroller.current, active)?.focus({ preventScroll: true });
  }, [active]);

  useKeysWithoutFocus((event) => {
    if (!"jk".includes(event.key)) return;
    event.preventDefault();
    rowElement(scroller.current, active)?.focus({ preventScroll: true });
  });

  function move(to: number) {
    const index = Math.max(0, Math.min(ids.length - 1, to));
    shouldFocus.current = index !== active;
    setActive(index);
  }

  function select(index: number, isRange: boolean) {
    const id = ids[index];
    if (!onSelect || id === undefined) return;
    onSelect(isRange ? addRange(selection, ids, anchor.current, index) : toggleRow(selection, id, ids));
    anchor.current = index;
  }

  function onClick(event: MouseEvent<HTMLElement>) {
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLElement>("[data-index]");
    if (!row) return;
    const index = Number(row.dataset.index);
    if (target.closest("[data-select]")) return select(index, event.shiftKey);
    if (target.closest(INTERACTIVE) || hasSelectedText()) return;
    if (event.metaKey || event.ctrlKey) return select(index, false);
    if (event.shiftKey) return select(index, true);
    setActive(index);
    table.onOpen(index);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const target = event.target as HTMLElement;
    if (!target.matches("[data-index]")) return;
    const command = commandOf(event);
    if (!command) return;
    event.preventDefault();
    commands[command](event);
  }

  const commands: Record<Command, (event: KeyboardEvent) => void> = {
    down: () => move(latest.current + 1),
    up: () => move(latest.current - 1),
    pageDown: () => move(latest.current + table.pageSize),
    pageUp: () => move(latest.current - table.pageSize),
    first: () => move(0),
    last: () => move(ids.length - 1),
    open: () => table.onOpen(latest.current),
    select: (event) => select(latest.current, event.shiftKey),
    selectAll: () => onSelect?.(selectAllLoaded(ids)),
    clear: () => !isEmpty(selection) && onSelect?.(NO_SELECTION),
  };

  return { onClick, onKeyDown };
}

type Command =
  | "down"
  | "up"
  | "pageDown"
  | "pageUp"
  | "first"
  | "last"
  | "open"
  | "select"
  | "selectAll"
  | "clear";

const KEYS: Record<string, Command> = {
  ArrowDown: "down",
  j: "down",
  ArrowUp: "up",
  k: "up",
  PageDown: "pageDown",
  PageUp: "pageUp",
  Home: "first",
  End: "last",
  Enter: "open",
  o: "open",
  x: "select",
  X: "select",
  " ": "select",
  Escape: "clear",
};

function commandOf(event: KeyboardEvent): Command | undefined {
  if (event.metaKey || event.ctrlKey) return event.key === "a" ? "selectAll" : undefined;
  return event.altKey ? undefined : KEYS[event.key];
}

/** Keys pressed while nothing has the focus, as after the page has loaded. */
function useKeysWithoutFocus(onKey: (event: globalThis.KeyboardEvent) => void) {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      const isFree = document.activeElement === document.body;
      const isPlain = !event.metaKey && !event.ctrlKey && !event.altKey;
      if (isFree && isPlain) latest.current(event);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

/** The row on the screen, if it is drawn. */
export function rowElement(scroller: HTMLElement | null, index: number) {
  return scroller?.querySelector<HTMLElement>(`[data-index="${index}"]`);
}

function hasSelectedText() {
  return (window.getSelection()?.toString().length ?? 0) > 0;
}
