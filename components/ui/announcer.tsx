"use client";

import { useEffect, useState } from "react";

const EVENT = "rapport:announce";

/** Lets screen readers speak a sentence; what it says should also be visible somewhere. */
export function announce(sentence: string) {
  window.dispatchEvent(new CustomEvent(EVENT, { detail: sentence }));
}

/** The live region that `announce` writes to. The root layout has one. */
export function Announcer() {
  const [said, setSaid] = useState({ sentence: "", turn: 0 });

  useEffect(() => {
    const say = (event: Event) =>
      setSaid(({ turn }) => ({
        sentence: (event as CustomEvent<string>).detail,
        turn: turn + 1,
      }));
    window.addEventListener(EVENT, say);
    return () => window.removeEventListener(EVENT, say);
  }, []);

  return (
    <div aria-live="polite" className="sr-only">
      {/* A new key makes a repeated sentence heard again. */}
      <span key={said.turn}>{said.sentence}</span>
    </div>
  );
}
