"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { notifyError } from "@/components/ui/toast";
import { ANYTHING, announceChange, type Changed, onChange } from "./changes";
import { openConnection } from "./connection";
import { PullToRefresh } from "./pull-to-refresh";

/** Commits often come in bursts; the page is drawn again once a burst is over. */
const QUIET_MS = 300;
const LEAST_PAUSE_MS = 2_000;

/**
 * Keeps the page at hand current while others work: what changed is drawn again, nothing is announced. A thumb that
 * pulls the page down has everything read again.
 */
export function LiveUpdates({ since }: { since: string }) {
  const router = useRouter();
  const readAt = useRef(since);
  const refreshedAt = useRef(0);
  const [isDrawing, draw] = useTransition();
  const [isAsked, setAsked] = useState(false);

  useEffect(() => {
    let timer: number | undefined;
    const refreshSoon = ({ resource }: Changed) => {
      // The bell reads for itself, and no page shows what it holds.
      if (timer !== undefined || resource === "notifications") return;
      const pause = Math.max(QUIET_MS, refreshedAt.current + LEAST_PAUSE_MS - Date.now());
      timer = window.setTimeout(() => {
        timer = undefined;
        refreshedAt.current = Date.now();
        draw(() => router.refresh());
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

  useEffect(() => {
    if (!isDrawing) setAsked(false);
  }, [isDrawing]);

  /** A person waits for it, so it does not wait for a burst to end. */
  function readAgain() {
    if (!navigator.onLine)
      return notifyError("There is no connection. What you see is what was read last.");
    refreshedAt.current = 0;
    setAsked(true);
    ANYTHING.forEach(announceChange);
  }

  return <PullToRefresh isRefreshing={isAsked} onRefresh={readAgain} />;
}
