"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { announceChange, type Changed, onChange } from "./changes";
import { openConnection } from "./connection";

/** Commits often come in bursts; the page is drawn again once a burst is over. */
const QUIET_MS = 300;
const LEAST_PAUSE_MS = 2_000;

/** Keeps the page at hand current while others work: what changed is drawn again, nothing is announced. */
export function LiveUpdates({ since }: { since: string }) {
  const router = useRouter();
  const readAt = useRef(since);

  useEffect(() => {
    let timer: number | undefined;
    let refreshedAt = 0;
    const refreshSoon = ({ resource }: Changed) => {
      // The bell reads for itself, and no page shows what it holds.
      if (timer !== undefined || resource === "notifications") return;
      const pause = Math.max(QUIET_MS, refreshedAt + LEAST_PAUSE_MS - Date.now());
      timer = window.setTimeout(() => {
        timer = undefined;
        refreshedAt = Date.now();
        router.refresh();
      }, pause);
    };
    const stopHearing = onChange(refreshSoon);
    const close = openConnection(readAt.current, announceChange);
    return () => {
      window.clearTimeout(timer);
      stopHearing();
      close();
    };
  }, [router]);

  return null;
}
