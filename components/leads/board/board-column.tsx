"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { ChevronsRightLeft } from "lucide-react";
import { memo, useEffect, useRef, useState } from "react";
import { useDrop } from "react-aria-components";
import { classNames } from "@/components/ui/class-names";
import { useFormat } from "@/components/ui/format";
import { StatusDot } from "@/components/ui/status-badge";
import type { LeadCard } from "@/lib/leads/schema";
import type { PipelineStatus } from "@/lib/settings/schema";
import { BoardCard } from "./board-card";
import type { BoardColumn as Column } from "./columns";
import { CARD_TYPE } from "./drag";
import { useCardKeys } from "./use-card-keys";

const CARD_HEIGHT = 114;
const GAP = 8;
/** Cards fetched ahead of the last visible one. */
const AHEAD = 10;

const STRIP = "flex min-h-0 flex-1 flex-col items-center gap-2 rounded-lg px-2 py-3 text-sm";

/**
 * One status: how many leads, what they are worth, and the cards, of which only the visible ones are drawn. Kept as it
 * is while others read on, so that nine columns are not drawn again for the cards of one.
 */
export const BoardColumn = memo(function BoardColumn({
  column,
  status,
  isFolded,
  isLeftOut,
  openId,
  onFold,
  onLoadMore,
  onOpen,
  onMove,
  onAskMove,
  onDropCard,
}: {
  column: Column;
  status: PipelineStatus;
  isFolded: boolean;
  /** The filter asks for other statuses; leads can still be dropped here. */
  isLeftOut: boolean;
  openId: string | undefined;
  onFold: (status: string, isFolded: boolean) => void;
  onLoadMore: (status: string) => void;
  onOpen: (card: LeadCard) => void;
  onMove: (card: LeadCard, status: string) => void;
  onAskMove: (card: LeadCard) => void;
  onDropCard: (id: string, status: string) => void;
}) {
  const format = useFormat();
  const target = useRef<HTMLElement>(null);
  const { toggle, fold } = useFoldButton(isFolded, (isAway) => onFold(status.key, isAway));
  const { dropProps, isDropTarget } = useDrop({
    ref: target,
    getDropOperation: (types) => (types.has(CARD_TYPE) ? "move" : "cancel"),
    async onDrop({ items }) {
      const [item] = items;
      if (item?.kind === "text") onDropCard(await item.getText(CARD_TYPE), status.key);
    },
  });
  const total = column.total ?? 0;
  const count = `${format.number(total)}${column.totalIsExact ? "" : "+"}`;
  const frame = classNames(
    "flex h-full shrink-0 snap-center flex-col rounded-lg bg-surface-secondary outline-none",
    isDropTarget && "bg-accent-soft ring-2 ring-accent",
  );
  if (isFolded || isLeftOut)
    return (
      <section
        {...dropProps}
        ref={target}
        tabIndex={-1}
        aria-label={status.label}
        className={classNames(frame, "w-10 items-center")}
      >
        {isLeftOut ? (
          <div className={STRIP} title="Left out by the filter">
            <StatusDot color={status.color} />
            <span className="truncate text-muted [writing-mode:vertical-rl]">{status.label}</span>
          </div>
        ) : (
          <button
            ref={toggle}
            type="button"
            aria-expanded={false}
            aria-label={`Show ${status.label}, ${count} ${count === "1" ? "lead" : "leads"}`}
            title={`Show ${status.label}`}
            onClick={() => fold(false)}
            className={classNames(STRIP, "hover:bg-default")}
          >
            <StatusDot color={status.color} />
            <span className="truncate font-medium [writing-mode:vertical-rl]">{status.label}</span>
            <span className="text-xs text-muted tabular-nums">{count}</span>
          </button>
        )}
      </section>
    );
  return (
    <section
      {...dropProps}
      ref={target}
      tabIndex={-1}
      aria-label={status.label}
      className={classNames(frame, "w-[85vw] md:w-70")}
    >
      <header className="flex h-10 shrink-0 items-center gap-2 px-3 text-sm">
        <StatusDot color={status.color} />
        <h2 className="truncate font-medium">{status.label}</h2>
        <span className="text-muted tabular-nums">{count}</span>
        <Worth column={column} />
        <button
          ref={toggle}
          type="button"
          aria-expanded
          aria-label={`Fold ${status.label} away`}
          title="Fold away"
          onClick={() => fold(true)}
          className="-mr-1.5 grid size-7 shrink-0 place-content-center rounded-md text-muted hover:bg-default hover:text-foreground phone:size-10"
        >
          <ChevronsRightLeft className="size-3.5" aria-hidden />
        </button>
      </header>
      <Cards
        column={column}
        label={status.label}
        openId={openId}
        onLoadMore={onLoadMore}
        onOpen={onOpen}
        onMove={onMove}
        onAskMove={onAskMove}
      />
    </section>
  );
});

/** Folded and unfolded there is another button each time; the focus goes from one to the other. */
function useFoldButton(isFolded: boolean, onFold: (isAway: boolean) => void) {
  const toggle = useRef<HTMLButtonElement>(null);
  const wasPressed = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it was folded or unfolded.
  useEffect(() => {
    if (wasPressed.current) toggle.current?.focus();
    wasPressed.current = false;
  }, [isFolded]);
  const fold = (isAway: boolean) => {
    wasPressed.current = true;
    onFold(isAway);
  };
  return { toggle, fold };
}

/** Sums by currency; of a column that is not counted to its end they are at least that. */
function Worth({ column: { worth, totalIsExact } }: { column: Column }) {
  const format = useFormat();
  const sums = (worth ?? []).map(
    ({ currency, cents }) => format.moneyShort(cents, currency) + (totalIsExact ? "" : "+"),
  );
  return (
    <span
      className="ml-auto min-w-0 truncate text-xs text-muted tabular-nums"
      title={
        totalIsExact
          ? undefined
          : `At least: only the first ${format.number(10_000)} leads are added up.`
      }
    >
      {sums.join(" · ")}
    </span>
  );
}

function Cards({
  column,
  label,
  openId,
  onLoadMore,
  onOpen,
  onMove,
  onAskMove,
}: {
  column: Column;
  label: string;
  openId: string | undefined;
  onLoadMore: (status: string) => void;
  onOpen: (card: LeadCard) => void;
  onMove: (card: LeadCard, status: string) => void;
  onAskMove: (card: LeadCard) => void;
}) {
  const { items, nextCursor, status } = column;
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const reachable = Math.min(active, Math.max(0, items.length - 1));
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD_HEIGHT + GAP,
    overscan: 4,
    // The server draws the first screen of cards.
    initialRect: { width: 280, height: 700 },
  });
  const shown = virtualizer.getVirtualItems();
  const needsMore = nextCursor !== null && (shown.at(-1)?.index ?? 0) >= items.length - AHEAD;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks once for each page of cards.
  useEffect(() => {
    if (needsMore) onLoadMore(status);
  }, [needsMore, items.length]);
  const onKeyDown = useCardKeys((index) => {
    const to = Math.max(0, Math.min(index, items.length - 1));
    setActive(to);
    virtualizer.scrollToIndex(to, { align: "auto" });
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys go from card to card; each card has its own buttons.
    <div
      ref={scroller}
      onKeyDown={onKeyDown}
      className="min-h-0 flex-1 overflow-y-auto overscroll-y-contain px-2 [scrollbar-width:thin]"
    >
      {items.length === 0 && <p className="px-2 py-6 text-center text-sm text-muted">No leads</p>}
      <ul aria-label={label} className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const card = items[index];
          if (!card) return null;
          return (
            <li
              key={card.id}
              data-index={index}
              className="absolute inset-x-0 top-0"
              style={{ height: CARD_HEIGHT, transform: `translateY(${start}px)` }}
            >
              <BoardCard
                card={card}
                isReachable={index === reachable}
                isOpen={card.id === openId}
                onOpen={onOpen}
                onMove={onMove}
                onAskMove={onAskMove}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
