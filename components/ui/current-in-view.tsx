"use client";

import { type ReactNode, useEffect, useRef } from "react";

/**
 * Around a bar of links that may be wider than the screen: scrolls it so that the current one stands in its middle.
 * `current` changes when another link is the current one.
 */
export function CurrentInView({ current, children }: { current: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another current link.
  useEffect(() => {
    const link = box.current?.querySelector<HTMLElement>("[aria-current]");
    const bar = link?.parentElement;
    if (!link || !bar) return;
    // Scrolled by hand: after `scrollIntoView` the Tab key would begin here, behind the whole shell.
    const { left, width } = link.getBoundingClientRect();
    bar.scrollLeft += left + width / 2 - bar.getBoundingClientRect().left - bar.clientWidth / 2;
  }, [current]);
  return (
    <div ref={box} className="min-w-0">
      {children}
    </div>
  );
}
