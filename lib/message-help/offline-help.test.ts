import fc from "fast-check";
import { expect, test } from "vitest";
import { differenceOf } from "./difference";
import { fixMessage } from "./message-fixes";
import { helpOffline } from "./offline-help";

const fix = (text: string) => fixMessage(text).text;

test.each([
  ["hi {{frist_name}},thanks for  calling", "Hi {{first_name}}, thanks for calling."],
  ["Hi { first name }, see you", "Hi {{first_name}}, see you."],
  ["Dear {{LastName}},", "Dear {{last_name}},"],
  ["We met the the owner . Great !", "We met the owner. Great!"],
  ["i think i'm free tomorow. call me", "I think I'm free tomorrow. Call me."],
  ["can you come on friday at 3 p.m. or later", "Can you come on friday at 3 p.m. or later?"],
  [
    "Hello Ana,\n\n\n\nsee https://acme.com/a,b?x=i  \n\nBest,\nMia",
    "Hello Ana,\n\nSee https://acme.com/a,b?x=i\n\nBest,\nMia",
  ],
  ["Write to ana@acme.com,please do", "Write to ana@acme.com,please do."],
  ["I recieved it.Thanks", "I received it. Thanks."],
  ["The iPhone is here, e.g. the new one.", "The iPhone is here, e.g. the new one."],
  ["I know that that had had no effect.", "I know that that had had no effect."],
  ["", ""],
])("%j is fixed", (text, fixed) => {
  expect(fix(text)).toBe(fixed);
});

test("a field that resembles none is named, and stays", () => {
  const answer = helpOffline({ text: "Hi {{pet}}.", goal: "fix", channel: "email" });
  expect(answer).toMatchObject({ text: "Hi {{pet}}.", isChanged: false, isOffline: true });
  expect(answer.note).toContain("“pet”");
});

test.each(["shorter", "warmer", "translate"] as const)(
  "%s is honestly declined without a model",
  (goal) => {
    const answer = helpOffline({ text: "hello  there", goal, channel: "sms" });
    expect(answer).toMatchObject({ text: "hello  there", isChanged: false });
    expect(answer.note).toMatch(/language model/);
  },
);

test("the difference holds both texts, whatever they are, and fixing twice changes nothing more", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
      const fixed = fix(text);
      const parts = differenceOf(text, fixed);
      const joined = (without: string) =>
        parts.flatMap(({ kind, text: piece }) => (kind === without ? [] : [piece])).join("");
      expect(joined("added")).toBe(text);
      expect(joined("removed")).toBe(fixed);
      expect(fix(fixed)).toBe(fixed);
    }),
    { numRuns: 500 },
  );
});
