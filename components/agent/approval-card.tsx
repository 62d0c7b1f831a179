"use client";

import { Check, ShieldQuestion, X } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { ApprovalAnswer, ApprovalCard as Card } from "@/lib/agent/schema";
import { CardChanges, CardRows } from "./card-details";
import { CardQuestion } from "./card-question";

const reasons: Record<Card["why"], string> = {
  send: "It leaves the house and cannot be called back.",
  destroy: "It cannot be undone.",
  set: "It changes several records at once.",
  outside: "This conversation has read text that people outside the team wrote.",
};

const ended: Record<Exclude<Card["state"], "pending">, string> = {
  approved: "You approved this.",
  refused: "You refused this.",
  replaced: "Replaced by a newer card.",
  expired: "This waited too long. Ask again to get a new one.",
};

/** What waits for a person's word: what will change, on how many rows; approve (A), edit (E) or refuse (R). */
export function ApprovalCard({
  card,
  isBusy,
  onAnswer,
}: {
  card: Card;
  isBusy: boolean;
  onAnswer: (answer: ApprovalAnswer) => void;
}) {
  const [mode, setMode] = useState<"choose" | "edit" | "refuse">("choose");
  const title = useId();
  const box = useRef<HTMLElement>(null);
  const hasExpired = useHasExpired(card);
  const state = card.state === "pending" && hasExpired ? "expired" : card.state;
  const isOpen = state === "pending";
  const proof = { id: card.approvalId, signature: card.signature };

  // The card is the next thing to be decided, so the keyboard goes there.
  useEffect(() => {
    if (isOpen && !isBusy) box.current?.focus({ preventScroll: false });
  }, [isOpen, isBusy]);

  const approve = () => onAnswer({ ...proof, decision: "approve" });
  const onKey = (event: KeyboardEvent) => {
    const isTyping = (event.target as HTMLElement).matches("input, textarea");
    if (!isOpen || isBusy || isTyping || event.metaKey || event.ctrlKey || event.altKey) return;
    const keys: Record<string, () => void> = {
      a: approve,
      e: () => setMode("edit"),
      r: () => setMode("refuse"),
    };
    const act = keys[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-labelledby={title}
      onKeyDown={onKey}
      className="flex flex-col gap-3 rounded-lg border border-border bg-surface p-3 text-sm outline-none focus-visible:border-accent"
    >
      <header className="flex items-start gap-2">
        <ShieldQuestion
          className={`mt-0.5 size-4 shrink-0 ${isOpen ? "text-accent" : "text-muted"}`}
          aria-hidden
        />
        <div className="min-w-0">
          <h3 id={title} className="font-semibold text-pretty">
            {card.title}
          </h3>
          <p className="text-xs text-muted">{reasons[card.why]}</p>
        </div>
      </header>
      <CardRows card={card} />
      <CardChanges card={card} />
      {!isOpen && (
        <p className="text-xs text-muted">
          {ended[state as keyof typeof ended]}
          {card.reason && ` “${card.reason}”`}
        </p>
      )}
      {isOpen && mode === "choose" && (
        <div className="flex flex-wrap gap-2">
          <Button
            variant="primary"
            size="sm"
            isDisabled={isBusy}
            onPress={approve}
            aria-keyshortcuts="A"
          >
            <Check aria-hidden />
            Approve
          </Button>
          <Button
            variant="outline"
            size="sm"
            isDisabled={isBusy}
            onPress={() => setMode("edit")}
            aria-keyshortcuts="E"
          >
            Edit
          </Button>
          <Button
            variant="ghost"
            size="sm"
            isDisabled={isBusy}
            onPress={() => setMode("refuse")}
            aria-keyshortcuts="R"
          >
            <X aria-hidden />
            Refuse
          </Button>
        </div>
      )}
      {isOpen && mode === "refuse" && (
        <CardQuestion
          label="Why not? The assistant will read it."
          submit="Refuse"
          isBusy={isBusy}
          onCancel={() => setMode("choose")}
          onSubmit={(reason) => onAnswer({ ...proof, decision: "refuse", ...(reason && { reason }) })}
        />
      )}
      {isOpen && mode === "edit" && (
        <CardQuestion
          label="What will run, as JSON. You get a new card to approve."
          submit="Show the new card"
          initial={pretty(card.inputText)}
          isCode
          isBusy={isBusy}
          onCancel={() => setMode("choose")}
          onSubmit={(inputText) => {
            setMode("choose");
            onAnswer({ ...proof, decision: "edit", inputText });
          }}
        />
      )}
    </section>
  );
}

function pretty(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}

/** A card that is looked at for longer than it may wait says so itself. */
function useHasExpired({ expiresAt }: Card): boolean {
  const [now, setNow] = useState(Date.now);
  const left = new Date(expiresAt).getTime() - now;
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => setNow(Date.now()), Math.min(left, 60_000) + 50);
    return () => clearTimeout(timer);
  }, [left]);
  return left <= 0;
}
