"use client";

import { useEffect, useRef, useState } from "react";

/**
 * Opens a menu that was loaded by a press. The trigger takes the focus first: the button that was
 * pressed is gone, and closing the menu gives the focus back to where it was.
 */
export function useStartOpen() {
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    trigger.current?.focus({ preventScroll: true });
    setOpen(true);
  }, []);

  return { trigger, menu: { isOpen, onOpenChange: setOpen } };
}
