"use client";

import { type Dispatch, type SetStateAction, useCallback, useState } from "react";
import { setLeadStatus } from "@/app/(crm)/leads/actions";
import { announce } from "@/components/ui/announcer";
import { notifyError } from "@/components/ui/toast";
import type { LeadCard } from "@/lib/leads/schema";
import type { PipelineStatus } from "@/lib/settings/schema";
import { leadName } from "../lead-words";
import { notifyDone } from "../undo";
import { useVocabulary } from "../vocabulary";
import type { Move } from "./columns";

const FAILED = "The lead could not be moved. Check the connection and try again.";

/** Moves cards to other statuses: at once on the screen, after a reason where one is required. */
export function useMove(setMoves: Dispatch<SetStateAction<Move[]>>) {
  const { statusOf } = useVocabulary();
  const [asking, setAsking] = useState<{ card: LeadCard; status: PipelineStatus }>();

  const send = useCallback(
    async (card: LeadCard, { key, label }: PipelineStatus, lossReason?: string) => {
      const move: Move = { card, to: key, isDone: false };
      setMoves((moves) => [...moves.filter((other) => other.card.id !== card.id), move]);
      announce(`${leadName(card)} moved to ${label}`);
      const done = await setLeadStatus({
        id: card.id,
        status: key,
        ...(lossReason && { lossReason }),
      }).catch(() => undefined);
      if (!done?.ok) {
        setMoves((moves) => moves.filter((other) => other !== move));
        return notifyError(done?.error.detail ?? FAILED);
      }
      setMoves((moves) => moves.map((other) => (other === move ? { ...move, isDone: true } : other)));
      notifyDone(`${leadName(card)} moved to ${label}`, done.entryId, [card.id]);
    },
    [setMoves],
  );

  const move = useCallback(
    (card: LeadCard, to: string) => {
      const status = statusOf(to);
      if (!status || card.status === to) return;
      if (status.requiresReason) setAsking({ card, status });
      else void send(card, status);
    },
    [statusOf, send],
  );

  return {
    move,
    asking,
    answer: (reason: string) => {
      if (asking) void send(asking.card, asking.status, reason);
      setAsking(undefined);
    },
    cancel: () => setAsking(undefined),
  };
}
