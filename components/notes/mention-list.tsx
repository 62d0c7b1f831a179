"use client";

import { createPortal } from "react-dom";
import { Avatar } from "@/components/ui/avatar";
import { classNames } from "@/components/ui/class-names";
import type { OpenMentions } from "./use-mentions";

/** Teammates to mention, at the place where the @ was typed. The focus stays in the text. */
export function MentionList({
  people,
  index,
  at,
  pick,
  onHover,
}: OpenMentions & { onHover: (index: number) => void }) {
  const isAbove = at.bottom + people.length * 44 + 16 > window.innerHeight;
  return createPortal(
    <div
      id="mention-list"
      role="listbox"
      aria-label="Teammates"
      tabIndex={-1}
      style={{
        left: Math.min(at.left, window.innerWidth - 264),
        ...(isAbove ? { bottom: window.innerHeight - at.top + 4 } : { top: at.bottom + 4 }),
      }}
      className="fixed z-60 flex w-64 flex-col rounded-lg border border-border bg-overlay p-1 text-sm shadow-float"
    >
      {people.map((person, place) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the text takes the keys and says which option they reached.
        <div
          key={person.id}
          id={`mention-${place}`}
          role="option"
          aria-selected={place === index}
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
          onMouseMove={() => onHover(place)}
          onClick={() => pick(person)}
          className={classNames(
            "flex min-h-11 cursor-pointer items-center gap-2 rounded-md px-2 md:min-h-8",
            place === index && "bg-default",
          )}
        >
          <Avatar name={person.name} src={person.avatarUrl} size="xs" />
          <span className="truncate">{person.name}</span>
        </div>
      ))}
    </div>,
    document.body,
  );
}
