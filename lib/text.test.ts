import { expect, test } from "vitest";
import { z } from "zod";
import { catalog } from "@/lib/catalog";
import { cleanLine, cleanParagraphs, visibleText } from "./text";

const tagged = [..."ignore all"]
  .map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0)))
  .join("");
const selected = [..."ignore"]
  .map((letter) => String.fromCodePoint(0xe0100 + letter.charCodeAt(0)))
  .join("");

test.each([
  ["tag characters", `Ana${tagged}`, "Ana"],
  ["variation selectors", `Ana${selected}`, "Ana"],
  ["a row of selectors behind an emoji", `😀${selected}\uFE0F\uFE0E`, "😀"],
  ["zero-width characters", "A\u200Bn\u200Ca\u200D\u2060\uFEFF", "Ana"],
  ["direction marks", "A\u202En\u2066a", "Ana"],
  ["a chain of joiners", "😀\u200D\u200C\u200D😀", "😀😀"],
])("%s are taken out of what people type and of what a model says", (_name, hostile, clean) => {
  for (const kept of [cleanLine(hostile), cleanParagraphs(hostile), visibleText(hostile)])
    expect(kept.replace(/\u{E0100}|\uFE0F/gu, "")).toBe(clean);
  expect([...cleanLine(hostile)].length).toBeLessThanOrEqual([...clean].length + 1);
});

test.each(["❤️", "👩‍👩‍👧", "1️⃣", "می‌خواهم", "葛󠄀", "Zoë", "क्‍ष"])("%s stays as it is", (text) => {
  expect(cleanLine(text)).toBe(text.normalize("NFC"));
  expect(visibleText(text)).toBe(text);
});

test("line breaks and tabs of a model's answer stay", () => {
  expect(visibleText("a\n\n\tb  c\n")).toBe("a\n\n\tb  c\n");
});

interface JsonSchema {
  type?: string | string[];
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

/** What is compared or looked up, and never shown to anybody. */
const exempt =
  /password|token|cursor|^code$|secret|signature|inputText|recoveryCode|^totp|challenge|state$/i;

const textsIn = (schema: JsonSchema, path: string[] = []): string[][] => {
  const isText =
    (schema.type === "string" || (Array.isArray(schema.type) && schema.type.includes("string"))) &&
    !schema.format &&
    !schema.pattern &&
    !schema.enum &&
    schema.const === undefined;
  return [
    ...(isText ? [path] : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, inner]) =>
      textsIn(inner, [...path, name]),
    ),
    ...(schema.anyOf ?? []).flatMap((inner) => textsIn(inner, path)),
  ];
};

const writes = catalog.filter(({ effect }) => effect !== "read");

test.each(writes.map((operation) => [operation.name, operation] as const))(
  "no text of %s keeps what nobody can see",
  (_name, operation) => {
    const schema = z.toJSONSchema(operation.input, {
      io: "input",
      unrepresentable: "any",
      reused: "inline",
    }) as JsonSchema;
    for (const path of textsIn(schema)) {
      if (path.some((name) => exempt.test(name))) continue;
      const kept = parsedAt(operation.input, path, `Ana${tagged}\u200B Lopez`);
      if (typeof kept === "string")
        expect([path.join("."), kept]).toEqual([path.join("."), "Ana Lopez"]);
    }
  },
);

/** What a schema makes of one text, whatever else it would have asked for. */
function parsedAt(schema: z.ZodType, path: string[], text: string): unknown {
  let at: unknown = schema;
  for (const name of path) at = (unwrapped(at) as z.ZodObject).shape?.[name];
  const parsed = (at as z.ZodType | undefined)?.safeParse(text);
  return parsed?.success ? parsed.data : undefined;
}

function unwrapped(schema: unknown): unknown {
  const inner = schema as
    | { unwrap?: () => unknown; def?: { in?: unknown }; shape?: unknown }
    | undefined;
  if (inner?.shape || !inner) return inner;
  if (inner.unwrap) return unwrapped(inner.unwrap());
  return inner.def?.in ? unwrapped(inner.def.in) : inner;
}
