import { env } from "@/lib/env";

/** Headers of every API answer. */
export function apiHeaders(request: Request, requestId: string): Headers {
  const headers = new Headers({
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "Request-Id": requestId,
  });
  const origin = allowedOrigin(request);
  if (origin) {
    headers.set("Access-Control-Allow-Origin", origin);
    headers.set(
      "Access-Control-Expose-Headers",
      "ETag, Journal-Entry, Location, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After, Request-Id",
    );
    headers.set("Vary", "Origin");
  }
  return headers;
}

/** The answer to a preflight, for origins that the operator allowed. */
export function corsHeaders(request: Request, headers: Headers, methods: readonly string[]): Headers {
  if (!allowedOrigin(request)) return headers;
  headers.set("Access-Control-Allow-Methods", methods.join(", "));
  headers.set("Access-Control-Allow-Headers", "Authorization, Content-Type, Idempotency-Key, If-Match");
  headers.set("Access-Control-Max-Age", "600");
  return headers;
}

function allowedOrigin(request: Request): string | undefined {
  const origin = request.headers.get("origin");
  const allowed = (env().CORS_ORIGINS ?? "").split(",").map((entry) => entry.trim());
  return origin && allowed.includes(origin) ? origin : undefined;
}
