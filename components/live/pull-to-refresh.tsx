"use client";

import { RefreshCw } from "lucide-react";
import { useEffect, useRef } from "react";
import { announce } from "@/components/ui/announcer";
import { classNames } from "@/components/ui/class-names";
import { FAR_ENOUGH } from "./pull";
import { usePull } from "./use-pull";

/** Lets a thumb pull the page at hand down to have it read again. Stands inside of what can be pulled. */
export function PullToRefresh({
  isRefreshing,
  onRefresh,
}: {
  isRefreshing: boolean;
  onRefresh: () => void;
}) {
  const mark = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLElement>(null);
  useEffect(() => {
    page.current = mark.current?.parentElement ?? null;
  }, []);
  const distance = usePull(page, onRefresh);
  const wasRefreshing = useRef(false);
  useEffect(() => {
    if (wasRefreshing.current && !isRefreshing) announce("Up to date");
    wasRefreshing.current = isRefreshing;
  }, [isRefreshing]);

  const isHeld = distance > 0;
  const shift = isRefreshing ? FAR_ENOUGH : distance;
  return (
    <div
      ref={mark}
      role="status"
      aria-label={isRefreshing ? "Reading again" : undefined}
      style={
        { "--shift": `${shift}px`, opacity: Math.min(1, shift / FAR_ENOUGH) } as React.CSSProperties
      }
      className={classNames(
        "pointer-events-none absolute inset-x-0 -top-11 z-60 flex translate-y-(--shift) justify-center motion-reduce:top-5 motion-reduce:translate-y-0",
        !isHeld && "transition-[translate,opacity] duration-150",
        shift === 0 && "invisible",
      )}
    >
      <span
        className={classNames(
          "grid size-10 place-content-center rounded-full bg-overlay shadow-float",
          distance >= FAR_ENOUGH || isRefreshing ? "text-accent" : "text-muted",
        )}
      >
        <RefreshCw
          className={classNames("size-5", isRefreshing && "animate-spin")}
          style={isHeld ? { rotate: `${distance * 3}deg` } : undefined}
          aria-hidden
        />
      </span>
    </div>
  );
}
