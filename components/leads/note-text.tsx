"use client";

import { useState } from "react";

/** What is longer than a screen's third would push everything else of the timeline away. */
const LONG = { characters: 900, lines: 12 };

/** The text of a note; a long one shows its beginning until it is asked for. */
export function NoteText({ text }: { text: string }) {
  const [isWhole, setWhole] = useState(false);
  const isLong = text.length > LONG.characters || text.split("\n").length > LONG.lines;
  if (!isLong) return text;
  return (
    <>
      <span className={isWhole ? undefined : "line-clamp-10"}>{text}</span>
      <button
        type="button"
        aria-expanded={isWhole}
        onClick={() => setWhole(!isWhole)}
        className="mt-1 block text-sm font-medium text-accent hover:underline phone:min-h-11"
      >
        {isWhole ? "Show less" : "Show all"}
      </button>
    </>
  );
}
