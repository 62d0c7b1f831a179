"use client";

import { Search } from "lucide-react";
import { Button } from "@/components/ui/button";
import { openPalette } from "./open-palette";

/** Opens the palette; it says by which keys that goes faster. */
export function SearchButton() {
  return (
    <Button
      onPress={openPalette}
      aria-label="Search and commands"
      aria-keyshortcuts="Meta+K Control+K"
      variant="ghost"
      className="phone:button--icon-only lg:min-w-48 lg:justify-start lg:border lg:border-border lg:font-normal"
    >
      <Search aria-hidden />
      <span className="hidden flex-1 text-left lg:inline">Search</span>
      <span className="hidden text-xs text-muted lg:inline" aria-hidden>
        ⌘K
      </span>
    </Button>
  );
}
