"use client";

import { Button } from "@heroui/react/button";
import { Popover } from "@heroui/react/popover";
import { FilterBuilder } from "@/components/filters/filter-builder";
import { useStartOpen } from "@/components/ui/use-start-open";
import { type FilterButtonProps, FilterTrigger } from "./filter-button";
import { useVocabulary } from "./vocabulary";

/** The editor of the list's filter, starting open; the list follows while it is edited. */
export function FilterPopover({ filter, onChange }: FilterButtonProps) {
  const { fields, currency } = useVocabulary();
  const start = useStartOpen();
  return (
    <Popover {...start.menu}>
      <Button ref={start.trigger} variant="ghost" aria-label="Filter">
        <FilterTrigger />
      </Button>
      <Popover.Content placement="bottom start" className="w-[min(44rem,calc(100vw-1rem))] p-0">
        <Popover.Dialog aria-label="Filter leads" className="max-h-[70dvh] overflow-y-auto p-3">
          <FilterBuilder fields={fields} value={filter} onChange={onChange} currency={currency} />
        </Popover.Dialog>
      </Popover.Content>
    </Popover>
  );
}
