import { expect, test } from "vitest";
import { heldOut } from "./held-out.testing";
import { play } from "./testing";

/** The promise for phrasings that nobody had in mind when the grammar was written; 52 of these 60 held. */
const PROMISED = 0.85;

test("of phrasings that were not known before, at least 85 % lead to exactly the right calls", () => {
  const missed = heldOut.filter(([messages, ...calls]) => {
    const said = play(messages as string | string[]);
    return JSON.stringify(said.calls) !== JSON.stringify(calls) && !same(said.calls, calls);
  });
  const share = 1 - missed.length / heldOut.length;
  expect(share).toBeGreaterThanOrEqual(PROMISED);
});

const same = (a: unknown, b: unknown) => {
  try {
    expect(a).toEqual(b);
    return true;
  } catch {
    return false;
  }
};
