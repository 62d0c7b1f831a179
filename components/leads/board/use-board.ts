"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { readBoard } from "@/app/(crm)/leads/actions";
import { notifyError } from "@/components/ui/toast";
import { newerOf } from "@/components/ui/use-pages";
import type { LeadCard, LeadSort } from "@/lib/leads/schema";
import type { LeadQuery } from "../lead-query";
import type { Patch } from "../use-lead-pages";
import { type BoardColumn, type Move, patched, withMoves } from "./columns";

const PAGE_SIZE = 50;
/** When the board is drawn again, so many cards of a column are read anew; those further down stay as they were read. */
const MOST_FOLLOWED = 200;

type Loaded = { source: BoardColumn[]; key: string; columns: BoardColumn[] };

/**
 * The cards of the board: what the server drew, what scrolling fetched beyond it, and the moves that are
 * still on their way. A move shows at once; taken off the list, the board is as it was.
 */
export function useBoard(source: BoardColumn[], query: LeadQuery) {
  const key = JSON.stringify(query);
  const [loaded, setLoaded] = useState<Loaded>({ source, key, columns: source });
  const [moves, setMoves] = useState<Move[]>([]);
  const latest = useRef(loaded);
  const reading = useRef(new Set<string>());
  if (loaded.source !== source) {
    setLoaded({
      source,
      key,
      columns: loaded.key === key ? followed(loaded.columns, source, query.sort) : source,
    });
    // What was saved before the server drew the board again stands in it.
    setMoves((before) => before.filter((move) => !move.isDone));
  }
  useEffect(() => {
    latest.current = loaded;
  }, [loaded]);

  const read = useCallback(
    async (column: string, cursor: string): Promise<BoardColumn | undefined> => {
      const answer = await readBoard({ ...query, column, cursor, limit: PAGE_SIZE }).catch(
        () => undefined,
      );
      if (!answer?.ok)
        notifyError(answer?.error.detail ?? "More leads could not be loaded. Check the connection.");
      return answer?.ok ? answer.data.columns[0] : undefined;
    },
    [query],
  );

  const loadMore = useCallback(
    async (status: string) => {
      const { columns, source: of } = latest.current;
      const cursor = columns.find((column) => column.status === status)?.nextCursor;
      if (!cursor || reading.current.has(status)) return;
      reading.current.add(status);
      const page = await read(status, cursor).finally(() => reading.current.delete(status));
      if (!page) return;
      setLoaded((before) =>
        before.source === of
          ? { ...before, columns: before.columns.map((column) => extended(column, page)) }
          : before,
      );
    },
    [read],
  );

  useEffect(() => {
    let isCurrent = true;
    void (async () => {
      for (const column of source) {
        const known = latest.current.columns.find(({ status }) => status === column.status);
        const wanted = Math.min(known?.items.length ?? 0, MOST_FOLLOWED);
        let fresh = column;
        while (isCurrent && fresh.nextCursor && fresh.items.length < wanted) {
          const page = await read(column.status, fresh.nextCursor);
          if (!page) return;
          fresh = extended(fresh, page);
        }
        if (!isCurrent || fresh === column) continue;
        setLoaded((before) =>
          before.source === source ? { ...before, columns: replaced(before.columns, fresh) } : before,
        );
      }
    })();
    return () => {
      isCurrent = false;
    };
  }, [source, read]);

  const columns = useMemo(
    () => withMoves(loaded.columns, moves, query.sort),
    [loaded, moves, query.sort],
  );

  const patch: Patch = useCallback(
    (ids, change) => {
      const before = latest.current;
      const apply = (card: LeadCard): LeadCard[] => {
        if (ids !== "all" && !ids.has(card.id)) return [card];
        const after = change(card);
        return after ? [{ ...card, ...after }] : [];
      };
      setLoaded((state) => ({ ...state, columns: patched(state.columns, apply, query.sort) }));
      return () => setLoaded((state) => (state.source === before.source ? before : state));
    },
    [query.sort],
  );

  return { columns, loadMore, patch, setMoves };
}

/**
 * The board drawn again keeps the cards further down, so that no column jumps; they follow quietly. So does what is
 * known of a card by now when the drawing was begun before.
 */
function followed(before: BoardColumn[], source: BoardColumn[], sort: LeadSort): BoardColumn[] {
  const drawn = new Set(source.flatMap(({ items }) => items.map(({ id }) => id)));
  const newer = newerOf(before.flatMap(({ items }) => items));
  return patched(source, (card) => [newer(card)], sort).map((column) =>
    withFurther(
      column,
      before.find(({ status }) => status === column.status),
      drawn,
    ),
  );
}

/** A column with the cards that were known behind those which were read anew. */
function withFurther(column: BoardColumn, known: BoardColumn | undefined, drawn: ReadonlySet<string>) {
  if (!known || !column.nextCursor || known.items.length <= column.items.length) return column;
  const further = known.items.slice(column.items.length).filter(({ id }) => !drawn.has(id));
  return { ...column, items: [...column.items, ...further], nextCursor: known.nextCursor };
}

function extended(column: BoardColumn, page: BoardColumn): BoardColumn {
  if (column.status !== page.status) return column;
  // A card that moved down since is where it was read last.
  const read = new Set(page.items.map(({ id }) => id));
  const items = [...column.items.filter(({ id }) => !read.has(id)), ...page.items];
  return { ...column, items, nextCursor: page.nextCursor };
}

function replaced(columns: BoardColumn[], fresh: BoardColumn) {
  const read = new Set(fresh.items.map(({ id }) => id));
  return columns.map((column) =>
    column.status === fresh.status ? withFurther(fresh, column, read) : column,
  );
}
