import { v7 } from "uuid";
import { expect, test } from "vitest";
import type { Context } from "@/lib/operations/context";
import { keepAnswer } from "./keep-answer";

const noon = Date.UTC(2026, 5, 10, 12);
const teamId = v7();

/** A reader of figures that counts how often it was really asked. */
function figures(rows: number) {
  let reads = 0;
  const ask = (seconds: number, actor: object = {}, input: object = {}) =>
    keepAnswer(
      { actor: { teamId, userId: "ada", ...actor }, now: new Date(noon + seconds * 1000) } as Context,
      `test of ${rows}`,
      { period: "30d", ...input },
      async () => {
        reads += 1;
        return { rows, read: reads };
      },
      (answer) => answer.rows,
    );
  return ask;
}

test("a small team's figures are always those of now", async () => {
  const ask = figures(50_000);
  expect([(await ask(0)).read, (await ask(0)).read]).toEqual([1, 2]);
});

test("a large team's figures are read once a minute, however many people look", async () => {
  const ask = figures(50_001);
  const reads = [await ask(0), await ask(30, { userId: "mia" }), await ask(61), await ask(90)];
  expect(reads.map(({ read }) => read)).toEqual([1, 1, 2, 2]);
});

test("nobody gets the figures of another team, of other people's leads, or of another question", async () => {
  const ask = figures(60_000);
  const asked = [
    await ask(0),
    await ask(1, { teamId: v7() }),
    await ask(1, { visibleOwnerId: "mia" }),
    await ask(1, {}, { owner: "me" }),
    await ask(1, { userId: "mia" }, { owner: "me" }),
    await ask(1, {}, { period: "year" }),
  ];
  expect(asked.map(({ read }) => read)).toEqual([1, 2, 3, 4, 5, 6]);
});
