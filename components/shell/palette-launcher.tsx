"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { OPEN_PALETTE } from "./open-palette";
import type { PaletteProps } from "./palette";

/** Nobody pays for the palette before it is opened. */
const Palette = dynamic(() => import("./palette").then((module) => module.Palette), { ssr: false });

/** Waits for ⌘K, Ctrl+K or a search button. */
export function PaletteLauncher(props: PaletteProps) {
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    const open = () => setOpen(true);
    const onKey = (event: KeyboardEvent) => {
      const isShortcut = event.key.toLowerCase() === "k" && (event.metaKey || event.ctrlKey);
      if (!isShortcut) return;
      event.preventDefault();
      setOpen((before) => !before);
    };
    window.addEventListener(OPEN_PALETTE, open);
    document.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener(OPEN_PALETTE, open);
      document.removeEventListener("keydown", onKey);
    };
  }, []);

  if (!isOpen) return null;
  return <Palette {...props} onClose={() => setOpen(false)} />;
}
