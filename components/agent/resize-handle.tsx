"use client";

import { type KeyboardEvent, type PointerEvent, useState } from "react";

const WIDTH = { least: 320, usual: 400, most: 720, step: 24 };
const STORED = "rapport.agent-width";

const within = (width: number) => Math.min(WIDTH.most, Math.max(WIDTH.least, Math.round(width)));

/** The panel's width, as it was left. */
export function usePanelWidth(): [number, (width: number) => void] {
  const [width, setWidth] = useState(() => within(Number(localStorage.getItem(STORED)) || WIDTH.usual));
  const set = (wanted: number) => {
    setWidth(within(wanted));
    localStorage.setItem(STORED, String(within(wanted)));
  };
  return [width, set];
}

/** The panel's left edge: drag it, or move it with the arrow keys. */
export function ResizeHandle({
  width,
  onResize,
}: {
  width: number;
  onResize: (width: number) => void;
}) {
  const onKey = (event: KeyboardEvent) => {
    const by = { ArrowLeft: WIDTH.step, ArrowRight: -WIDTH.step }[event.key];
    if (!by) return;
    event.preventDefault();
    onResize(width + by);
  };
  const onDown = (event: PointerEvent<HTMLDivElement>) =>
    event.currentTarget.setPointerCapture(event.pointerId);
  const onMove = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId))
      onResize(window.innerWidth - event.clientX);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved; this separator can.
    <div
      role="separator"
      tabIndex={0}
      aria-label="Width of the assistant"
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={WIDTH.least}
      aria-valuemax={WIDTH.most}
      onKeyDown={onKey}
      onPointerDown={onDown}
      onPointerMove={onMove}
      className="absolute inset-y-0 -left-1 z-10 w-2 cursor-col-resize touch-none outline-none hover:bg-accent/30 focus-visible:bg-accent phone:hidden"
    />
  );
}
