"use client";

import { Sparkles } from "lucide-react";
import { usePathname } from "next/navigation";
import { toggleAgent } from "./open-agent";

/** Opens and closes the assistant beside the page. */
export function AgentButton() {
  if (usePathname() === "/chat") return null;
  return (
    <button
      type="button"
      onClick={toggleAgent}
      aria-label="Assistant"
      aria-keyshortcuts="Meta+J Control+J"
      title="Assistant (⌘J)"
      className="button button--ghost button--icon-only phone:hidden"
    >
      <Sparkles aria-hidden />
    </button>
  );
}
