"use client";

import { useSyncExternalStore } from "react";

export const PHONE = "(width < 48rem)";

/** Whether a media query holds; undefined on the server and during hydration. */
export function useMedia(query: string): boolean | undefined {
  return useSyncExternalStore(
    (onChange) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", onChange);
      return () => list.removeEventListener("change", onChange);
    },
    () => window.matchMedia(query).matches,
    () => undefined,
  );
}
