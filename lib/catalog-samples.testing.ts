import { z } from "zod";
import type { AnyOperation } from "@/lib/operations/define";

export interface JsonSchema {
  type?: string | string[];
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  minimum?: number;
  minLength?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  minItems?: number;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
}

/** The id to put under a name, or one id for every name. */
type Ids = string | ((name: string) => string);

/** An input of an operation in which every id, wherever it stands, is `id`; optional ids are filled in too. */
export function inputWithIds(operation: AnyOperation, id: Ids): Record<string, unknown> {
  return (sample(inputSchema(operation), id, "") ?? {}) as Record<string, unknown>;
}

/** The properties of an operation's input, of which `kind` are ids and which are free text. */
export function inputFields(
  operation: AnyOperation,
): { name: string; kind: "id" | "text" | "other" }[] {
  return Object.entries(inputSchema(operation).properties ?? {}).map(([name, property]) => ({
    name,
    kind: holdsIds(property) ? "id" : isText(property) ? "text" : "other",
  }));
}

export const inputSchema = (operation: AnyOperation): JsonSchema =>
  z.toJSONSchema(operation.input, {
    io: "input",
    unrepresentable: "any",
    reused: "inline",
  }) as JsonSchema;

function sample(schema: JsonSchema, id: Ids, name: string): unknown {
  const alternative = (schema.anyOf ?? schema.oneOf)?.find((option) => option.type !== "null");
  if (alternative) return sample(alternative, id, name);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === "object") return sampleObject(schema, id);
  if (type === "array")
    return holdsIds(schema.items) || (schema.minItems ?? 0) > 0
      ? Array.from({ length: Math.max(1, schema.minItems ?? 1) }, () =>
          sample(schema.items ?? {}, id, name),
        )
      : [];
  if (type === "string") return sampleText(schema, id, name);
  if (type === "integer" || type === "number") return Math.max(1, schema.minimum ?? 1);
  if (type === "boolean") return false;
  return undefined;
}

function sampleObject(schema: JsonSchema, id: Ids): Record<string, unknown> {
  const required = new Set(schema.required);
  const entries = Object.entries(schema.properties ?? {}).filter(
    ([name, property]) => required.has(name) || holdsIds(property),
  );
  return Object.fromEntries(entries.map(([name, property]) => [name, sample(property, id, name)]));
}

function sampleText(schema: JsonSchema, id: Ids, name: string): string {
  if (schema.format === "uuid") return typeof id === "string" ? id : id(name);
  if (schema.format === "email") return "someone@rapport.test";
  if (schema.format === "date-time") return "2026-03-01T09:00:00Z";
  return "sample".padEnd(schema.minLength ?? 0, "x");
}

const isText = (schema: JsonSchema): boolean =>
  (schema.type === "string" && !schema.enum && schema.format === undefined) ||
  (schema.anyOf ?? []).some(isText) ||
  (schema.type === "array" && schema.items !== undefined && isText(schema.items));

const holdsIds = (schema: JsonSchema | undefined): boolean =>
  schema !== undefined &&
  (schema.format === "uuid" ||
    (schema.anyOf ?? []).some(holdsIds) ||
    (schema.type === "array" && holdsIds(schema.items)));
