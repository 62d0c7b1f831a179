"use client";

import { Copy, Download, Ellipsis, Trash2, Upload } from "lucide-react";
import { exportHref } from "@/components/exports/export-href";
import { type MenuAction, MenuButton } from "@/components/ui/menu-button";
import type { LeadQuery } from "./lead-query";
import { useVocabulary } from "./vocabulary";

/** What is done with the list as a whole: bring leads in, take them out, look for duplicates, look into the bin. */
export function LeadsMenu({ query }: { query: LeadQuery }) {
  const { can } = useVocabulary();
  const actions: MenuAction[] = [
    ...(can("leads:import")
      ? [{ id: "import", label: "Import leads", icon: <Upload />, href: "/leads/import" }]
      : []),
    ...(can("leads:export")
      ? [
          {
            id: "csv",
            label: "Export as CSV",
            icon: <Download />,
            onAction: () => window.location.assign(exportHref(query, "csv")),
          },
          {
            id: "xlsx",
            label: "Export as Excel",
            icon: <Download />,
            onAction: () => window.location.assign(exportHref(query, "xlsx")),
          },
        ]
      : []),
    { id: "duplicates", label: "Duplicates", icon: <Copy />, href: "/leads/duplicates" },
    { id: "bin", label: "Bin", icon: <Trash2 />, href: "/leads/bin" },
  ];
  return (
    <MenuButton label="More" actions={actions} isIconOnly>
      <Ellipsis aria-hidden />
    </MenuButton>
  );
}
