"use client";

import { ChevronDown, FileSpreadsheet, FileText } from "lucide-react";
import { type MenuAction, MenuButton } from "@/components/ui/menu-button";
import type { Scope } from "@/lib/access";
import { type ExportQuery, exportHref } from "./export-href";

/** Downloads what the list shows, for those who may. */
export function ExportMenu({ query, scopes }: { query: ExportQuery; scopes: readonly Scope[] }) {
  if (!scopes.includes("leads:export")) return null;
  return (
    <MenuButton label="Export" variant="outline" actions={exportActions(query)}>
      Export
      <ChevronDown className="text-muted" aria-hidden />
    </MenuButton>
  );
}

/** The same as entries of another menu. */
export const exportActions = (query: ExportQuery): MenuAction[] => [
  { id: "csv", label: "Export as CSV", icon: <FileText />, href: exportHref(query, "csv") },
  { id: "xlsx", label: "Export as Excel", icon: <FileSpreadsheet />, href: exportHref(query, "xlsx") },
];
