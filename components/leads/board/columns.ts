import type { LeadCard, LeadSort } from "@/lib/leads/schema";

/** A status of the pipeline with the leads that are loaded of it. */
export type BoardColumn = {
  status: string;
  items: LeadCard[];
  nextCursor: string | null;
  total: number | null;
  totalIsExact: boolean;
  worth: { currency: string; cents: number }[] | null;
};

/** A card on its way to another status. */
export type Move = { card: LeadCard; to: string; isDone: boolean };

/** The columns with these moves made, their counts and sums included. */
export const withMoves = (columns: BoardColumn[], moves: readonly Move[], sort: LeadSort) =>
  moves.reduce((shown, move) => moved(shown, move, sort), columns);

/** The columns with each card changed, or taken out; one whose status is another now stands in that column. */
export function patched(
  columns: BoardColumn[],
  change: (card: LeadCard) => LeadCard[],
  sort: LeadSort,
): BoardColumn[] {
  const changed = columns.map((column) => {
    const items = column.items.flatMap(change);
    const isSame =
      items.length === column.items.length && items.every((card, at) => card === column.items[at]);
    // A column that stays is not drawn again.
    return isSame ? column : { ...column, items };
  });
  const moves = changed.flatMap(({ status, items }) =>
    items
      .filter((card) => card.status !== status)
      .map((card) => ({ card: { ...card, status }, to: card.status, isDone: true })),
  );
  return withMoves(changed, moves, sort);
}

function moved(columns: BoardColumn[], { card, to }: Move, sort: LeadSort): BoardColumn[] {
  return columns.map((column) => {
    const rest = column.items.filter(({ id }) => id !== card.id);
    const was = rest.length < column.items.length;
    if (column.status === to)
      return {
        ...(was ? column : recounted(column, card, 1)),
        items: inOrder(rest, { ...card, status: to }, sort),
      };
    if (was || column.status === card.status)
      return { ...(was ? recounted(column, card, -1) : column), items: rest };
    return column;
  });
}

function recounted(column: BoardColumn, card: LeadCard, by: 1 | -1): BoardColumn {
  // A count that is only a lower bound stays one.
  if (!column.totalIsExact || column.total === null) return column;
  return {
    ...column,
    total: column.total + by,
    worth: added(column.worth ?? [], card, by),
  };
}

function added(worth: { currency: string; cents: number }[], card: LeadCard, by: 1 | -1) {
  const cents = by * (card.valueCents ?? 0);
  if (cents === 0) return worth;
  const others = worth.filter(({ currency }) => currency !== card.currency);
  const before = worth.find(({ currency }) => currency === card.currency)?.cents ?? 0;
  const sum = { currency: card.currency, cents: Math.max(0, before + cents) };
  return [...others, sum].filter(({ cents }) => cents > 0);
}

/** Puts a card where the order of the board has it; the server decides between equals. */
function inOrder(items: LeadCard[], card: LeadCard, sort: LeadSort): LeadCard[] {
  const place = items.findIndex((other) => compare(card, other, sort) <= 0);
  return place < 0 ? [...items, card] : items.toSpliced(place, 0, card);
}

function compare(a: LeadCard, b: LeadCard, sort: LeadSort): number {
  const key = sort.replace("-", "") as keyof LeadCard;
  const [one, other] = [a[key] ?? null, b[key] ?? null];
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const order = one < other ? -1 : Number(one > other);
  return sort.startsWith("-") ? -order : order;
}
