import { v7 } from "uuid";
import { OperationError, problems } from "./errors";
import { apiHeaders, corsHeaders } from "./headers";

/** A failure as problem+json. */
export function failure(error: OperationError, headers: Headers, requestId: string): Response {
  headers.set("Content-Type", "application/problem+json");
  if (error.details.retryAfter) headers.set("Retry-After", `${error.details.retryAfter}`);
  if (error.code === "unauthenticated") headers.set("WWW-Authenticate", "Bearer");
  return new Response(JSON.stringify(error.toProblem(requestId)), {
    status: problems[error.code].status,
    headers,
  });
}

/** The answer where no operation is: not found, a preflight, or the methods that the address does answer. */
export function unmatched(
  request: Request,
  allowed: readonly string[],
  headers: Headers,
  requestId: string,
): Response {
  if (allowed.length === 0)
    return failure(
      new OperationError("not_found", "There is nothing at this address."),
      headers,
      requestId,
    );
  headers.set("Allow", [...allowed, "OPTIONS"].join(", "));
  if (request.method === "OPTIONS")
    return new Response(null, { status: 204, headers: corsHeaders(request, headers, allowed) });
  const problem = {
    type: "about:blank",
    title: "Method not allowed",
    status: 405,
    code: "not_found",
    detail: `This address answers ${allowed.join(", ")}.`,
    requestId,
  };
  headers.set("Content-Type", "application/problem+json");
  return new Response(JSON.stringify(problem), { status: 405, headers });
}

/** Answers the methods that a door beside the catalog does not serve, preflights among them. */
export const otherMethods =
  (...served: string[]) =>
  (request: Request): Response => {
    const requestId = v7();
    return unmatched(request, served, apiHeaders(request, requestId), requestId);
  };
