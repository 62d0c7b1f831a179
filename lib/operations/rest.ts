import { FastResponse } from "srvx/node";
import { v7 } from "uuid";
import { readJson } from "./body";
import { coerce } from "./coerce";
import type { Actor, Call } from "./context";
import { type AnyOperation, isVersioned } from "./define";
import type { Download } from "./download";
import { OperationError } from "./errors";
import { failure, unmatched } from "./failure";
import { apiHeaders } from "./headers";
import { type Allowance, limitApi } from "./limits";
import { createMatcher, type Match } from "./match";
import { type Performed, perform } from "./perform";

export interface RestOptions {
  /** The path in front of every route, `/api`. */
  prefix: string;
  /** Finds who calls; undefined when nobody is signed in. Throws `unauthenticated` for a bad credential. */
  actorOf(request: Request): Promise<Actor | undefined>;
  /** The caller's address, from the connection or a trusted proxy. */
  ipOf(request: Request): string | undefined;
}

/** Serves every operation of the catalog over HTTP as a plain `(Request) => Promise<Response>`. */
export function rest(catalog: readonly AnyOperation[], options: RestOptions) {
  const matcher = createMatcher(catalog);

  return async (request: Request): Promise<Response> => {
    const requestId = v7();
    const headers = apiHeaders(request, requestId);
    try {
      const url = new URL(request.url);
      const match = matcher.match(request.method, url.pathname.slice(options.prefix.length));
      if ("allowed" in match) return unmatched(request, match.allowed, headers, requestId);
      return await answer(request, url, match, options, headers, requestId);
    } catch (thrown) {
      return failure(OperationError.from(thrown, requestId), headers, requestId);
    }
  };
}

async function answer(
  request: Request,
  url: URL,
  match: Match,
  options: RestOptions,
  headers: Headers,
  requestId: string,
): Promise<Response> {
  const { operation } = match;
  const actor = operation.scope === "public" ? undefined : await options.actorOf(request);
  const caller = callerOf(actor);
  if (caller) allow(headers, await limitApi(caller));
  const call = callOf(request, options, caller, requestId);
  const input = await inputOf(request, url, match);
  return success(operation, await perform(operation, actor, input, call), headers, request);
}

const callerOf = (actor: Actor | undefined) =>
  actor ? (actor.apiKeyId ? `key:${actor.apiKeyId}` : `user:${actor.userId}`) : undefined;

function callOf(
  request: Request,
  options: RestOptions,
  caller: string | undefined,
  requestId: string,
): Call {
  const ip = options.ipOf(request);
  const expectedVersion = versionOf(request.headers.get("if-match"));
  const key = request.method === "POST" ? request.headers.get("idempotency-key") : null;
  if (key && key.length > 255)
    throw new OperationError("invalid", "An Idempotency-Key has at most 255 characters.");
  return {
    door: "api",
    requestId,
    ...(ip && { ip }),
    userAgent: (request.headers.get("user-agent") ?? "").slice(0, 300),
    ...(expectedVersion !== undefined && { expectedVersion }),
    ...(key && caller && { idempotency: { key, caller } }),
  };
}

/** `"7"`, `W/"7"` → 7; `*` asks for nothing. */
function versionOf(ifMatch: string | null): number | undefined {
  if (!ifMatch || ifMatch.trim() === "*") return undefined;
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(ifMatch.trim())?.[1];
  if (!version) throw new OperationError("invalid", "If-Match takes the ETag of the version you read.");
  return Number(version);
}

async function inputOf(request: Request, url: URL, { operation, params }: Match): Promise<unknown> {
  const query = coerce(operation.input, url.searchParams);
  const hasBody = request.method !== "GET" && request.body !== null;
  const body = hasBody ? await readJson(request) : {};
  return { ...query, ...body, ...params };
}

function success(
  operation: AnyOperation,
  performed: Performed<unknown>,
  headers: Headers,
  request: Request,
): Response {
  if (performed.entryId) headers.set("Journal-Entry", performed.entryId);
  if (performed.download) return download(operation, performed.download, headers);
  const version = isVersioned(operation) && (performed.data as { version?: unknown } | null)?.version;
  if (typeof version === "number") headers.set("ETag", `"${version}"`);
  if (operation.status === 204) return new Response(null, { status: 204, headers });
  if (
    typeof version === "number" &&
    request.method === "GET" &&
    request.headers.get("if-none-match") === headers.get("etag")
  )
    return new Response(null, { status: 304, headers });
  headers.set("Content-Type", "application/json; charset=utf-8");
  return new FastResponse(performed.json ?? JSON.stringify(performed.data), {
    status: operation.status ?? 200,
    headers,
  });
}

function download(
  { streams }: AnyOperation,
  { fileName, contentType, chunks, cacheControl }: Download,
  headers: Headers,
): Response {
  headers.set("Content-Type", contentType);
  if (fileName) {
    const disposition = cacheControl ? "inline" : "attachment";
    headers.set("Content-Disposition", `${disposition}; filename="${fileName}"`);
  } else if (streams) for (const [name, value] of eventStreamHeaders) headers.set(name, value);
  if (cacheControl) headers.set("Cache-Control", cacheControl);
  return new Response(streamOf(chunks), { headers });
}

/** What keeps proxies from holding events back, and names the protocol to the AI SDK's clients. */
const eventStreamHeaders = [
  ["X-Accel-Buffering", "no"],
  ["Cache-Control", "no-store, no-transform"],
  ["X-Vercel-Ai-Ui-Message-Stream", "v1"],
] as const;

function allow(headers: Headers, { limit, remaining, resetSeconds }: Allowance) {
  headers.set("RateLimit-Limit", `${limit}`);
  headers.set("RateLimit-Remaining", `${remaining}`);
  headers.set("RateLimit-Reset", `${resetSeconds}`);
}

function streamOf(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
