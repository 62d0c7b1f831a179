"use client";

import { type RefObject, useEffect, useRef } from "react";

/** So near to its edge what scrolls goes on, in px, and so far with each movement of the finger. */
const EDGE = 64;
const STEP = 12;

type Carry = {
  rows: HTMLElement[];
  centers: number[];
  from: number;
  to: number;
  startsAt: number;
  scroller: Element | undefined;
};

/**
 * Lets a finger carry a row by its handle: React Aria leaves fingers to the browser's own dragging, which most phones
 * do not have. The others make room; `onMove` hears where the row was let go.
 */
export function useTouchOrder(
  list: RefObject<HTMLElement | null>,
  onMove: ((from: number, to: number) => void) | undefined,
) {
  const moved = useRef(onMove);
  useEffect(() => {
    moved.current = onMove;
  }, [onMove]);

  useEffect(() => {
    const element = list.current;
    if (!element) return;
    let carry: Carry | undefined;

    const begin = ({ touches, target }: TouchEvent) => {
      const [finger] = touches;
      const isOne = touches.length === 1 && finger && target instanceof Element;
      carry = isOne && moved.current ? pickUp(element, target, finger) : undefined;
    };
    const follow = (event: TouchEvent) => {
      const [finger] = event.touches;
      if (!carry || !finger) return;
      // Neither the page scrolls nor is it pulled down meanwhile.
      event.preventDefault();
      event.stopPropagation();
      scrollAtEdge(carry.scroller, finger.clientY);
      place(carry, finger.clientY);
    };
    const end = ({ type }: TouchEvent) => {
      if (!carry) return;
      const { from, to, rows } = carry;
      carry = undefined;
      for (const row of rows) row.removeAttribute("style");
      if (type === "touchend" && to !== from) moved.current?.(from, to);
    };
    const keepFromBrowser = (event: Event) => {
      if (!carry) return;
      event.preventDefault();
      event.stopPropagation();
    };

    element.addEventListener("touchstart", begin, { passive: true });
    element.addEventListener("touchmove", follow, { passive: false });
    element.addEventListener("touchend", end);
    element.addEventListener("touchcancel", end);
    element.addEventListener("dragstart", keepFromBrowser, { capture: true });
    element.addEventListener("contextmenu", keepFromBrowser, { capture: true });
    return () => {
      element.removeEventListener("touchstart", begin);
      element.removeEventListener("touchmove", follow);
      element.removeEventListener("touchend", end);
      element.removeEventListener("touchcancel", end);
      element.removeEventListener("dragstart", keepFromBrowser, { capture: true });
      element.removeEventListener("contextmenu", keepFromBrowser, { capture: true });
    };
  }, [list]);
}

function pickUp(list: HTMLElement, touched: Element, finger: Touch): Carry | undefined {
  const rows = [...list.querySelectorAll<HTMLElement>("[role=row]")];
  const from = rows.findIndex((row) => row.contains(touched));
  // React Aria lets presses of the handle through to its row, so the place tells whether it is meant.
  const handle = rows[from]?.querySelector("[slot=drag]")?.getBoundingClientRect();
  if (!handle || !isInside(handle, finger)) return undefined;
  const scroller = scrollerOf(list);
  const scrolled = scroller?.scrollTop ?? 0;
  const centers = rows.map((row) => {
    const { top, height } = row.getBoundingClientRect();
    return top + height / 2 + scrolled;
  });
  return { rows, centers, from, to: from, startsAt: finger.clientY + scrolled, scroller };
}

/** Puts the carried row under the finger, and the others where they would stand if it were let go. */
function place(carry: Carry, y: number) {
  const { rows, centers, from, startsAt, scroller } = carry;
  const by = y + (scroller?.scrollTop ?? 0) - startsAt;
  const center = (centers[from] ?? 0) + by;
  carry.to = centers.filter((other, index) => index !== from && other < center).length;
  const height = rows[from]?.offsetHeight ?? 0;
  rows.forEach((row, index) => {
    if (index === from) {
      row.style.cssText = `position: relative; z-index: 1; box-shadow: var(--overlay-shadow); background: var(--overlay); transform: translateY(${by}px)`;
      return;
    }
    const isPassedDown = index > from && index <= carry.to;
    const isPassedUp = index < from && index >= carry.to;
    const shift = isPassedDown ? -height : isPassedUp ? height : 0;
    row.style.cssText = `transition: transform 120ms; transform: translateY(${shift}px)`;
  });
}

const isInside = ({ left, right, top, bottom }: DOMRect, { clientX, clientY }: Touch) =>
  clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;

function scrollerOf(list: HTMLElement): Element | undefined {
  for (let part = list.parentElement; part; part = part.parentElement)
    if (part.scrollHeight > part.clientHeight && getComputedStyle(part).overflowY !== "visible")
      return part;
  return undefined;
}

function scrollAtEdge(scroller: Element | undefined, y: number) {
  if (!scroller) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  if (y < top + EDGE) scroller.scrollBy(0, -STEP);
  if (y > bottom - EDGE) scroller.scrollBy(0, STEP);
}
