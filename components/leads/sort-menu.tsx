"use client";

import { ArrowDownUp, Check } from "lucide-react";
import type { Column, Sort } from "@/components/ui/data-table";
import { MenuButton } from "@/components/ui/menu-button";
import type { Lead } from "@/lib/leads/schema";

/** Sorts the leads where no header can be pressed: on a phone, and on the board. Picked again, the order turns around. */
export function SortMenu({
  columns,
  sort,
  onSort,
  isAlways,
}: {
  columns: Column<Lead>[];
  sort: Sort;
  onSort: (sort: Sort) => void;
  /** Also on a large screen. */
  isAlways: boolean;
}) {
  const actions = columns
    .filter((column) => column.isSortable)
    .map(({ id, header }) => {
      const isCurrent = id === sort.column;
      const turned = sort.direction === "asc" ? "desc" : "asc";
      return {
        id,
        label: isCurrent
          ? `${header}, ${sort.direction === "asc" ? "ascending" : "descending"}`
          : header,
        icon: isCurrent ? <Check /> : <span className="block size-4" />,
        onAction: () => onSort({ column: id, direction: isCurrent ? turned : (FIRST[id] ?? "asc") }),
      };
    });
  return (
    <div className={isAlways ? undefined : "md:hidden"}>
      <MenuButton label="Sort" actions={actions} isIconOnly>
        <ArrowDownUp aria-hidden />
      </MenuButton>
    </div>
  );
}

/** Numbers and dates are mostly looked at from the top. */
const FIRST: Record<string, Sort["direction"]> = {
  valueCents: "desc",
  score: "desc",
  lastContactedAt: "desc",
  createdAt: "desc",
  updatedAt: "desc",
};
