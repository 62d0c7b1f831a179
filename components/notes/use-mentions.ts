"use client";

import type { SuggestionOptions, SuggestionProps } from "@tiptap/suggestion";
import { type RefObject, useMemo, useRef, useState } from "react";

/** A teammate who can be mentioned. */
export type Mentionable = { id: string; name: string; avatarUrl: string | null };

type Found = SuggestionProps<Mentionable, { id: string; label: string }>;

/** The open list: whom it offers, which of them a press of Enter takes, and where it stands. */
export type OpenMentions = {
  people: Mentionable[];
  index: number;
  at: DOMRect;
  pick: (person: Mentionable) => void;
};

const MOST = 6;

/** What happens behind an @: a list of teammates that keys and pointer choose from. */
export function useMentions(given: RefObject<{ people: Mentionable[] }>) {
  const [open, setOpen] = useState<OpenMentions>();
  const current = useRef(open);
  current.current = open;

  const suggestion = useMemo(() => {
    const show = (found: Found, index = 0) => {
      const at = found.clientRect?.();
      const pick = ({ id, name }: Mentionable) => found.command({ id, label: name });
      setOpen(at && found.items.length > 0 ? { people: found.items, index, at, pick } : undefined);
    };
    return {
      items: ({ query }) => matching(given.current.people, query),
      render: () => ({
        onStart: (found) => show(found),
        onUpdate: (found) => show(found),
        onExit: () => setOpen(undefined),
        onKeyDown: ({ event }) => {
          const now = current.current;
          if (!now) return false;
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (step) {
            const index = (now.index + step + now.people.length) % now.people.length;
            setOpen({ ...now, index });
            return true;
          }
          if (event.key === "Enter" || event.key === "Tab") {
            const person = now.people[now.index];
            if (person) now.pick(person);
            return true;
          }
          if (event.key !== "Escape") return false;
          event.stopPropagation();
          setOpen(undefined);
          return true;
        },
      }),
    } satisfies Partial<SuggestionOptions<Mentionable, { id: string; label: string }>>;
  }, [given]);

  return {
    suggestion: suggestion as Partial<SuggestionOptions>,
    open,
    isOpen: () => current.current !== undefined,
    hover: (index: number) => setOpen((now) => now && { ...now, index }),
  };
}

/** Names of which a word begins with what was typed, the beginning of the name before the others. */
function matching(people: Mentionable[], query: string): Mentionable[] {
  const wanted = fold(query);
  const place = ({ name }: Mentionable) =>
    fold(name).startsWith(wanted) ? 0 : fold(name).includes(` ${wanted}`) ? 1 : 2;
  return people
    .filter((person) => place(person) < 2)
    .sort((one, other) => place(one) - place(other) || one.name.localeCompare(other.name))
    .slice(0, MOST);
}

const fold = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
