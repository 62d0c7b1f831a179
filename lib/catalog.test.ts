import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { apiDocument } from "@/lib/api-document";
import { catalog, fileDoors } from "@/lib/catalog";
import type { AnyOperation } from "@/lib/operations/define";
import { toRoute } from "@/lib/operations/match";

interface JsonSchema {
  type?: string;
  maxLength?: number;
  maxItems?: number;
  enum?: unknown[];
  format?: string;
  pattern?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  additionalProperties?: JsonSchema | boolean;
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const files = readdirSync("lib", { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".ts"),
);
const schemaOf = (schema: z.ZodType) =>
  z.toJSONSchema(schema, { io: "input", unrepresentable: "any", reused: "inline" }) as JsonSchema;

describe.each(catalog.map((operation) => [operation.name, operation] as const))(
  "%s",
  (_name, operation: AnyOperation) => {
    const [, verb = ""] = operation.name.split(".");

    test("has a file that begins with its verb", () => {
      const stem = kebab(verb);
      expect(
        files.some(
          (file) =>
            file.split("/").at(-1)?.startsWith(`${stem}`) || file.includes(`/${stem.split("-")[0]}-`),
        ),
      ).toBe(true);
    });

    test("says in one sentence what it does", () => {
      expect(operation.summary).toMatch(/^[A-Z][^\n]{10,200}\.$/);
      expect(operation.summary.slice(0, -1)).not.toMatch(/\.\s/);
    });

    test("is a GET only when it changes nothing", () => {
      if (operation.route.startsWith("GET ")) expect(operation.effect).toBe("read");
      if (operation.effect !== "read") expect(operation.route).not.toMatch(/^GET /);
    });

    test("answers a DELETE without a body", () => {
      if (operation.route.startsWith("DELETE ")) expect(operation.status).toBe(204);
    });

    test("is marked as changing a set when its name says so, and never when it only reads", () => {
      if (/^bulk|^import$|^revert$|^undo$|^merge/.test(verb)) expect(operation.set).toBe(true);
      if (operation.effect === "read") expect(operation.set).toBeUndefined();
    });

    test("bounds every string and list of its input", () => {
      expect(unbounded(schemaOf(operation.input))).toEqual([]);
    });

    test("refuses fields it does not know", () => {
      expect(operation.input.safeParse({ aFieldNobodyKnows: 1 }).success).toBe(false);
    });

    test("answers with no secret", () => {
      if (operation.secret) return;
      expect(
        namesIn(schemaOf(operation.output)).filter((name) => /password|hash$|secret|token/i.test(name)),
      ).toEqual([]);
    });
  },
);

test("every operation has a name, a tool name and a route of its own", () => {
  const names = catalog.map((operation) => operation.name);
  const routes = catalog
    .map((operation) => toRoute(operation))
    .map(
      ({ method, segments }) =>
        `${method} /${segments.map((part) => part.replace(/^:.+/, ":")).join("/")}`,
    );
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(routes).size).toBe(routes.length);
  for (const name of names) expect(name.replace(".", "_")).toMatch(/^[a-zA-Z]+_[a-zA-Z]+$/);
});

test("the OpenAPI document describes every operation and what takes a file", () => {
  const document = apiDocument() as {
    paths: Record<
      string,
      Record<string, { operationId: string; parameters: { name: string; in: string }[] }>
    >;
  };
  const described = Object.values(document.paths).flatMap((methods) =>
    Object.values(methods).map((method) => method.operationId),
  );
  expect(described.toSorted()).toEqual(
    [...catalog, ...fileDoors].map((operation) => operation.name).toSorted(),
  );
  for (const [path, methods] of Object.entries(document.paths)) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    for (const method of Object.values(methods))
      expect(
        method.parameters
          .filter((parameter) => parameter.in === "path")
          .map((parameter) => parameter.name)
          .toSorted(),
      ).toEqual(inPath.toSorted());
  }
});

/** Paths of strings without a length and lists without a size. */
function unbounded(schema: JsonSchema, path = ""): string[] {
  const own =
    schema.type === "string" &&
    !schema.enum &&
    !schema.format &&
    !schema.pattern &&
    schema.maxLength === undefined
      ? [path]
      : [];
  const list = schema.type === "array" && schema.maxItems === undefined ? [`${path}[]`] : [];
  const inner = [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
      unbounded(property, `${path}.${name}`),
    ),
    ...(schema.items ? unbounded(schema.items, `${path}[]`) : []),
    ...(schema.anyOf ?? []).flatMap((option) => unbounded(option, path)),
    ...(typeof schema.additionalProperties === "object"
      ? unbounded(schema.additionalProperties, `${path}{}`)
      : []),
  ];
  return [...own, ...list, ...inner];
}

const namesIn = (schema: JsonSchema): string[] => [
  ...Object.entries(schema.properties ?? {}).flatMap(([name, property]) => [
    name,
    ...namesIn(property),
  ]),
  ...(schema.items ? namesIn(schema.items) : []),
  ...(schema.anyOf ?? []).flatMap(namesIn),
];
