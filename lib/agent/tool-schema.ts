import { z } from "zod";
import type { AnyOperation } from "@/lib/operations/define";

type Json = Record<string, unknown>;

/** What a model does not need: `perform` holds every input to its bounds and says what is wrong. */
const unneeded = new Set([
  "$schema",
  "pattern",
  "maxLength",
  "minLength",
  "maxItems",
  "minItems",
  "minimum",
  "maximum",
  "propertyNames",
  "additionalProperties",
]);

const schemas = new WeakMap<AnyOperation, Json>();

/** An operation's input as the JSON Schema of its tool, without what only costs tokens. */
export function toolSchema(operation: AnyOperation): Json {
  const known = schemas.get(operation);
  if (known) return known;
  const whole = z.toJSONSchema(operation.input, {
    io: "input",
    unrepresentable: "any",
    reused: "inline",
  }) as Json;
  const { $defs: _, ...schema } = lean(whole) as Json;
  schemas.set(operation, schema);
  return schema;
}

function lean(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lean);
  if (typeof value !== "object" || value === null) return value;
  const schema = value as Json;
  // Only filters refer to themselves; the instructions describe them once for all tools.
  if (typeof schema.$ref === "string") return { type: "object", description: "A filter." };
  const nullable = nullableOf(schema);
  if (nullable) return lean(nullable);
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key, inner]) => !unneeded.has(key) || isNamedProperty(schema, key, inner))
      .map(([key, inner]) => [key, key === "properties" ? properties(inner as Json) : lean(inner)]),
  );
}

/** A map of free keys is told apart from the closed objects that all others are. */
const isNamedProperty = (_schema: Json, key: string, inner: unknown) =>
  key === "additionalProperties" && typeof inner === "object";

const properties = (fields: Json): Json =>
  Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name, lean(schema)]));

/** `anyOf: [X, null]` → X with null among its types, half the tokens. */
function nullableOf(schema: Json): Json | undefined {
  const { anyOf, ...rest } = schema;
  if (!Array.isArray(anyOf) || anyOf.length !== 2) return undefined;
  const [some, none] = anyOf as [Json, Json];
  if (none?.type !== "null" || typeof some?.type !== "string" || some.enum) return undefined;
  return { ...some, ...rest, type: [some.type, "null"] };
}
