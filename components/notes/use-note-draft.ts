"use client";

import { useEffect, useState } from "react";
import { useVocabulary } from "@/components/leads/vocabulary";
import { keepDraft, readDraft } from "@/components/ui/drafts";
import type { Written } from "./rich-editor";

const NOTHING: Written = { doc: null, text: "" };

/** A text that is being written: it survives a reload and is forgotten once it was sent. */
export function useNoteDraft(name: string, start: Written = NOTHING) {
  const { userId } = useVocabulary();
  const key = `${userId}:${name}`;
  const [written, setWritten] = useState(start);
  const [replacement, setReplacement] = useState<Written>();
  const [isRestored, setRestored] = useState(false);

  // A server knows no drafts, so it is found once the page has come to life.
  useEffect(() => {
    const draft = readDraft<Written>(key);
    if (!draft) return;
    setWritten((now) => (now.text === start.text ? draft : now));
    setRestored(true);
  }, [key, start.text]);

  const write = (next: Written) => {
    setWritten(next);
    keepDraft(key, next.text === "" ? undefined : next);
  };
  return {
    written,
    isRestored,
    write,
    /** Puts other words into the field. */
    replace: (next: Written) => {
      write(next);
      setReplacement(next);
    },
    replacement,
    forget: () => keepDraft(key, undefined),
    clear: () => {
      keepDraft(key, undefined);
      setWritten(NOTHING);
      setReplacement({ ...NOTHING });
      setRestored(false);
    },
  };
}
