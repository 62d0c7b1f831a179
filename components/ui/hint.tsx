"use client";

import { Info } from "lucide-react";
import { useId, useState } from "react";

/**
 * What a word means, on hover, focus or press; Escape puts it away. It spans its nearest positioned
 * ancestor, so that it never leaves the screen.
 */
export function Hint({ label, children }: { label: string; children: string }) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-label={label}
        aria-describedby={id}
        onPointerEnter={(event) => event.pointerType === "mouse" && setOpen(true)}
        onPointerLeave={(event) => event.pointerType === "mouse" && setOpen(false)}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onClick={() => setOpen(true)}
        onKeyDown={(event) => event.key === "Escape" && setOpen(false)}
        className="thumb -m-1.5 grid size-7 shrink-0 place-content-center rounded-full text-muted opacity-60 hover:opacity-100 focus-visible:opacity-100"
      >
        <Info className="size-3.5" aria-hidden />
      </button>
      <span
        id={id}
        role="tooltip"
        hidden={!isOpen}
        className="absolute inset-x-0 top-9 z-20 mx-1 rounded-md bg-overlay px-2.5 py-2 text-xs text-pretty text-foreground shadow-float"
      >
        {children}
      </span>
    </>
  );
}
