"use client";

import { useEffect, useState } from "react";
import { useFormat } from "@/components/ui/format";

const TICK_MS = 30_000;

/** "3 h ago", kept current, with the exact time in the reader's zone on hover. */
export function RelativeTime({ at, className }: { at: Date | string; className?: string }) {
  const format = useFormat();
  const date = new Date(at);
  const [exact, setExact] = useState<string>();
  const [, setTick] = useState(0);
  const time = date.getTime();

  useEffect(() => {
    // The zone is known only in the browser, so the server leaves it out.
    setExact(format.exact(time));
    const timer = setInterval(() => setTick((tick) => tick + 1), TICK_MS);
    return () => clearInterval(timer);
  }, [time, format]);

  return (
    <time dateTime={date.toISOString()} title={exact} className={className} suppressHydrationWarning>
      {format.relative(date)}
    </time>
  );
}
