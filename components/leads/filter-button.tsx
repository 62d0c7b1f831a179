"use client";

import { ListFilter } from "lucide-react";
import { buttonClass } from "@/components/ui/button-class";
import { OnDemand } from "@/components/ui/on-demand";
import type { Filter } from "@/lib/filters/schema";

export type FilterButtonProps = {
  filter: Filter | undefined;
  onChange: (filter: Filter | undefined) => void;
};

const loadPopover = () => import("./filter-popover").then((module) => module.FilterPopover);

/** Opens the editor of the list's filter; only those who filter load it. */
export function FilterButton(props: FilterButtonProps) {
  return (
    <OnDemand
      load={loadPopover}
      menu={props}
      trigger={{
        label: "Filter",
        className: buttonClass({ variant: "ghost" }),
        children: <FilterTrigger />,
      }}
    />
  );
}

export function FilterTrigger() {
  return (
    <>
      <ListFilter aria-hidden />
      <span className="phone:hidden">Filter</span>
    </>
  );
}
