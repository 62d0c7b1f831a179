"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { ListView } from "./view-shape";

const Open = createContext<ListView | undefined>(undefined);

export function ListViewProvider({ value, children }: { value: ListView; children: ReactNode }) {
  return <Open value={value}>{children}</Open>;
}

/** The view that the list is open with. */
export function useListView(): ListView {
  const view = useContext(Open);
  if (!view) throw new Error("A list of leads stands inside a ListViewProvider.");
  return view;
}
