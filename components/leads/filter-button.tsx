"use client";

import { Button } from "@heroui/react/button";
import { Popover } from "@heroui/react/popover";
import { ListFilter } from "lucide-react";
import dynamic from "next/dynamic";
import { SkeletonLines } from "@/components/ui/skeleton";
import type { Filter } from "@/lib/filters/schema";
import { useVocabulary } from "./vocabulary";

/** Only those who filter load the editor. */
const FilterBuilder = dynamic(
  () => import("@/components/filters/filter-builder").then((module) => module.FilterBuilder),
  { loading: () => <SkeletonLines lines={3} /> },
);

/** Opens the editor of the list's filter; the list follows while it is edited. */
export function FilterButton({
  filter,
  onChange,
}: {
  filter: Filter | undefined;
  onChange: (filter: Filter | undefined) => void;
}) {
  const { fields, currency } = useVocabulary();
  return (
    <Popover>
      <Button variant="ghost" aria-label="Filter">
        <ListFilter aria-hidden />
        <span className="phone:hidden">Filter</span>
      </Button>
      <Popover.Content placement="bottom start" className="w-[min(44rem,calc(100vw-1rem))] p-0">
        <Popover.Dialog aria-label="Filter leads" className="max-h-[70dvh] overflow-y-auto p-3">
          <FilterBuilder fields={fields} value={filter} onChange={onChange} currency={currency} />
        </Popover.Dialog>
      </Popover.Content>
    </Popover>
  );
}
