"use client";

import { useEffect, useSyncExternalStore } from "react";

/** Something the page at hand can do, such as assigning the selected leads. */
export type PageAction = { id: string; label: string; run: () => void };

const NONE: readonly PageAction[] = [];
let published = NONE;
const listeners = new Set<() => void>();

function publish(actions: readonly PageAction[]) {
  published = actions;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** What the palette offers on this page, also what comes while it is open. */
export const usePublishedActions = () =>
  useSyncExternalStore(
    subscribe,
    () => published,
    () => NONE,
  );

/** Offers actions in the palette for as long as the component stands. */
export function usePageActions(actions: readonly PageAction[]) {
  useEffect(() => {
    publish(actions);
    return () => {
      if (published === actions) publish(NONE);
    };
  }, [actions]);
}
