"use client";

import { useEffect } from "react";

/** Something the page at hand can do, such as assigning the selected leads. */
export type PageAction = { id: string; label: string; run: () => void };

let published: readonly PageAction[] = [];

/** What the palette offers on this page, read when it opens. */
export const pageActions = () => published;

/** Offers actions in the palette for as long as the component stands. */
export function usePageActions(actions: readonly PageAction[]) {
  useEffect(() => {
    published = actions;
    return () => {
      if (published === actions) published = [];
    };
  }, [actions]);
}
