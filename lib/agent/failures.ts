import { APICallError, RetryError } from "ai";
import { log } from "@/lib/log";
import { OperationError } from "@/lib/operations/errors";
import { OverBudget } from "@/lib/recorder/spend";
import type { TurnFailure } from "./schema";

type Code = TurnFailure["code"];

const sentences: Record<Code, string> = {
  over_budget:
    "This month's budget for the assistant is used up. An admin can raise it in the settings.",
  model_busy: "The model is busy right now. Wait a moment and try again.",
  model_failed: "The model did not answer. Try again; if it keeps failing, tell an admin.",
  model_misconfigured:
    "The model refused the server's key, address or name. An admin needs to check the settings.",
  timeout: "The model took too long and was stopped. Try again, or ask for less at once.",
  broken_stream: "The answer broke off. What was done until then stays done. Try again.",
  too_many_steps:
    "This took more steps than one turn may take. What was done stays done; tell me how to go on.",
  stopped: "Stopped. What was done until then stays done.",
  interrupted: "The server was restarted in the middle of this answer. Try again.",
  internal: "Something went wrong on our side. Try again.",
};

/** A designed end for a turn that did not end well. */
export const failureOf = (code: Code, retryAfterSeconds: number | null = null): TurnFailure => ({
  code,
  detail: sentences[code],
  canRetry: code !== "over_budget" && code !== "model_misconfigured",
  retryAfterSeconds,
});

/**
 * What was thrown on the way to or from the model, as the state a person sees. The cause goes to the log.
 * @param hasBegun whether the model had begun to answer.
 */
export function failureFrom(thrown: unknown, hasBegun = false): TurnFailure {
  if (thrown instanceof OverBudget)
    return {
      ...failureOf("over_budget"),
      ...(thrown.whose === "own" && {
        detail: "You have used up your budget for the assistant this month. An admin can raise it.",
      }),
    };
  if (thrown instanceof OperationError && thrown.code === "unavailable")
    return { ...failureOf("model_misconfigured"), detail: thrown.message };
  const error = RetryError.isInstance(thrown) ? thrown.lastError : thrown;
  log.warn({ err: error }, "a turn of the agent failed");
  if (isTimeout(error)) return failureOf("timeout");
  if (APICallError.isInstance(error) && (error.statusCode ?? 0) >= 400) return fromStatus(error);
  return failureOf(hasBegun ? "broken_stream" : "model_failed");
}

function fromStatus({ statusCode, responseHeaders }: APICallError): TurnFailure {
  if (statusCode === 429) return failureOf("model_busy", secondsIn(responseHeaders?.["retry-after"]));
  if (statusCode === 401 || statusCode === 403 || statusCode === 404)
    return failureOf("model_misconfigured");
  return failureOf("model_failed");
}

function secondsIn(header: string | undefined): number | null {
  const seconds = Number(header);
  return header && Number.isFinite(seconds) && seconds >= 0 ? Math.ceil(seconds) : null;
}

const isTimeout = (error: unknown) =>
  error instanceof Error && (error.name === "TimeoutError" || /timed? ?out/i.test(error.message));
