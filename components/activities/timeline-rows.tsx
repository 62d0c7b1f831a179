"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { Timeline } from "@/components/ui/timeline";
import type { Activity } from "@/lib/activities/schema";
import { eventAnchor } from "./activity-row";

type RowsProps = {
  rows: Activity[];
  /** The event that is linked to: it is brought into view and marked. */
  linkedId: string | undefined;
  children: (activity: Activity) => ReactNode;
};

/** A few dozen events are a plain list, which a browser's own search sees whole. */
const PLAIN_MOST = 150;
const ROW_HEIGHT = 52;

/** Events in their order; of a long timeline only those in view are drawn. */
export function TimelineRows(props: RowsProps) {
  const list = useRef<HTMLDivElement>(null);
  const heights = useRef(new Map<string, number>());
  const isLong = props.rows.length > PLAIN_MOST;

  // A list that grows long goes on with the heights that its rows have, so that nothing jumps.
  useLayoutEffect(() => {
    if (isLong || props.rows.length < PLAIN_MOST - 60) return;
    for (const row of list.current?.querySelectorAll<HTMLElement>("li[data-event]") ?? [])
      heights.current.set(row.dataset.event as string, row.offsetHeight);
  });

  return (
    <div ref={list}>
      {isLong ? <LongRows {...props} heights={heights.current} /> : <PlainRows {...props} />}
    </div>
  );
}

function PlainRows({ rows, linkedId, children }: RowsProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!linkedId) return;
    list.current?.querySelector(`#${eventAnchor(linkedId)}`)?.scrollIntoView({ block: "center" });
  }, [linkedId]);
  return (
    <div ref={list}>
      <Timeline>
        {rows.map((row) => (
          <li
            key={row.id}
            id={eventAnchor(row.id)}
            data-event={row.id}
            className={lookOf(row.id === linkedId)}
          >
            {children(row)}
          </li>
        ))}
      </Timeline>
    </div>
  );
}

function LongRows({ rows, linkedId, heights, children }: RowsProps & { heights: Map<string, number> }) {
  const list = useRef<HTMLOListElement>(null);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [top, setTop] = useState(0);

  useLayoutEffect(() => {
    const element = list.current;
    const around = scrollParentOf(element);
    if (!element || !around) return;
    setScroller(around);
    const measure = () =>
      setTop(
        element.getBoundingClientRect().top - around.getBoundingClientRect().top + around.scrollTop,
      );
    measure();
    // What stands above grows and shrinks: the composer, pinned notes.
    const observer = new ResizeObserver(measure);
    for (const child of around.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: (index) => heights.get(rows[index]?.id ?? "") ?? ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.id ?? index,
    scrollMargin: top,
    overscan: 10,
  });
  useKeptPlace(rows, (index) => virtualizer.scrollToIndex(index, { align: "start" }));

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each link, not for each row that is read.
  useEffect(() => {
    const index = rows.findIndex(({ id }) => id === linkedId);
    if (index >= 0 && scroller) virtualizer.scrollToIndex(index, { align: "center" });
  }, [linkedId, scroller]);

  return (
    <ol
      ref={list}
      aria-label="Timeline"
      className="relative"
      style={{ height: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map((item) => {
        const row = rows[item.index];
        if (!row) return null;
        return (
          <li
            key={item.key}
            ref={virtualizer.measureElement}
            data-index={item.index}
            id={eventAnchor(row.id)}
            aria-posinset={item.index + 1}
            aria-setsize={rows.length}
            style={{ transform: `translateY(${item.start - top}px)` }}
            className={classNames("absolute inset-x-0 top-0", lookOf(row.id === linkedId))}
          >
            {children(row)}
          </li>
        );
      })}
    </ol>
  );
}

/** Later events that are read come in above; what was in view stays there. */
function useKeptPlace(rows: Activity[], scrollTo: (index: number) => void) {
  const first = useRef(rows[0]?.id);
  const scroll = useRef(scrollTo);
  scroll.current = scrollTo;
  useLayoutEffect(() => {
    const before = first.current;
    first.current = rows[0]?.id;
    const index = rows.findIndex(({ id }) => id === before);
    // A single new event on top is no page of later ones.
    if (index > 10) scroll.current(index);
  }, [rows]);
}

const lookOf = (isLinked: boolean) =>
  isLinked ? "rounded-lg bg-accent-soft ring-4 ring-accent-soft" : undefined;

function scrollParentOf(element: HTMLElement | null): HTMLElement | null {
  for (let parent = element?.parentElement; parent; parent = parent.parentElement)
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent;
  return null;
}
