import { v7 } from "uuid";
import { readJson } from "./body";
import { coerce } from "./coerce";
import type { Actor, Call } from "./context";
import type { AnyOperation } from "./define";
import { OperationError } from "./errors";
import { failure, unmatched } from "./failure";
import { apiHeaders } from "./headers";
import { callerOf, limitApi } from "./limits";
import { createMatcher, type Match } from "./match";
import { perform } from "./perform";
import { success, withoutBody } from "./response";

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
      const response = await answer(request, url, match, options, headers, requestId);
      return request.method === "HEAD" ? withoutBody(response) : response;
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
  const { operation, readAt } = match;
  const actor = operation.scope === "public" ? undefined : await options.actorOf(request);
  const caller = actor && callerOf(actor);
  if (caller) await limitApi(caller, headers);
  const call = callOf(request, options, caller, requestId);
  const input = await inputOf(request, url, match);
  const performed = await perform(operation, actor, input, call);
  const id = readAt && (performed.data as { id?: unknown } | undefined)?.id;
  if (typeof id === "string") headers.set("Location", `${options.prefix}${readAt}/${id}`);
  return success(operation, performed, input, headers);
}

function callOf(
  request: Request,
  options: RestOptions,
  caller: string | undefined,
  requestId: string,
): Call {
  const ip = options.ipOf(request);
  const expectedVersion = versionOf(request.headers.get("if-match"));
  const key = request.method === "POST" ? request.headers.get("idempotency-key") : null;
  if (key !== null && (key === "" || key.length > 255))
    throw new OperationError("invalid", "An Idempotency-Key has 1 to 255 characters.");
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

async function inputOf(
  request: Request,
  url: URL,
  { operation, params }: Match,
): Promise<Record<string, unknown>> {
  const query = coerce(operation.input, url.searchParams);
  const hasBody = request.method !== "GET" && request.method !== "HEAD" && request.body !== null;
  const given = { ...query, ...(hasBody ? await readJson(request) : {}) };
  refuseContradiction(given, params);
  return { ...given, ...params };
}

/** What stands in the path too must be the same there, or one of two records would be changed by mistake. */
function refuseContradiction(given: Record<string, unknown>, params: Record<string, string>): void {
  for (const [name, value] of Object.entries(params)) {
    if (given[name] === undefined || given[name] === value) continue;
    const sentence = "This is another one than in the address. Leave it out.";
    throw new OperationError("invalid", {
      detail: `${name}: ${sentence}`,
      fields: { [name]: sentence },
    });
  }
}
