import { createHmac } from "node:crypto";
import canonicalize from "canonicalize";
import type { Step } from "./claim";
import type { Engine, StoredEvent } from "./context";

export interface Delivery {
  runId: string;
  functionId: string;
  event: StoredEvent;
  steps: Step[];
  attempt: number;
  maxAttempts: number;
  turn: string;
  /** Set to run this one step and nothing else. */
  stepId?: string;
  /** Set while steps run on their own elsewhere, so that the function runs none of them a second time. */
  isDiscovery?: boolean;
}

export interface Reply {
  status: number;
  body: unknown;
  mayRetry: boolean;
  retryAfter: string | null;
}

/** Where the engine's requests claim to go; only the path and the query matter to the route. */
export const ROUTE_URL = "http://engine.invalid/api/inngest";

/** Asks the functions' route to take a run further and reads what it says. */
export async function callFunction(
  { deliver, signingKey }: Engine,
  delivery: Delivery,
): Promise<Reply> {
  const query = new URLSearchParams({ fnId: delivery.functionId, stepId: delivery.stepId ?? "step" });
  const response = await deliver(
    signedRequest(`${ROUTE_URL}?${query}`, "POST", requestBody(delivery), signingKey),
  );
  const text = await response.text();
  return {
    status: response.status,
    body: text ? JSON.parse(text) : null,
    mayRetry: response.headers.get("x-inngest-no-retry") !== "true",
    retryAfter: response.headers.get("retry-after"),
  };
}

/** A request signed as Inngest's server signs. */
export function signedRequest(
  url: string,
  method: string,
  body: unknown,
  signingKey: string,
  headers: Record<string, string> = {},
): Request {
  const text = canonicalize(body) ?? "";
  const ts = Math.floor(Date.now() / 1_000);
  const key = signingKey.replace(/^signkey-\w+-/, "");
  const signature = createHmac("sha256", key).update(`${text}${ts}`).digest("hex");
  return new Request(url, {
    method,
    body: text,
    headers: {
      ...headers,
      host: new URL(url).host,
      "content-type": "application/json",
      "x-inngest-signature": `t=${ts}&s=${signature}`,
      "x-inngest-server-kind": "cloud",
    },
  });
}

function requestBody({
  runId,
  functionId,
  event,
  steps,
  attempt,
  maxAttempts,
  turn,
  isDiscovery,
}: Delivery) {
  const ended = steps.filter(({ status }) => status === "completed" || status === "failed");
  const stack = ended.map(({ id }) => id);
  return {
    event,
    events: [event],
    steps: Object.fromEntries(ended.map((step) => [step.id, memoized(step)])),
    ctx: {
      run_id: runId,
      fn_id: functionId,
      attempt,
      max_attempts: maxAttempts,
      qi_id: turn,
      disable_immediate_execution: isDiscovery ?? false,
      use_api: false,
      stack: { stack, current: stack.length },
    },
  };
}

function memoized({ status, output, error, name }: Step) {
  if (status === "completed") return { type: "data", data: output ?? null };
  return { type: "error", error: error ?? { name: "Error", message: `The step "${name}" failed.` } };
}
