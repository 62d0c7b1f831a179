"use client";

import { useEffect, useRef } from "react";

/** Single keys that act on the lead in view, from wherever nothing is being typed and nothing else takes them. */
export function useLeadKeys(keys: Record<string, () => void>) {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      const isElsewhere = target.closest(
        "input, textarea, select, [contenteditable], [role=menu], [role=dialog], [role=alertdialog]",
      );
      const act = latest.current[event.key];
      if (!act || isElsewhere || event.defaultPrevented) return;
      if (event.metaKey || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}
