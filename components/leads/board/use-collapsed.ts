"use client";

import { useCallback, useSyncExternalStore } from "react";

const KEY = "rapport:board-collapsed";
const CHANGED = "rapport:board-collapsed";

/** Which columns somebody folded away; this browser remembers. */
export function useCollapsed() {
  const stored = useSyncExternalStore(subscribe, readStored, () => "");
  const collapsed = stored ? stored.split(",") : [];

  const setCollapsed = useCallback((status: string, isCollapsed: boolean) => {
    const others = readStored()
      .split(",")
      .filter((key) => key && key !== status);
    try {
      window.localStorage.setItem(KEY, (isCollapsed ? [...others, status] : others).join(","));
    } catch {
      // A browser that keeps nothing shows all columns.
    }
    window.dispatchEvent(new Event(CHANGED));
  }, []);

  return { collapsed, setCollapsed };
}

function readStored(): string {
  try {
    return window.localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

function subscribe(onChange: () => void) {
  window.addEventListener(CHANGED, onChange);
  window.addEventListener("storage", onChange);
  return () => {
    window.removeEventListener(CHANGED, onChange);
    window.removeEventListener("storage", onChange);
  };
}
