"use client";

import { useRouter } from "next/navigation";
import { useEffect, useSyncExternalStore } from "react";

const PREFIX = "#activity-";

/** The event that the address links to, as `#activity-…`; another link on the same page counts as well. */
export function useEventAnchor(): string | undefined {
  useKeptAnchor();
  return useSyncExternalStore(subscribe, linkedEvent, () => undefined);
}

/**
 * Next puts back the address that it knows with each drawing, and of a pressed anchor it knows nothing until it is told.
 * A drawing under way may even have put it back before this is heard, and is given up when it is told.
 */
function useKeptAnchor() {
  const router = useRouter();
  useEffect(() => {
    function keep({ newURL }: HashChangeEvent) {
      if (!new URL(newURL).hash.startsWith(PREFIX)) return;
      window.history.replaceState(null, "", newURL);
      router.refresh();
    }
    window.addEventListener("hashchange", keep);
    return () => window.removeEventListener("hashchange", keep);
  }, [router]);
}

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
