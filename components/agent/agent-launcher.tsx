"use client";

import dynamic from "next/dynamic";
import { usePathname } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { rememberOpen, TOGGLE_AGENT } from "./open-agent";

/** Nobody pays for the assistant before it is opened. */
const AgentPanel = dynamic(() => import("./agent-panel").then((module) => module.AgentPanel), {
  ssr: false,
});

/** Waits for ⌘J, Ctrl+J or a button. On its own page the assistant needs no panel. */
export function AgentLauncher({
  isOpenAtFirst,
  isOffline,
}: {
  isOpenAtFirst: boolean;
  isOffline: boolean;
}) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const isOnOwnPage = usePathname() === "/chat";
  const cameFrom = useRef<Element>(null);

  useEffect(() => {
    const toggle = () =>
      setOpen((before) => {
        rememberOpen(!before);
        if (!before) cameFrom.current = document.activeElement;
        return !before;
      });
    const onKey = (event: KeyboardEvent) => {
      const isShortcut = event.key.toLowerCase() === "j" && (event.metaKey || event.ctrlKey);
      if (!isShortcut || event.shiftKey || event.altKey) return;
      event.preventDefault();
      toggle();
    };
    window.addEventListener(TOGGLE_AGENT, toggle);
    document.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener(TOGGLE_AGENT, toggle);
      document.removeEventListener("keydown", onKey);
    };
  }, []);

  // The panel took the focus along when it went.
  useEffect(() => {
    if (isOpen || document.activeElement !== document.body) return;
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus({ preventScroll: true });
    cameFrom.current = null;
  }, [isOpen]);

  if (!isOpen || isOnOwnPage) return null;
  return (
    <AgentPanel
      isOffline={isOffline}
      onClose={() => {
        rememberOpen(false);
        setOpen(false);
      }}
    />
  );
}
