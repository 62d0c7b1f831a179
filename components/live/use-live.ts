"use client";

import { useEffect, useRef } from "react";
import { type Changed, onChange } from "./changes";
import { createPace, type Read } from "./pace";

/**
 * Calls `read` again when something changed that concerns a screen: at once for a single change, gathered while many
 * come, and once more when it rejects. Both functions may be new with each drawing.
 */
export function useLive(
  concerns: (change: Changed) => boolean,
  read: () => Promise<unknown>,
  what?: Read,
) {
  const latest = useRef({ concerns, read });
  useEffect(() => {
    latest.current = { concerns, read };
  });
  useEffect(() => {
    const pace = createPace(() => latest.current.read(), what);
    const stopHearing = onChange((change) => {
      if (latest.current.concerns(change)) pace.want(change.ids.length === 0);
    });
    return () => {
      stopHearing();
      pace.stop();
    };
  }, [what]);
}
