"use client";

import { useSearchParams } from "next/navigation";
import { useSyncExternalStore } from "react";

const CHANGED = "rapport:url";

/**
 * A value of the address, known as soon as it stands there. The router hears of it too, but in a
 * transition, which is too late for a panel that is to open under the finger.
 */
export function useUrlValue(name: string): string | undefined {
  const search = useSearchParams();
  const value = useSyncExternalStore(
    subscribe,
    () => urlValue(name),
    () => search.get(name),
  );
  return value ?? undefined;
}

/** The same, asked when it is needed: two keys may come before a page is drawn once. */
export const urlValue = (name: string) => new URLSearchParams(window.location.search).get(name);

/** Lets those who read the address look again. */
export const announceUrl = () => window.dispatchEvent(new Event(CHANGED));

/** Puts values into the address in place of those that stand there, without asking the server for the page again. */
export function setUrlValues(values: Record<string, string | undefined>) {
  const params = new URLSearchParams(window.location.search);
  for (const [name, value] of Object.entries(values)) {
    if (value) params.set(name, value);
    else params.delete(name);
  }
  const { pathname, hash } = window.location;
  window.history.replaceState(null, "", `${pathname}${params.size > 0 ? `?${params}` : ""}${hash}`);
  announceUrl();
}

function subscribe(onChange: () => void) {
  window.addEventListener(CHANGED, onChange);
  window.addEventListener("popstate", onChange);
  return () => {
    window.removeEventListener(CHANGED, onChange);
    window.removeEventListener("popstate", onChange);
  };
}
