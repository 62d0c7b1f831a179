"use client";

import { Search, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";

const PAUSE_MS = 200;

/** Searches when typing pauses. The slash key comes here from anywhere on the page. */
export function SearchBox({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<number>(undefined);
  // The address changed elsewhere: by going back, or by clearing the filter.
  if (known !== value) {
    setKnown(value);
    if (value !== text.trim()) setText(value);
  }
  useSlashKey(field);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  function type(next: string, pause = PAUSE_MS) {
    setText(next);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      if (next.trim() !== known) onChange(next.trim());
    }, pause);
  }

  return (
    <div className="relative min-w-0 flex-1 md:max-w-72">
      <Search
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted"
        aria-hidden
      />
      <input
        ref={field}
        type="search"
        aria-label="Search leads"
        aria-keyshortcuts="/"
        placeholder="Search name, email, phone, company"
        maxLength={200}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") type(text, 0);
          if (event.key !== "Escape") return;
          event.preventDefault();
          if (text) type("", 0);
          else event.currentTarget.blur();
        }}
        className="input w-full pr-8 pl-8 text-ellipsis [&::-webkit-search-cancel-button]:hidden"
      />
      {text && (
        <button
          type="button"
          aria-label="Clear search"
          onClick={() => {
            type("", 0);
            field.current?.focus();
          }}
          className="absolute top-1/2 right-1 grid size-7 phone:right-0 phone:size-10 -translate-y-1/2 place-content-center rounded-md text-muted hover:text-foreground"
        >
          <X className="size-4" aria-hidden />
        </button>
      )}
    </div>
  );
}

function useSlashKey(field: React.RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      const isTyping = target.matches("input, textarea, select, [contenteditable]");
      if (event.key !== "/" || isTyping || event.metaKey || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [field]);
}
