"use client";

import dynamic from "next/dynamic";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { publishPage } from "@/components/agent/page-context";
import { useFormat } from "@/components/ui/format";
import type { Format } from "@/lib/format";
import type { LeadCard } from "@/lib/leads/schema";
import { type LeadQuery, statusesOf } from "../lead-query";
import { addLead, LeadsFrame } from "../leads-frame";
import { ListEmpty } from "../list-empty";
import { openInUrl, useLeadUrl } from "../use-lead-url";
import { useLiveRows } from "../use-live-rows";
import { urlValue, useUrlValue } from "../use-url-value";
import { useVocabulary } from "../vocabulary";
import { BoardColumn } from "./board-column";
import type { BoardColumn as Column } from "./columns";
import { useBoard } from "./use-board";
import { useFolded } from "./use-folded";
import { useMove } from "./use-move";

const LossReasonDialog = dynamic(() =>
  import("../loss-reason-dialog").then((module) => module.LossReasonDialog),
);

const MoveSheet = dynamic(() => import("./move-sheet").then((module) => module.MoveSheet), {
  ssr: false,
});

const NONE: never[] = [];

/** The team's leads by status: dragged, or moved by a menu, from column to column. */
export function LeadBoard({
  columns: source,
  foldedAtFirst,
  query,
  problem,
}: {
  columns: Column[];
  /** What this browser remembers of columns that are folded away. */
  foldedAtFirst: string;
  query: LeadQuery;
  problem?: string;
}) {
  const { statusOf } = useVocabulary();
  const url = useLeadUrl();
  const { columns, loadMore, patch, setMoves } = useBoard(source, query);
  useLiveRows((id) => columns.some(({ items }) => items.some((card) => card.id === id)), patch);
  const { move, asking, answer, cancel } = useMove(setMoves);
  const { folded, setFolded } = useFolded(foldedAtFirst);
  const [moving, setMoving] = useState<LeadCard>();
  const openId = useUrlValue("lead");
  const asked = statusesOf(query.filter);
  const isNarrowed = Boolean(query.q || query.filter);
  const format = useFormat();
  const isEmpty = columns.every(({ items }) => items.length === 0);
  useEffect(() => {
    const { q, filter, sort } = query;
    return publishPage({ view: { ...(filter && { filter }), ...(q && { q }), sort } });
  }, [query]);

  const rows = useMemo(
    () => columns.find(({ items }) => items.some(({ id }) => id === openId))?.items ?? NONE,
    [columns, openId],
  );
  const open = useCallback(
    (card: LeadCard) => openInUrl("lead", card.id, urlValue("lead") ? "replace" : "push"),
    [],
  );
  const shown = useRef(columns);
  useEffect(() => {
    shown.current = columns;
  }, [columns]);
  const dropCard = useCallback(
    (id: string, status: string) => {
      const card = shown.current.flatMap(({ items }) => items).find((one) => one.id === id);
      if (card) move(card, status);
    },
    [move],
  );

  return (
    <LeadsFrame
      query={query}
      problem={problem}
      count={isEmpty ? "" : countOf(columns, format)}
      hasToolbar={isNarrowed || problem !== undefined || !isEmpty}
      url={url}
      rows={rows}
      patch={patch}
    >
      {isEmpty && !isNarrowed ? (
        <ListEmpty isNarrowed={false} onClear={() => undefined} onNew={addLead} />
      ) : (
        <div className="flex min-h-0 flex-1 snap-x snap-mandatory gap-2 overflow-x-auto overscroll-x-contain px-4 pt-3 pb-4 md:snap-none">
          {columns.map((column) => {
            const status = statusOf(column.status);
            if (!status) return null;
            const isLeftOut = asked.length > 0 && !asked.includes(column.status);
            return (
              <BoardColumn
                key={column.status}
                column={column}
                status={status}
                isLeftOut={isLeftOut}
                isFolded={folded.includes(column.status)}
                openId={openId}
                onFold={setFolded}
                onLoadMore={loadMore}
                onOpen={open}
                onMove={move}
                onAskMove={setMoving}
                onDropCard={dropCard}
              />
            );
          })}
        </div>
      )}
      {moving && <MoveSheet card={moving} onMove={move} onClose={() => setMoving(undefined)} />}
      {asking && <LossReasonDialog status={asking.status} onClose={cancel} onSubmit={answer} />}
    </LeadsFrame>
  );
}

function countOf(columns: Column[], format: Format): string {
  const total = columns.reduce((sum, column) => sum + (column.total ?? 0), 0);
  const isExact = columns.every(({ totalIsExact }) => totalIsExact);
  return format.number(total) + (isExact ? "" : "+");
}
