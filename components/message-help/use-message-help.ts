"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import { announce } from "@/components/ui/announcer";
import type { Enhanced } from "@/lib/message-help/schema";
import { askHelp, type Goal } from "./ask-help";

/** What was suggested for a draft, and the draft it was made of. */
export interface Suggestion extends Enhanced {
  before: string;
}

/** Help with a text that is being written: the new wording takes its place, and Escape brings the old one back. */
export function useMessageHelp(text: string, write: (text: string) => void) {
  const [isAsking, setAsking] = useState(false);
  const [suggestion, setSuggestion] = useState<Suggestion>();
  const [problem, setProblem] = useState<string>();
  const latest = useRef(text);
  latest.current = text;
  const isShown = suggestion?.isChanged === true && suggestion.text === text;

  const clear = () => {
    setSuggestion(undefined);
    setProblem(undefined);
  };
  const ask = async (goal: Goal) => {
    clear();
    setAsking(true);
    try {
      const answer = await askHelp(text, goal);
      if (latest.current !== text)
        return setProblem("You wrote on in the meantime, so your text was left as it is.");
      setSuggestion({ ...answer, before: text });
      if (answer.isChanged) write(answer.text);
      announce(
        answer.isChanged ? "The text was changed. Escape brings it back." : (answer.note ?? UNCHANGED),
      );
    } catch (error) {
      setProblem(error instanceof Error ? error.message : undefined);
    } finally {
      setAsking(false);
    }
  };
  const revert = () => {
    if (!suggestion) return;
    write(suggestion.before);
    clear();
    announce("Your text is back");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !isShown) return;
    // The panel around it would close.
    event.preventDefault();
    event.stopPropagation();
    revert();
  };
  return { isAsking, suggestion, isShown, problem, ask, revert, clear, onKeyDown };
}

export type MessageHelp = ReturnType<typeof useMessageHelp>;

export const UNCHANGED = "Nothing to change.";
