"use client";

import type { KeyboardEvent } from "react";

/** Arrows up and down, or j and k, go from card to card of a column; left and right to the next column; m asks where to move it. */
export function useCardKeys(goTo: (index: number) => void) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const from = event.target as HTMLElement;
    if (event.metaKey || event.ctrlKey || event.altKey || !from.dataset.card) return;
    const column = event.currentTarget.closest("section");
    const index = Number(from.closest("li")?.dataset.index ?? 0);
    const by = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    if (by) {
      event.preventDefault();
      goTo(index + by);
      focusCard(event.currentTarget, index + by);
    }
    if (event.key === "m") {
      event.preventDefault();
      from.closest("li")?.querySelector<HTMLElement>("[data-move] button")?.click();
    }
    if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      event.preventDefault();
      const next = event.key === "ArrowRight" ? "nextElementSibling" : "previousElementSibling";
      let other = column?.[next] as HTMLElement | null | undefined;
      while (other && !other.querySelector("[data-card]")) other = other[next] as HTMLElement | null;
      other?.querySelector<HTMLElement>("[data-card][tabindex='0'], [data-card]")?.focus();
    }
  };
}

/** A card that scrolled into view is drawn a moment later. */
function focusCard(column: HTMLElement, index: number) {
  const find = () => column.querySelector<HTMLElement>(`[data-index="${index}"] [data-card]`);
  const now = find();
  if (now) now.focus();
  else requestAnimationFrame(() => find()?.focus());
}
