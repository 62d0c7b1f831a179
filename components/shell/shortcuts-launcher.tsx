"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";

/** Nobody pays for the list before they ask for it. */
const ShortcutsDialog = dynamic(
  () => import("./shortcuts-dialog").then((module) => module.ShortcutsDialog),
  { ssr: false },
);
const OPEN = "rapport:open-shortcuts";
const TYPING = "input, textarea, select, [contenteditable], [aria-modal=true]:not([data-panel])";

export const openShortcuts = () => window.dispatchEvent(new Event(OPEN));

/** Waits for a question mark, from wherever nothing is being typed. */
export function ShortcutsLauncher() {
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    const open = () => setOpen(true);
    const onKey = (event: KeyboardEvent) => {
      const isTyped = (event.target as HTMLElement).closest?.(TYPING);
      if (event.key !== "?" || isTyped || event.metaKey || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      open();
    };
    window.addEventListener(OPEN, open);
    document.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener(OPEN, open);
      document.removeEventListener("keydown", onKey);
    };
  }, []);

  return isOpen ? <ShortcutsDialog onClose={() => setOpen(false)} /> : null;
}
