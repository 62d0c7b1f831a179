"use client";

import { Dropdown } from "@heroui/react/dropdown";
import type { ReactNode } from "react";
import { Autocomplete, useFilter } from "react-aria-components/Autocomplete";
import { Input } from "react-aria-components/Input";
import { SearchField } from "react-aria-components/SearchField";
import { uncapitalized } from "@/lib/names";
import { useStartOpen } from "./use-start-open";

export type PickerOption = {
  id: string;
  label: string;
  /** A dot, an avatar, a chip's colour. */
  icon?: ReactNode;
  description?: string;
};

export type PickerMenuProps = {
  label: string;
  options: PickerOption[];
  /** What is pressed to open the list. */
  children: ReactNode;
  triggerClassName?: string;
  /** Names the trigger; `label` when left out. */
  triggerLabel?: string;
  mode: "single" | "multiple";
  selected: string[];
  onSelect: (ids: string[]) => void;
};

/** Shorter lists are read faster than searched. */
const SEARCH_FROM = 8;

/** The list itself, loaded when a picker is first opened; it starts open. */
export function PickerMenu({
  label,
  options,
  children,
  triggerClassName,
  triggerLabel,
  mode,
  selected,
  onSelect,
}: PickerMenuProps) {
  const { contains } = useFilter({ sensitivity: "base" });
  const menu = (
    <Dropdown.Menu
      aria-label={label}
      selectionMode={mode}
      selectedKeys={selected}
      disallowEmptySelection={mode === "single"}
      // Escape closes the list; it must not take back what was chosen in it.
      escapeKeyBehavior="none"
      onSelectionChange={(keys) => keys !== "all" && onSelect([...keys].map(String))}
      className="max-h-72 overflow-y-auto p-1"
      renderEmptyState={() => <p className="px-2 py-3 text-sm text-muted">Nothing found</p>}
    >
      {options.map((option) => (
        <Dropdown.Item
          key={option.id}
          id={option.id}
          textValue={[option.label, option.description].filter(Boolean).join(" ")}
        >
          <Dropdown.ItemIndicator />
          {option.icon}
          <span className="min-w-0 flex-1 truncate">{option.label}</span>
          {option.description && <span className="text-xs text-muted">{option.description}</span>}
        </Dropdown.Item>
      ))}
    </Dropdown.Menu>
  );
  const start = useStartOpen();
  return (
    <Dropdown {...start.menu}>
      <Dropdown.Trigger
        ref={start.trigger}
        aria-label={triggerLabel ?? label}
        className={triggerClassName ?? "button button--ghost"}
      >
        {children}
      </Dropdown.Trigger>
      <Dropdown.Popover placement="bottom start" className="min-w-56 p-0">
        {options.length < SEARCH_FROM ? (
          menu
        ) : (
          <Autocomplete filter={contains}>
            <SearchField
              aria-label={`Search ${uncapitalized(label)}`}
              autoFocus
              className="border-b border-separator p-1"
            >
              <Input
                placeholder="Search"
                className="h-10 w-full bg-transparent px-2 text-base outline-none md:h-7 md:text-sm"
              />
            </SearchField>
            {menu}
          </Autocomplete>
        )}
      </Dropdown.Popover>
    </Dropdown>
  );
}
