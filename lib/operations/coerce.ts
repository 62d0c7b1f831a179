import { z } from "zod";

/** Values as text: a query string or a submitted form. */
type TextEntries = Iterable<[string, unknown]>;

/**
 * Reads text values by an object schema: numbers, booleans, lists (repeated keys) and JSON for objects.
 * What does not fit stays as it is, so that parsing gives the sentence.
 */
export function coerce(schema: z.ZodType, entries: TextEntries): Record<string, unknown> {
  const values = new Map<string, unknown[]>();
  for (const [key, value] of entries) values.set(key, [...(values.get(key) ?? []), value]);
  const shape = shapeOf(schema);
  const result: Record<string, unknown> = {};
  for (const [key, list] of values) {
    if (key === "__proto__") continue;
    const field = Object.hasOwn(shape, key) ? shape[key] : undefined;
    result[key] = field ? coerceField(field, list) : list.length > 1 ? list : list[0];
  }
  return result;
}

function shapeOf(schema: z.ZodType): Record<string, z.ZodType> {
  const inner = unwrap(schema);
  return inner instanceof z.ZodObject ? (inner.shape as Record<string, z.ZodType>) : {};
}

function coerceField(schema: z.ZodType, list: unknown[]): unknown {
  const inner = unwrap(schema);
  const last = list.at(-1);
  if (inner instanceof z.ZodArray)
    return list
      .filter((value) => value !== "")
      .map((value) => coerceText(inner.element as z.ZodType, value));
  if (last === "" && schema.safeParse(undefined).success) return undefined;
  return coerceText(inner, last);
}

function coerceText(schema: z.ZodType, value: unknown): unknown {
  const inner = unwrap(schema);
  if (typeof value !== "string") return value;
  if (inner instanceof z.ZodNumber && value.trim() !== "" && Number.isFinite(Number(value)))
    return Number(value);
  if (inner instanceof z.ZodBoolean)
    return (
      (
        { true: true, on: true, "1": true, false: false, off: false, "0": false } as Record<
          string,
          boolean
        >
      )[value] ?? value
    );
  if (inner instanceof z.ZodString || inner instanceof z.ZodEnum) return value;
  if (/^\s*[[{]/.test(value)) return parseJson(value);
  return value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Looks through optional, nullable, default, and the input side of codecs. */
function unwrap(schema: z.ZodType): z.ZodType {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault
  )
    return unwrap(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodCodec || schema instanceof z.ZodPipe)
    return unwrap(schema.def.in as z.ZodType);
  return schema;
}
