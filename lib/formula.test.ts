import fc from "fast-check";
import { expect, test } from "vitest";
import { guarded, isFormulaLike, unguarded } from "./formula";

const starts = ["=", "+", "-", "@", "|", "%", "\t", "\r", "\n", "＝", "＋", "－", "＠"];
const fronts = ["", " ", "  ", "\t", "\r", "\n", "\u00a0", "\u200b", "\ufeff", "'", "''", "' "];
const tails = ["1+1", "cmd|'/c calc'!A0", 'HYPERLINK("http://x","y")', "SUM(A1:A9)"];
const payloads = fronts.flatMap((front) =>
  starts.flatMap((start) => tails.map((tail) => front + start + tail)),
);

test("no payload is left in a form that a spreadsheet would run", () => {
  expect(payloads.length).toBeGreaterThan(300);
  for (const payload of payloads) expect(guarded(payload), JSON.stringify(payload)).toMatch(/^'/);
});

test("guarding any text and taking the guard off gives back the text", () => {
  for (const payload of payloads) expect(unguarded(guarded(payload))).toBe(payload);
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."'=+-@ \t\r\n1.a＝|%") }),
      (text) => unguarded(guarded(text)) === text,
    ),
    { numRuns: 5_000 },
  );
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => unguarded(guarded(text)) === text),
    { numRuns: 2_000 },
  );
});

test("plain numbers stay plain", () => {
  for (const plain of ["-5", "+15551234567", "-12.5", "ordinary", "O'Brien", "a=b", "Ann-Marie", ""])
    expect(guarded(plain)).toBe(plain);
  expect(isFormulaLike("-1-2")).toBe(true);
  expect(isFormulaLike("+1 555 1234")).toBe(true);
});
