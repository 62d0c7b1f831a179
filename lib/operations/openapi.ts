import { z } from "zod";
import { type AnyOperation, type FileDoor, isVersioned } from "./define";
import { problems } from "./errors";
import { createMatcher, splitRoute } from "./match";

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document of a catalog, by the same schemas that `perform` parses with, and of what takes files. */
export function openapi(
  catalog: readonly AnyOperation[],
  fileDoors: readonly FileDoor[],
  { title, version, serverUrl }: { title: string; version: string; serverUrl: string },
): Json {
  const paths: Record<string, Json> = {};
  const matcher = createMatcher(catalog);
  const add = ({ route }: Pick<AnyOperation, "route">, item: (segments: string[]) => Json) => {
    const { method, segments } = splitRoute(route);
    const path = `/${segments.map((segment) => segment.replace(/^:(.+)$/, "{$1}")).join("/")}`;
    paths[path] = { ...paths[path], [method.toLowerCase()]: item(segments) };
  };
  for (const operation of catalog)
    add(operation, (segments) => pathItem(operation, segments, matcher.readAtOf(operation)));
  for (const door of fileDoors) add(door, () => doorItem(door));
  return {
    openapi: "3.1.0",
    info: {
      title,
      version,
      description: "Everything Rapport can do, as its pages and its agent do it.",
    },
    servers: [{ url: serverUrl }],
    tags: [...new Set(catalog.map(nounOf))].map((name) => ({ name })),
    security: [{ bearer: [] }],
    paths,
    components: {
      securitySchemes: {
        bearer: {
          type: "http",
          scheme: "bearer",
          description: "An access token from /auth/login, or an API key.",
        },
      },
      schemas: { Problem: problemSchema },
    },
  };
}

function pathItem(operation: AnyOperation, segments: string[], readAt: string | undefined): Json {
  const input = schemaOf(operation.input, "input");
  const properties = (input.properties ?? {}) as Record<string, Json>;
  const required = new Set((input.required ?? []) as string[]);
  const inPath = new Set(
    segments.filter((segment) => segment.startsWith(":")).map((segment) => segment.slice(1)),
  );
  const isQuery = operation.route.startsWith("GET ") || operation.route.startsWith("DELETE ");
  const parameters = Object.entries(properties)
    .filter(([name]) => inPath.has(name) || isQuery)
    .map(([name, schema]) => parameter(name, schema, inPath.has(name), required.has(name)));
  const bodyProperties = Object.fromEntries(
    Object.entries(properties).filter(([name]) => !inPath.has(name)),
  );
  const hasBody = !isQuery && Object.keys(bodyProperties).length > 0;
  return {
    operationId: operation.name,
    tags: [nounOf(operation)],
    summary: operation.summary,
    ...(operation.scope === "public" ? { security: [] } : { "x-scope": operation.scope }),
    "x-effect": operation.effect,
    ...(operation.set && { "x-set": true }),
    parameters: [...parameters, ...headerParameters(operation)],
    ...(hasBody && {
      requestBody: body(
        bodyProperties,
        [...required].filter((name) => name in bodyProperties),
      ),
    }),
    responses: {
      [successStatus(operation)]: { ...success(operation), ...answerHeaders(operation, readAt) },
      default: problemResponse,
    },
  };
}

function doorItem(door: FileDoor): Json {
  const { name, description } = door.fileField;
  const file = { type: "string", format: "binary", description };
  return {
    operationId: door.name,
    tags: [nounOf(door)],
    summary: door.summary,
    "x-scope": door.scope,
    parameters: [],
    requestBody: {
      required: true,
      content: {
        "multipart/form-data": {
          schema: { type: "object", properties: { [name]: file }, required: [name] },
        },
      },
    },
    responses: { [`${door.status ?? 200}`]: success(door), default: problemResponse },
  };
}

const nounOf = (operation: { name: string }) => operation.name.split(".")[0] ?? operation.name;

function parameter(name: string, schema: Json, isInPath: boolean, isRequired: boolean): Json {
  const { description, ...rest } = schema;
  const isObject =
    !isInPath && (rest.type === "object" || rest.anyOf !== undefined || rest.$ref !== undefined);
  const carried = isObject ? { content: { "application/json": { schema: rest } } } : { schema: rest };
  return {
    name,
    in: isInPath ? "path" : "query",
    required: isInPath || isRequired,
    ...(description !== undefined && { description }),
    ...carried,
  };
}

function headerParameters(operation: AnyOperation): Json[] {
  const header = (name: string, description: string) => ({
    name,
    in: "header",
    required: false,
    description,
    schema: { type: "string" },
  });
  if (operation.route.startsWith("POST ") && operation.effect !== "read" && !operation.secret)
    return [header("Idempotency-Key", "The same key and body answer the first result for 24 hours.")];
  if (operation.comparesVersion || (/^(PUT|PATCH) /.test(operation.route) && isVersioned(operation)))
    return [header("If-Match", "The ETag you read; a stale one answers 409.")];
  return [];
}

/** What an answer says beside its body. */
function answerHeaders(operation: AnyOperation, readAt: string | undefined): { headers?: Json } {
  const header = (description: string) => ({ description, schema: { type: "string" } });
  const headers = {
    ...(operation.effect !== "read" && {
      "Journal-Entry": header("The journal entry of this act, for `POST /journal/{id}/undo`."),
    }),
    ...(isVersioned(operation) && { ETag: header("The version, to be sent as `If-Match`.") }),
    ...(readAt && { Location: header("Where it is read from now on.") }),
  };
  return Object.keys(headers).length > 0 ? { headers } : {};
}

const body = (properties: Json, required: string[]): Json => ({
  required: required.length > 0,
  content: {
    "application/json": {
      schema: { type: "object", properties, ...(required.length > 0 && { required }) },
    },
  },
});

const successStatus = (operation: AnyOperation) =>
  operation.streams ? "200" : `${operation.status ?? 200}`;

function success(operation: Pick<AnyOperation, "output" | "status" | "streams">): Json {
  if (operation.streams)
    return {
      description: "A stream of server-sent events; each event's data is one JSON value.",
      content: { "text/event-stream": { schema: { type: "string" } } },
    };
  if (operation.status === 204) return { description: "Done." };
  return {
    description: "Done.",
    content: { "application/json": { schema: schemaOf(operation.output, "input") } },
  };
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    reused: "inline",
  });
  return JSON.parse(JSON.stringify(json).replaceAll('"#/$defs/', '"#/$defs/')) as Json;
}

const problemSchema = {
  type: "object",
  description: "A failure (RFC 9457). `detail` may be shown to a person as it is.",
  required: ["type", "title", "status", "code", "detail"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    code: { type: "string", enum: Object.keys(problems) },
    detail: { type: "string" },
    fields: { type: "object", additionalProperties: { type: "string" } },
    data: {},
    requestId: { type: "string" },
  },
};

const problemResponse = {
  description: "A problem.",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
};
