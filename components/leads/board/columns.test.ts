import { expect, test } from "vitest";
import type { LeadCard } from "@/lib/leads/schema";
import { type BoardColumn, patched, withMoves } from "./columns";

const card = (id: string, status: string, valueCents: number | null, currency = "USD") =>
  ({ id, status, valueCents, currency, createdAt: `2026-01-0${id}T00:00:00Z` }) as LeadCard;
const column = (status: string, items: LeadCard[], isExact = true): BoardColumn => ({
  status,
  items,
  nextCursor: null,
  total: items.length,
  totalIsExact: isExact,
  worth: [{ currency: "USD", cents: items.reduce((sum, item) => sum + (item.valueCents ?? 0), 0) }],
});
const one = card("1", "new", 100);
const columns = [
  column("new", [card("3", "new", 50), one]),
  column("won", [card("4", "won", 7), card("2", "won", 8)]),
];

test("a moved card stands where the order has it, and both columns count and add up anew", () => {
  const [fresh, won] = withMoves(
    columns,
    [{ card: card("3", "new", 50), to: "won", isDone: false }],
    "-createdAt",
  );
  expect(fresh).toMatchObject({ total: 1, worth: [{ cents: 100 }], items: [{ id: "1" }] });
  expect(won).toMatchObject({ total: 3, worth: [{ cents: 65 }] });
  expect(won?.items.map(({ id }) => id)).toEqual(["4", "3", "2"]);
});

test("a move that the server shows already changes nothing any more", () => {
  const there = [column("new", []), column("won", [{ ...one, status: "won" }])];
  const move = { card: one, to: "won", isDone: true };
  expect(withMoves(there, [move], "-createdAt")).toMatchObject(there);
});

test("amounts of different currencies are never added up", () => {
  const euros = card("5", "new", 40, "EUR");
  const [, won] = withMoves(
    [column("new", [euros]), column("won", [one])],
    [{ card: euros, to: "won", isDone: false }],
    "name",
  );
  expect(won?.worth).toEqual([
    { currency: "USD", cents: 100 },
    { currency: "EUR", cents: 40 },
  ]);
});

test("a count that is only a lower bound stays as it is", () => {
  const [fresh] = withMoves(
    [column("new", [one], false), column("won", [])],
    [{ card: one, to: "won", isDone: false }],
    "name",
  );
  expect(fresh).toMatchObject({ total: 1, items: [] });
});

test("a card that somebody else moved stands in its new column, one that they deleted in none", () => {
  const [fresh, won] = patched(
    columns,
    (held) => (held.id === "1" ? [{ ...held, status: "won" }] : held.id === "4" ? [] : [held]),
    "-createdAt",
  );
  expect(fresh?.items.map(({ id }) => id)).toEqual(["3"]);
  expect(won?.items.map(({ id, status }) => [id, status])).toEqual([
    ["2", "won"],
    ["1", "won"],
  ]);
  expect(won).toMatchObject({ total: 3 });
});
