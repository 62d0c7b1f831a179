"use client";

import { type KeyboardEvent, useId, useState } from "react";
import { search } from "@/app/(crm)/actions";
import { useSearch } from "@/components/shell/use-search";
import { classNames } from "@/components/ui/class-names";
import { Field } from "@/components/ui/field";
import type { SearchAnswer } from "@/lib/search/schema";

type Choice = { id: string; name: string; detail?: string | null };

const NO_LEADS: string[] = [];

const choicesOf = (groups: SearchAnswer["groups"]): Choice[] =>
  (groups.find(({ id }) => id === "leads")?.items ?? []).map(({ id, title, detail }) => ({
    id,
    name: title,
    detail,
  }));

/** A lead, such as the one that a task is about: found by typing a name, address or number. */
export function LeadField({
  lead,
  label = "Lead",
  exceptId,
  error,
  onPick,
}: {
  lead: Choice | null;
  label?: string;
  /** A lead that cannot be chosen. */
  exceptId?: string;
  error?: string;
  onPick: (leadId: string | null) => void;
}) {
  const listId = useId();
  const [chosen, setChosen] = useState(lead);
  const [text, setText] = useState<string>();
  const [active, setActive] = useState(0);
  const { groups, isSearching } = useSearch(text ?? "", search, NO_LEADS);
  const leads = choicesOf(groups).filter(({ id }) => id !== exceptId);
  const isOpen = text !== undefined && text.trim().length > 1 && !isSearching;

  function pick(next: Choice | null) {
    setChosen(next);
    setText(undefined);
    onPick(next?.id ?? null);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!isOpen) return;
    if (event.key === "Escape") {
      event.stopPropagation();
      return setText(undefined);
    }
    const found = leads[active];
    if (event.key === "Enter" && found) {
      event.preventDefault();
      return pick(found);
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    setActive((before) => Math.max(0, Math.min(leads.length - 1, before + step)));
  }

  return (
    <Field label={label} error={error} className="relative">
      {(aria) => (
        <>
          <input
            {...aria}
            role="combobox"
            aria-expanded={isOpen}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={isOpen && leads[active] ? `${listId}-${active}` : undefined}
            className="input w-full"
            autoComplete="off"
            placeholder="None"
            maxLength={200}
            value={text ?? chosen?.name ?? ""}
            onChange={(event) => {
              setText(event.target.value);
              setActive(0);
              if (!event.target.value) pick(null);
            }}
            onBlur={() => setText(undefined)}
            onKeyDown={onKeyDown}
          />
          <div
            id={listId}
            role="listbox"
            aria-label="Leads"
            hidden={!isOpen}
            className="absolute inset-x-0 top-full z-40 mt-1 max-h-56 overflow-y-auto rounded-lg border border-border bg-overlay p-1 shadow-float"
          >
            {leads.length === 0 && <p className="px-2 py-1.5 text-sm text-muted">No lead found</p>}
            {leads.map((found, index) => (
              <div
                key={found.id}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={index === active}
                tabIndex={-1}
                // The press comes before the field loses the focus and closes the list.
                onPointerDown={(event) => {
                  event.preventDefault();
                  pick(found);
                }}
                className={classNames(
                  "flex min-h-10 cursor-pointer items-center gap-2 rounded-md px-2 text-sm md:min-h-8",
                  index === active && "bg-row-hover",
                )}
              >
                <span className="truncate">{found.name}</span>
                <span className="ml-auto truncate text-xs text-muted">{found.detail}</span>
              </div>
            ))}
          </div>
        </>
      )}
    </Field>
  );
}
