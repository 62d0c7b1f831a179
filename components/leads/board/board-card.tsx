"use client";

import { CalendarClock, Ellipsis, GripVertical } from "lucide-react";
import { memo, useRef } from "react";
import { useDrag } from "react-aria-components";
import { Button } from "react-aria-components/Button";
import { Avatar } from "@/components/ui/avatar";
import { classNames } from "@/components/ui/class-names";
import { Money } from "@/components/ui/money";
import { Picker } from "@/components/ui/picker";
import { RelativeTime } from "@/components/ui/relative-time";
import { TagList } from "@/components/ui/tag-chip";
import { useLongPress } from "@/components/ui/use-long-press";
import { PHONE, useMedia } from "@/components/ui/use-media";
import type { LeadCard } from "@/lib/leads/schema";
import { leadName } from "../lead-words";
import { statusOptions } from "../pick-options";
import { StaleMark } from "../stale-mark";
import { useVocabulary } from "../vocabulary";
import { CARD_TYPE } from "./drag";

/**
 * A lead on the board. It is dragged by its whole face, or with the keyboard by its handle; a finger that rests on it
 * is asked where to.
 */
export const BoardCard = memo(function BoardCard({
  card,
  isReachable,
  isOpen,
  onOpen,
  onMove,
  onAskMove,
}: {
  card: LeadCard;
  /** The one card of its column that the Tab key stops at. */
  isReachable: boolean;
  isOpen: boolean;
  onOpen: (card: LeadCard) => void;
  onMove: (card: LeadCard, status: string) => void;
  /** Asks where to, on a phone. */
  onAskMove: (card: LeadCard) => void;
}) {
  const { statuses, memberOf, can } = useVocabulary();
  const face = useRef<HTMLDivElement>(null);
  const handle = useRef<HTMLButtonElement>(null);
  const name = leadName(card);
  const owner = memberOf(card.assignedToId);
  const canMove = can("leads:write");
  const isPhone = useMedia(PHONE) === true;
  const { dragProps, dragButtonProps, isDragging } = useDrag({
    getItems: () => [{ [CARD_TYPE]: card.id, "text/plain": name }],
    getAllowedDropOperations: () => ["move"],
    hasDragButton: true,
    isDisabled: !canMove || isPhone,
  });
  useLongPress(face, canMove ? () => onAskMove(card) : undefined);
  const tabIndex = isReachable ? 0 : -1;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the name inside is the button; the rest of the card only makes it larger.
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above.
    <div
      {...dragProps}
      ref={face}
      onClick={() => onOpen(card)}
      className={classNames(
        "group/card flex h-full cursor-default flex-col gap-0.5 rounded-lg border bg-surface px-3 py-2 text-sm shadow-xs select-none hover:border-muted/40",
        isOpen ? "border-accent" : "border-border",
        isDragging && "opacity-40",
      )}
    >
      <div className="flex items-center gap-1">
        <button
          type="button"
          data-card={card.id}
          tabIndex={tabIndex}
          onClick={(event) => {
            event.stopPropagation();
            onOpen(card);
          }}
          className="min-w-0 flex-1 truncate rounded-sm text-left font-medium"
        >
          {name}
        </button>
        {canMove && (
          <>
            <Button
              {...dragButtonProps}
              ref={handle}
              excludeFromTabOrder={!isReachable}
              aria-label={`Drag ${name}`}
              className="grid size-6 shrink-0 place-content-center rounded-md text-muted opacity-0 group-hover/card:opacity-100 focus-visible:opacity-100 phone:hidden"
            >
              <GripVertical className="size-4" aria-hidden />
            </Button>
            <button
              type="button"
              tabIndex={tabIndex}
              aria-label={`Move ${name} to another status`}
              onClick={(event) => {
                event.stopPropagation();
                onAskMove(card);
              }}
              className="-my-2 -mr-3 grid size-11 shrink-0 place-content-center rounded-md text-muted md:hidden"
            >
              <Ellipsis className="size-4" aria-hidden />
            </button>
            {/* biome-ignore lint/a11y/noStaticElementInteractions: keeps a press of the menu from opening the card. */}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above. */}
            <span data-move onClick={(event) => event.stopPropagation()} className="contents">
              <Picker
                label="Move to"
                triggerLabel={`Move ${name} to another status`}
                options={statusOptions(statuses)}
                value={card.status}
                onPick={(key) => key && onMove(card, key)}
                triggerClassName="-mr-1.5 grid size-6 shrink-0 place-content-center rounded-md text-muted hover:bg-default hover:text-foreground phone:hidden"
              >
                <Ellipsis className="size-4" aria-hidden />
              </Picker>
            </span>
          </>
        )}
      </div>
      <div className="flex items-baseline gap-2">
        <span className="min-w-0 flex-1 truncate text-muted">{card.name && card.company}</span>
        {card.valueCents !== null && <Money cents={card.valueCents} currency={card.currency} />}
      </div>
      <div className="h-5 overflow-hidden">{card.tags.length > 0 && <TagList tags={card.tags} />}</div>
      <div className="mt-auto flex h-6 items-center gap-2 text-xs text-muted">
        {card.nextStepAt && (
          <span className="inline-flex min-w-0 items-center gap-1" title="Next step">
            <CalendarClock className="size-3.5 shrink-0" aria-hidden />
            <span className="sr-only">Next step</span>
            <RelativeTime at={card.nextStepAt} className="truncate" />
          </span>
        )}
        <span className="min-w-0 truncate">
          <StaleMark lead={card} />
        </span>
        <span className="ml-auto">
          {owner && <Avatar name={owner.name} src={owner.avatarUrl} size="xs" isLabelled />}
        </span>
      </div>
    </div>
  );
});
