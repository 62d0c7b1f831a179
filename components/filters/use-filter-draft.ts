"use client";

import { useEffect, useRef, useState } from "react";
import type { Field, Filter } from "@/lib/filters/schema";
import { type DraftGroup, toDraft, toFilter } from "./draft";

/** Long enough to type a word, short enough to feel at once. */
const QUIET_MS = 250;

type State = {
  seen: string;
  /** What the owner was told and may still echo; an echo must not undo later edits. */
  told: string[];
  draft: DraftGroup;
};

/** Keeps the draft of a filter that its owner holds, tells the owner, and follows its changes. */
export function useFilterDraft(
  value: Filter | undefined,
  fields: readonly Field[],
  onChange: (filter: Filter | undefined) => void,
) {
  const key = keyOf(value);
  const [state, setState] = useState<State>(() => follow(value, key));
  if (key !== state.seen) {
    const echo = state.told.indexOf(key);
    setState(echo === -1 ? follow(value, key) : { ...state, seen: key, told: state.told.slice(echo) });
  }
  const tell = useDelayed(onChange);
  const update = (draft: DraftGroup) => {
    const filter = toFilter(draft, fields);
    const next = keyOf(filter);
    const isNews = next !== state.told.at(-1);
    setState({ ...state, draft, told: isNews ? [...state.told, next] : state.told });
    if (isNews) tell(filter);
  };
  return { draft: state.draft, update };
}

const keyOf = (filter: Filter | undefined) => JSON.stringify(filter ?? null);

const follow = (value: Filter | undefined, key: string): State => ({
  seen: key,
  told: [key],
  draft: toDraft(value),
});

/** Calls back once it is quiet, and at the latest when the component goes away. */
function useDelayed<Value>(callback: (value: Value) => void) {
  const latest = useRef(callback);
  const waiting = useRef<{ timer: number; send: () => void }>(undefined);
  useEffect(() => {
    latest.current = callback;
  }, [callback]);
  useEffect(
    () => () => {
      window.clearTimeout(waiting.current?.timer);
      waiting.current?.send();
    },
    [],
  );
  return (value: Value) => {
    window.clearTimeout(waiting.current?.timer);
    const send = () => {
      waiting.current = undefined;
      latest.current(value);
    };
    waiting.current = { timer: window.setTimeout(send, QUIET_MS), send };
  };
}
