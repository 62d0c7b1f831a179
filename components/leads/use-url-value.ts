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
    () => new URLSearchParams(window.location.search).get(name),
    () => search.get(name),
  );
  return value ?? undefined;
}

/** Lets those who read the address look again. */
export const announceUrl = () => window.dispatchEvent(new Event(CHANGED));

function subscribe(onChange: () => void) {
  window.addEventListener(CHANGED, onChange);
  window.addEventListener("popstate", onChange);
  return () => {
    window.removeEventListener(CHANGED, onChange);
    window.removeEventListener("popstate", onChange);
  };
}
