"use client";

import { Check } from "lucide-react";
import { Sheet } from "@/components/ui/sheet";
import { StatusDot } from "@/components/ui/status-badge";
import type { LeadCard } from "@/lib/leads/schema";
import { leadName } from "../lead-words";
import { useVocabulary } from "../vocabulary";

/** Where a card can go, at the thumb: columns of a phone lie too far apart to drag it there. */
export function MoveSheet({
  card,
  onMove,
  onClose,
}: {
  card: LeadCard;
  onMove: (card: LeadCard, status: string) => void;
  onClose: () => void;
}) {
  const { statuses } = useVocabulary();
  return (
    <Sheet title={`Move ${leadName(card)} to`} onClose={onClose}>
      <ul>
        {statuses.map(({ key, label, color }) => (
          <li key={key}>
            <button
              type="button"
              aria-current={key === card.status || undefined}
              onClick={() => {
                onClose();
                onMove(card, key);
              }}
              className="flex min-h-12 w-full items-center gap-3 rounded-lg px-3 py-2 text-left text-md font-medium active:bg-default"
            >
              <StatusDot color={color} />
              <span className="min-w-0 flex-1 truncate">{label}</span>
              {key === card.status && <Check className="size-5 shrink-0 text-accent" aria-hidden />}
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
