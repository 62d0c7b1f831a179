import { inputSchema, type JsonSchema } from "@/lib/catalog-samples.testing";
import { encodeCursor } from "@/lib/operations/cursor";
import type { AnyOperation } from "@/lib/operations/define";
import { cursorValues, payloads } from "./payloads";

export interface Injected {
  where: string;
  input: Record<string, unknown>;
}

type Path = (string | number)[];

/** A sound input of an operation, and every place in it where a text stands. */
export function placesOf(
  operation: AnyOperation,
  ownId: (name: string) => string,
): { sound: Record<string, unknown>; places: Path[] } {
  const places: Path[] = [];
  const sound = fill(inputSchema(operation), "", [], ownId, places) as Record<string, unknown>;
  return { sound: sound ?? {}, places };
}

/** The sound input once for each place and payload, with the payload in that place. */
export function* injections(
  operation: AnyOperation,
  ownId: (name: string) => string,
): Generator<Injected> {
  const { sound, places } = placesOf(operation, ownId);
  for (const place of places) {
    const isCursor = place.at(-1) === "cursor";
    const texts = isCursor ? [...cursorValues.map(encodeCursor), ...payloads] : payloads;
    for (const text of texts) yield { where: place.join("."), input: withAt(sound, place, text) };
  }
  if ("filter" in (inputSchema(operation).properties ?? {}))
    for (const filter of hostileFilters()) yield { where: "filter", input: { ...sound, filter } };
}

function* hostileFilters(): Generator<unknown> {
  const fields = [
    "name",
    "email",
    "status",
    "valueCents",
    "score",
    "createdAt",
    "assignedToId",
    "tags",
    "nextStepAt",
  ];
  const operators = [
    "contains",
    "eq",
    "in",
    "lt",
    "between",
    "within",
    "any",
    "is",
    "startsWith",
    "before",
  ];
  for (const text of payloads) {
    yield { field: text, op: "eq", value: "x" };
    yield { field: `custom.${text}`, op: "eq", value: "x" };
    yield { field: "name", op: text, value: "x" };
    for (const [index, field] of fields.entries()) {
      const op = operators[(index + text.length) % operators.length];
      yield { field, op, value: text };
      yield { field, op, value: [text, text] };
      yield { and: [{ or: [{ field, op: "eq", value: text }] }] };
    }
  }
}

/** Like the sample of the catalog test, but with every property that there is, and noting each text. */
function fill(
  schema: JsonSchema,
  name: string,
  path: Path,
  ownId: (name: string) => string,
  places: Path[],
): unknown {
  const option = (schema.anyOf ?? schema.oneOf)?.find(({ type }) => type !== "null");
  if (option) return fill(option, name, path, ownId, places);
  if (schema.const !== undefined) return schema.const;
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === "string" || schema.enum) {
    places.push(path);
    return schema.enum ? schema.enum[0] : textFor(schema, name, ownId);
  }
  if (type === "object") return fillObject(schema, path, ownId, places);
  if (type === "array") return [fill(schema.items ?? {}, name, [...path, 0], ownId, places)];
  if (type === "integer" || type === "number") {
    places.push(path);
    return Math.max(1, schema.minimum ?? 1);
  }
  return type === "boolean" ? false : undefined;
}

function fillObject(schema: JsonSchema, path: Path, ownId: (name: string) => string, places: Path[]) {
  const entries = Object.entries(schema.properties ?? {}).filter(
    ([name]) => name !== "cursor" && name !== "filter",
  );
  const filled = Object.fromEntries(
    entries.map(([name, property]) => [name, fill(property, name, [...path, name], ownId, places)]),
  );
  if (schema.properties?.cursor) places.push([...path, "cursor"]);
  if (typeof schema.additionalProperties === "object") places.push([...path, "someKey"]);
  return filled;
}

function textFor(schema: JsonSchema, name: string, ownId: (name: string) => string): string {
  if (schema.format === "uuid") return ownId(name);
  if (/email/i.test(name)) return "someone@rapport.test";
  if (/timeZone/.test(name)) return "UTC";
  if (/currency/.test(name)) return "USD";
  if (schema.format === "date-time") return "2026-03-01T09:00:00Z";
  return "sample".padEnd(schema.minLength ?? 0, "x");
}

/** A copy in which `text` stands at the path. A place that was left out before is filled. */
function withAt(value: unknown, [first, ...rest]: Path, text: unknown): Record<string, unknown> {
  if (first === undefined) return text as Record<string, unknown>;
  if (Array.isArray(value))
    return value.map((item, index) => (index === first ? withAt(item, rest, text) : item)) as never;
  const object = (value ?? {}) as Record<string, unknown>;
  return { ...object, [first]: withAt(object[first], rest, text) };
}
