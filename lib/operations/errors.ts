import { Busy } from "@/db/slots";
import { log } from "@/lib/log";

/** Every way in which an operation may fail, with its HTTP status and the sentence said when none fits better. */
export const problems = {
  invalid: { status: 422, title: "Some values are not right." },
  unauthenticated: { status: 401, title: "Sign in to do this." },
  forbidden: { status: 403, title: "Your role does not allow this." },
  not_found: { status: 404, title: "This does not exist, or is not yours." },
  conflict: { status: 409, title: "This does not fit with what is there by now." },
  too_large: { status: 413, title: "This is larger than allowed." },
  rate_limited: { status: 429, title: "Too many requests. Wait a moment and try again." },
  unavailable: { status: 503, title: "The server is busy. Try again in a moment." },
  internal: { status: 500, title: "Something went wrong on our side." },
} as const;

export type ProblemCode = keyof typeof problems;

export interface ProblemDetails {
  /** What happened and what to do next, in words that may be shown as they are. */
  detail?: string;
  /** Path of an input field → what is wrong with it. */
  fields?: Record<string, string>;
  /** Facts the caller can act on, such as duplicate candidates. */
  data?: unknown;
  /** Seconds after which a repeat may succeed. */
  retryAfter?: number;
}

/** The body of every failure, on every surface (RFC 9457). */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  detail: string;
  fields?: Record<string, string>;
  data?: unknown;
  requestId?: string;
}

/** A failure that was foreseen: thrown on purpose, caught once in each adapter. */
export class OperationError extends Error {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails | string = {}) {
    const known = typeof details === "string" ? { detail: details } : details;
    super(known.detail ?? problems[code].title);
    this.name = "OperationError";
    this.code = code;
    this.details = known;
  }

  /** The same failure for anything thrown: what was not foreseen is logged and hidden. */
  static from(thrown: unknown, requestId?: string): OperationError {
    if (thrown instanceof OperationError) return thrown;
    const known = fromDatabase(thrown);
    if (known) return known;
    log.error({ err: thrown, requestId }, "an operation failed unexpectedly");
    return new OperationError("internal");
  }

  toProblem(requestId?: string): Problem {
    const { status, title } = problems[this.code];
    return {
      type: "about:blank",
      title,
      status,
      code: this.code,
      detail: this.message,
      ...(this.details.fields && { fields: this.details.fields }),
      ...(this.details.data !== undefined && { data: this.details.data }),
      ...(requestId && { requestId }),
    };
  }
}

/** Connection loss, shutdown and time-outs of Postgres, by error code. */
const unavailableCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "CONNECT_TIMEOUT",
  "57P01",
  "57P02",
  "57P03",
  "53300",
  "53100",
  "53200",
  "08006",
  "08001",
  "08003",
  "25P03",
]);
const retryCodes = new Set(["40001", "40P01"]);

function fromDatabase(thrown: unknown): OperationError | undefined {
  if (thrown instanceof Busy) return new OperationError("unavailable", { retryAfter: 1 });
  const code = databaseCode(thrown);
  if (!code) return undefined;
  if (unavailableCodes.has(code)) return new OperationError("unavailable", { retryAfter: 2 });
  if (retryCodes.has(code))
    return new OperationError("conflict", "Someone else was changing the same thing. Try again.");
  // From the rule that a team keeps an owner, whatever takes the last one away.
  if (code === "RA001")
    return new OperationError("conflict", "A team needs an owner. Make someone else an owner first.");
  // Somebody removed in the same moment what this refers to: a status, a member, a lead.
  if (code === "23503")
    return new OperationError(
      "conflict",
      "Something that this refers to was removed in the meantime. Look at it as it is now, then try again.",
    );
  if (code === "57014")
    return new OperationError("unavailable", {
      detail: "This took too long. Narrow it down and try again.",
      retryAfter: 5,
    });
  return undefined;
}

/** The SQLSTATE or connection error code of what was thrown, looking through Drizzle's wrapper. */
export function databaseCode(thrown: unknown): string | undefined {
  for (let error = thrown; error instanceof Error; error = error.cause) {
    if ("code" in error && typeof error.code === "string") return error.code;
  }
  return undefined;
}
