import { afterAll, expect, test } from "vitest";
import { closePools } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { answerOf } from "@/lib/operations/perform";
import { getBoard } from "./get-board";
import { leadCard } from "./schema";
import { setLeadStatus } from "./set-lead-status";
import { refusal, seedLeads } from "./testing";

afterAll(closePools);

const boardOf = (team: TestTeam, input: object = {}, actor = team.ada) =>
  answerOf(getBoard, actor, input);
const columnOf = ({ columns }: Awaited<ReturnType<typeof boardOf>>, key: string) =>
  columns.find(({ status }) => status === key) ?? expect.fail(`no column ${key}`);

test("every status has its column, counted and added up in each currency apart", async () => {
  const team = await newTeam();
  await seedLeads(team, [
    { status: "new", valueCents: 100_00 },
    { status: "new", valueCents: 50_00 },
    { status: "new", valueCents: 7_00, currency: "EUR" },
    { status: "new" },
    { status: "won", valueCents: 9_007_199_254_740_991 },
    { status: "won", valueCents: 9_007_199_254_740_991 },
    { status: "new", valueCents: 1, deletedAt: new Date() },
  ]);
  const board = await boardOf(team, { limit: 2 });
  expect(board.columns.map(({ status }) => status)).toEqual(
    "new contacted qualified appointment proposal negotiation won lost nurture".split(" "),
  );
  const fresh = columnOf(board, "new");
  expect(fresh).toMatchObject({
    total: 4,
    totalIsExact: true,
    worth: [
      { currency: "USD", cents: 150_00 },
      { currency: "EUR", cents: 7_00 },
    ],
  });
  expect(fresh.items).toHaveLength(2);
  for (const card of fresh.items) leadCard.strict().parse(card);
  expect(columnOf(board, "won").worth).toEqual([{ currency: "USD", cents: 9_007_199_254_740_991 }]);
  expect(columnOf(board, "lost")).toMatchObject({ items: [], total: 0, worth: [], nextCursor: null });
});

test("a column is read on to its end, each lead once and in the order asked for", async () => {
  const team = await newTeam();
  await seedLeads(
    team,
    Array.from({ length: 7 }, (_, index) => ({
      firstName: `N${index}`,
      status: index === 3 ? "won" : "new",
    })),
  );
  const first = columnOf(await boardOf(team, { limit: 2, sort: "name" }), "new");
  const names = first.items.map(({ name }) => name);
  for (let cursor = first.nextCursor; cursor; ) {
    const { columns } = await boardOf(team, { limit: 2, sort: "name", column: "new", cursor });
    expect(columns).toHaveLength(1);
    expect(columns[0]).toMatchObject({ total: null, worth: null });
    names.push(...(columns[0]?.items ?? []).map(({ name }) => name));
    cursor = columns[0]?.nextCursor ?? null;
  }
  expect(names).toEqual(["N0", "N1", "N2", "N4", "N5", "N6"]);
  expect(await refusal(boardOf(team, { cursor: first.nextCursor }))).toMatchObject({
    code: "invalid",
  });
  expect(await refusal(boardOf(team, { column: "nowhere" }))).toMatchObject({ code: "invalid" });
});

test("what narrows the list narrows the board, its counts and its sums", async () => {
  const team = await newTeam();
  await seedLeads(team, [
    { firstName: "Ann", status: "new", valueCents: 100, assignedToId: team.mia.userId },
    { firstName: "Ben", status: "new", valueCents: 200 },
    { firstName: "Cy", status: "won", valueCents: 400, assignedToId: team.mia.userId },
  ]);
  const mine = await boardOf(team, { assignedToId: ["me"] }, team.mia);
  expect(columnOf(mine, "new")).toMatchObject({ total: 1, worth: [{ cents: 100 }] });
  const narrowed = await boardOf(team, {
    filter: {
      and: [
        { field: "status", op: "in", value: ["won", "lost"] },
        { field: "valueCents", op: "gte", value: 1 },
      ],
    },
  });
  expect(columnOf(narrowed, "new")).toMatchObject({ total: 0, items: [] });
  expect(columnOf(narrowed, "won")).toMatchObject({ total: 1, worth: [{ cents: 400 }] });
  const searched = await boardOf(team, { q: "ben" });
  expect(columnOf(searched, "new")).toMatchObject({
    items: [{ name: "Ben" }],
    total: 1,
    totalIsExact: true,
    worth: [{ cents: 200 }],
  });
  expect(columnOf(searched, "won")).toMatchObject({ items: [], total: 0, worth: [] });
});

test("who sees only their own leads has only those on the board, in its counts and in its sums", async () => {
  const team = await newTeam({ leadVisibility: "own" });
  await seedLeads(team, [
    { status: "new", valueCents: 100, assignedToId: team.mia.userId },
    { status: "new", valueCents: 200, assignedToId: team.ada.userId },
  ]);
  const board = await boardOf(team, {}, team.mia);
  expect(columnOf(board, "new")).toMatchObject({ total: 1, worth: [{ cents: 100 }] });
});

test("a card says when its lead goes stale, which a move puts off", async () => {
  const team = await newTeam();
  const createdAt = new Date("2026-01-05T10:00:00Z");
  const [id = ""] = await seedLeads(team, [{ firstName: "Ann", status: "new", createdAt }]);
  const before = columnOf(await boardOf(team), "new").items[0];
  expect(new Date(before?.staleAt ?? 0)).toEqual(new Date("2026-01-07T10:00:00Z"));
  await answerOf(setLeadStatus, team.mia, { id, status: "contacted" });
  const after = columnOf(await boardOf(team), "contacted").items[0];
  expect(Date.parse(after?.staleAt ?? "")).toBeGreaterThan(Date.now());
});
