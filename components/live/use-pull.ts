"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { canBePulled, FAR_ENOUGH, isPull, markAt } from "./pull";

/**
 * Follows a finger that pulls down what is at its top already, and calls `onPulled` when it lets go far enough down.
 * Scrolling, sideways too, stays the browser's. @returns how far the mark has come down, in px.
 */
export function usePull(page: RefObject<HTMLElement | null>, onPulled: () => void): number {
  const [distance, setDistance] = useState(0);
  const pulled = useRef(onPulled);
  useEffect(() => {
    pulled.current = onPulled;
  }, [onPulled]);

  useEffect(() => {
    const element = page.current;
    if (!element) return;
    let start: { x: number; y: number; isPulling: boolean } | undefined;
    let reached = 0;

    const show = (to: number) => {
      reached = to;
      setDistance(to);
    };
    const begin = ({ touches, target }: TouchEvent) => {
      const [finger] = touches;
      const isOne = touches.length === 1 && finger && target instanceof Element;
      start =
        isOne && canBePulled(target, element)
          ? { x: finger.clientX, y: finger.clientY, isPulling: false }
          : undefined;
      if (!start) show(0);
    };
    const follow = (event: TouchEvent) => {
      const [finger] = event.touches;
      if (!start || !finger) return;
      const down = finger.clientY - start.y;
      // The first movement decides; one that the browser scrolls with by now is not ours.
      if (!start.isPulling && !(event.cancelable && isPull(finger.clientX - start.x, down))) {
        start = undefined;
        return;
      }
      start.isPulling = true;
      event.preventDefault();
      show(markAt(down));
    };
    const end = ({ type }: TouchEvent) => {
      if (type === "touchend" && reached >= FAR_ENOUGH) pulled.current();
      start = undefined;
      if (reached > 0) show(0);
    };

    element.addEventListener("touchstart", begin, { passive: true });
    element.addEventListener("touchmove", follow, { passive: false });
    element.addEventListener("touchend", end);
    element.addEventListener("touchcancel", end);
    return () => {
      element.removeEventListener("touchstart", begin);
      element.removeEventListener("touchmove", follow);
      element.removeEventListener("touchend", end);
      element.removeEventListener("touchcancel", end);
    };
  }, [page]);

  return distance;
}
