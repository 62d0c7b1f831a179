"use client";

import { type RefObject, useEffect, useRef } from "react";

const LONG_MS = 450;
/** A finger is never quite still. */
const SLACK = 10;

/** Calls back when a finger rests on an element; its release then presses nothing. */
export function useLongPress(target: RefObject<HTMLElement | null>, onLongPress?: () => void) {
  const act = useRef(onLongPress);
  useEffect(() => {
    act.current = onLongPress;
  }, [onLongPress]);

  useEffect(() => {
    const element = target.current;
    if (!element) return;
    let timer: number | undefined;
    let start = { x: 0, y: 0 };
    let isHeld = false;

    const cancel = () => {
      window.clearTimeout(timer);
      timer = undefined;
    };
    const begin = ({ touches }: TouchEvent) => {
      cancel();
      isHeld = false;
      const [finger] = touches;
      if (touches.length !== 1 || !finger || !act.current) return;
      start = { x: finger.clientX, y: finger.clientY };
      timer = window.setTimeout(() => {
        isHeld = true;
        act.current?.();
      }, LONG_MS);
    };
    const follow = ({ touches: [finger] }: TouchEvent) => {
      if (!finger) return;
      const way = Math.hypot(finger.clientX - start.x, finger.clientY - start.y);
      if (way > SLACK) cancel();
    };
    const end = (event: TouchEvent) => {
      cancel();
      if (isHeld && event.cancelable) event.preventDefault();
      isHeld = false;
    };
    // The browser's own answer to a long press: its menu.
    const keepMenuAway = (event: Event) => {
      if (isHeld || timer !== undefined) event.preventDefault();
    };

    element.addEventListener("touchstart", begin, { passive: true });
    element.addEventListener("touchmove", follow, { passive: true });
    element.addEventListener("touchend", end);
    element.addEventListener("touchcancel", cancel);
    element.addEventListener("contextmenu", keepMenuAway);
    return () => {
      cancel();
      element.removeEventListener("touchstart", begin);
      element.removeEventListener("touchmove", follow);
      element.removeEventListener("touchend", end);
      element.removeEventListener("touchcancel", cancel);
      element.removeEventListener("contextmenu", keepMenuAway);
    };
  }, [target]);
}
