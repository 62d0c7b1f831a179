"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { notifyError } from "@/components/ui/toast";
import { ANYTHING, announceChange } from "./changes";
import { concernsPage } from "./concerns";
import { openConnection } from "./connection";
import { PullToRefresh } from "./pull-to-refresh";
import { useLive } from "./use-live";

/**
 * Keeps the page at hand current while others work: what changed is drawn again, nothing is announced. A thumb that
 * pulls the page down has everything read again.
 */
export function LiveUpdates({ since }: { since: string }) {
  const router = useRouter();
  const path = usePathname();
  const readAt = useRef(since);
  const [isDrawing, startDrawing] = useTransition();
  const drawn = useRef(() => {});
  const [isAsked, setAsked] = useState(false);

  async function draw() {
    try {
      await expectServer();
    } catch (error) {
      setAsked(false);
      throw error;
    }
    await new Promise<void>((resolve) => {
      drawn.current = resolve;
      startDrawing(() => router.refresh());
    });
  }
  useEffect(() => {
    if (isDrawing) return;
    drawn.current();
    setAsked(false);
  }, [isDrawing]);

  useLive((change) => concernsPage(path, change), draw, "page");
  useEffect(() => openConnection(readAt.current, announceChange), []);

  function readAgain() {
    if (!navigator.onLine)
      return notifyError("There is no connection. What you see is what was read last.");
    setAsked(true);
    ANYTHING.forEach(announceChange);
  }

  return <PullToRefresh isRefreshing={isAsked} onRefresh={readAgain} />;
}

/** Next leaves the page, and all that is being written on it, when a drawing cannot be fetched. */
async function expectServer() {
  const answer = await fetch("/api/health", { cache: "no-store" });
  if (!answer.ok) throw new Error("The server is not there.");
}
