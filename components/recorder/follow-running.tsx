"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const EVERY_MS = 2_000;
/** Longer than an answer takes; a turn whose process was killed is not waited for. */
const MOST_TIMES = 60;

/** Draws the page again while a turn on it is still running, because no event tells of its end. */
export function FollowRunning() {
  const router = useRouter();
  useEffect(() => {
    let times = 0;
    const timer = setInterval(() => {
      times += 1;
      if (times > MOST_TIMES) return clearInterval(timer);
      if (document.visibilityState === "visible") router.refresh();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
