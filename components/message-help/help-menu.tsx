"use client";

import { LoaderCircle, WandSparkles } from "lucide-react";
import { MenuButton } from "@/components/ui/menu-button";
import type { Goal } from "./ask-help";

const goals: { id: string; label: string; goal: Goal }[] = [
  { id: "fix", label: "Fix spelling and spacing", goal: { goal: "fix" } },
  { id: "shorter", label: "Make it shorter", goal: { goal: "shorter" } },
  { id: "warmer", label: "Make it warmer", goal: { goal: "warmer" } },
  ...["English", "Spanish", "French"].map((language) => ({
    id: `translate-${language}`,
    label: `Translate into ${language}`,
    goal: { goal: "translate" as const, language },
  })),
];

/** What can be done to the text above. */
export function HelpMenu({ isAsking, onPick }: { isAsking: boolean; onPick: (goal: Goal) => void }) {
  if (isAsking)
    return (
      <span role="status" className="flex items-center gap-1.5 px-2 text-xs text-muted">
        <LoaderCircle aria-hidden className="size-3.5 animate-spin motion-reduce:animate-none" />
        Rewriting…
      </span>
    );
  return (
    <MenuButton
      label="Improve the text"
      size="sm"
      isIconOnly
      actions={goals.map(({ id, label, goal }) => ({ id, label, onAction: () => onPick(goal) }))}
    >
      <WandSparkles aria-hidden />
    </MenuButton>
  );
}
