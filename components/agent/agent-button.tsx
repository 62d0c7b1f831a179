"use client";

import { Sparkles } from "lucide-react";
import { usePathname } from "next/navigation";
import { Button } from "@/components/ui/button";
import { toggleAgent } from "./open-agent";

/** Opens and closes the assistant beside the page. */
export function AgentButton() {
  if (usePathname() === "/chat") return null;
  return (
    <Button
      onPress={toggleAgent}
      aria-label="Assistant"
      aria-keyshortcuts="Meta+J Control+J"
      title="Assistant (⌘J)"
      variant="ghost"
      isIconOnly
      className="phone:hidden"
    >
      <Sparkles aria-hidden />
    </Button>
  );
}
