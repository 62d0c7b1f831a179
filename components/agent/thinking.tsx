"use client";

import { useEffect, useState } from "react";

const LONG_MS = 10_000;

/** What stands where an answer will be; after a while it says that waiting is no duty. */
export function Thinking() {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), LONG_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="animate-pulse text-xs text-muted motion-reduce:animate-none" role="status">
      {isLong ? "Still working. You can stop it below; what was done stays done." : "Working…"}
    </p>
  );
}
