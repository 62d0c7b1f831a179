"use client";

import { useEffect, useRef } from "react";

/** The key C adds a lead, from wherever nothing is being typed. */
export function useNewKey(onNew: (() => void) | undefined) {
  const latest = useRef(onNew);
  useEffect(() => {
    latest.current = onNew;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      const isElsewhere = target.closest(
        "input, textarea, select, [contenteditable], [role=menu], [aria-modal=true]",
      );
      if (event.key !== "c" || isElsewhere || event.metaKey || event.ctrlKey || event.altKey) return;
      if (!latest.current) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
