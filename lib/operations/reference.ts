export interface ReferenceField {
  name: string;
  place: "path" | "query" | "body" | "header" | "form";
  type: string;
  isRequired: boolean;
  description: string;
}

export interface ReferenceOperation {
  name: string;
  method: string;
  path: string;
  summary: string;
  scope: string;
  fields: ReferenceField[];
  /** A body to start from, as text. */
  exampleBody: string | null;
  /** The field of the form that carries a file. */
  fileField: string | null;
  answer: string;
}

export interface ReferenceArea {
  name: string;
  title: string;
  operations: ReferenceOperation[];
}

interface Schema {
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  description?: string;
  default?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  additionalProperties?: Schema | boolean;
}

interface Described {
  operationId: string;
  summary: string;
  "x-scope"?: string;
  parameters: {
    name: string;
    in: "path" | "query" | "header";
    required: boolean;
    description?: string;
    schema?: Schema;
    content?: Record<string, { schema: Schema }>;
  }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

/** The OpenAPI document as the reference page shows it, area by area. */
export function readReference(document: Record<string, unknown>): ReferenceArea[] {
  const paths = document.paths as Record<string, Record<string, Described>>;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => read(path, method, described)),
  );
  const byArea = Object.groupBy(operations, (operation) => operation.name.split(".")[0] ?? "");
  return Object.entries(byArea).map(([name, list]) => ({
    name,
    title: titleOf(name),
    operations: list ?? [],
  }));
}

function read(path: string, method: string, described: Described): ReferenceOperation {
  const body = described.requestBody?.content["application/json"]?.schema;
  const form = described.requestBody?.content["multipart/form-data"]?.schema;
  const answer = Object.entries(described.responses).find(([status]) => status !== "default");
  return {
    name: described.operationId,
    method: method.toUpperCase(),
    path: `/api${path}`,
    summary: described.summary,
    scope: described["x-scope"] ?? "no sign-in",
    fields: [
      ...described.parameters.map((parameter) => {
        const schema = parameter.schema ?? parameter.content?.["application/json"]?.schema ?? {};
        return {
          name: parameter.name,
          place: parameter.in,
          type: typeOf(schema),
          isRequired: parameter.required,
          description: parameter.description ?? schema.description ?? "",
        };
      }),
      ...fieldsOf(body, "body"),
      ...fieldsOf(form, "form"),
    ],
    exampleBody: body ? JSON.stringify(example(body), null, 2) : null,
    fileField: Object.keys(form?.properties ?? {})[0] ?? null,
    answer: `${answer?.[0]} ${typeOf(answer?.[1].content?.["application/json"]?.schema ?? { type: "nothing" })}`,
  };
}

const fieldsOf = (schema: Schema | undefined, place: ReferenceField["place"]): ReferenceField[] =>
  Object.entries(schema?.properties ?? {}).map(([name, property]) => ({
    name,
    place,
    type: typeOf(property),
    isRequired: schema?.required?.includes(name) ?? false,
    description: property.description ?? "",
  }));

const titleOf = (name: string) =>
  (name.charAt(0).toUpperCase() + name.slice(1))
    .replace(/(?!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/^Api\b/, "API");

function typeOf(schema: Schema): string {
  if (schema.enum) return schema.enum.map(String).join(" | ");
  if (schema.const !== undefined) return String(schema.const);
  if (schema.anyOf) return [...new Set(schema.anyOf.map(typeOf))].slice(0, 4).join(" | ");
  if (schema.type === "array") return `list of ${typeOf(schema.items ?? {})}`;
  if (schema.format === "binary") return "file";
  if (schema.type === "object" && schema.properties)
    return `{ ${Object.keys(schema.properties).join(", ")} }`;
  return (
    schema.format ??
    (Array.isArray(schema.type) ? schema.type.join(" | ") : (schema.type ?? "anything"))
  );
}

/** Required fields with plain values; the optional ones are in the list above it. */
function example(schema: Schema): unknown {
  if (schema.default !== undefined) return schema.default;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return example(schema.anyOf.find((option) => option.type !== "null") ?? {});
  if (schema.type === "object") {
    const names = schema.required?.length
      ? schema.required
      : Object.keys(schema.properties ?? {}).slice(0, 3);
    return Object.fromEntries(names.map((name) => [name, example(schema.properties?.[name] ?? {})]));
  }
  if (schema.type === "array") return [example(schema.items ?? {})];
  if (schema.type === "integer" || schema.type === "number") return 1;
  if (schema.type === "boolean") return false;
  return schema.format === "uuid" ? "00000000-0000-7000-8000-000000000000" : "text";
}
