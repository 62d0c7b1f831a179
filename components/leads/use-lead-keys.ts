"use client";

import { useEffect, useRef } from "react";

/** Single keys that act on the lead in view, from wherever nothing is being typed. They go before those of a list behind it. */
export function useLeadKeys(keys: Record<string, () => void>) {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      const isElsewhere = target.closest(
        "input, textarea, select, [contenteditable], [role=menu], [aria-modal=true]:not([data-panel])",
      );
      const act = latest.current[event.key];
      if (!act || isElsewhere || event.metaKey || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      act();
    };
    window.addEventListener("keydown", listen, true);
    return () => window.removeEventListener("keydown", listen, true);
  }, []);
}
