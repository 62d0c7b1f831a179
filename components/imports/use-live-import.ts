"use client";

import { useEffect, useState } from "react";
import { getImport } from "@/app/(crm)/leads/import/actions";
import { onChange } from "@/components/live/changes";
import { announce } from "@/components/ui/announcer";
import type { ImportDetails } from "@/lib/imports/schema";
import { isRunning } from "./run-words";

/** Asked this often where the live stream says nothing. */
const POLL_MS = 2_000;
/** The stream tells of every batch; a person sees no more than this. */
const LEAST_PAUSE_MS = 400;

/** An import as it stands now, followed until it ends; then `spoken` is said to those who can't see it. */
export function useLiveImport(given: ImportDetails, spoken: (run: ImportDetails) => string) {
  const [run, setRun] = useState(given);
  useEffect(() => setRun((known) => newer(known, given)), [given]);
  const runs = isRunning(run);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said at the end does not start it anew.
  useEffect(() => {
    if (!runs) return;
    let isOver = false;
    let timer: number | undefined;
    let askedAt = 0;
    const askIn = (pause: number) => {
      window.clearTimeout(timer);
      timer = window.setTimeout(ask, pause);
    };
    async function ask() {
      askedAt = Date.now();
      const answer = await getImport({ id: given.id }).catch(() => undefined);
      if (isOver) return;
      if (answer?.ok) {
        setRun((known) => newer(known, answer.data));
        if (!isRunning(answer.data)) announce(spoken(answer.data));
      }
      askIn(POLL_MS);
    }
    const stopHearing = onChange(({ resource }) => {
      if (resource === "imports") askIn(Math.max(0, askedAt + LEAST_PAUSE_MS - Date.now()));
    });
    askIn(LEAST_PAUSE_MS);
    return () => {
      isOver = true;
      window.clearTimeout(timer);
      stopHearing();
    };
  }, [runs, given.id]);

  return [run, setRun] as const;
}

/** Answers can overtake each other; an import never goes back, save that it is undone in the end. */
const newer = (known: ImportDetails, heard: ImportDetails) =>
  rank(heard) >= rank(known) ? heard : known;

const order: ImportDetails["state"][] = [
  "queued",
  "reading",
  "writing",
  "done",
  "cancelled",
  "failed",
  "reverted",
];
const rank = ({ state, total, processed }: ImportDetails) =>
  order.indexOf(state) * 1e10 + total + processed;
