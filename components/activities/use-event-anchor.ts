"use client";

import { useSyncExternalStore } from "react";

const PREFIX = "#activity-";

/** The event that the address links to, as `#activity-…`; another link on the same page counts as well. */
export const useEventAnchor = (): string | undefined =>
  useSyncExternalStore(subscribe, linkedEvent, () => undefined);

function linkedEvent(): string | undefined {
  const { hash } = window.location;
  return hash.startsWith(PREFIX) ? hash.slice(PREFIX.length) : undefined;
}

function subscribe(onChange: () => void) {
  window.addEventListener("hashchange", onChange);
  window.addEventListener("popstate", onChange);
  return () => {
    window.removeEventListener("hashchange", onChange);
    window.removeEventListener("popstate", onChange);
  };
}
