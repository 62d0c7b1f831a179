import { hkdfSync } from "node:crypto";
import { Inngest } from "inngest";

type Fetch = typeof fetch;

interface ClientOptions {
  /** Asked when it is first needed, so that a build needs no secret. */
  signingKey: () => string;
  eventKey: () => string;
  baseUrl?: string | undefined;
  fetch?: Fetch | undefined;
}

/** Never resolved: everything sent to it is answered by the engine in this process. */
const EMBEDDED_URL = "http://engine.invalid/";

// Failures of steps are kept with the run, where a person sees them, and not also printed.
const quiet = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  debug: () => undefined,
};

// Next evaluates a module once per bundle; the engine is started in one of them and serves them all.
const processWide = globalThis as typeof globalThis & { rapportEngine?: Fetch };

/** Whether the engine is our own: true unless Inngest's keys are set. */
export const isEmbedded = () => !process.env.INNGEST_EVENT_KEY && !process.env.INNGEST_SIGNING_KEY;

/** The client of the application. */
export const inngest = isEmbedded()
  ? createClient({
      signingKey: embeddedSigningKey,
      eventKey: () => "embedded",
      baseUrl: EMBEDDED_URL,
      fetch: (input, init) => connectedEngine()(input, init),
    })
  : createClient({
      signingKey: () => process.env.INNGEST_SIGNING_KEY ?? "",
      eventKey: () => process.env.INNGEST_EVENT_KEY ?? "",
      baseUrl: process.env.INNGEST_BASE_URL || undefined,
    });

/** A client in cloud mode, where the route refuses every unsigned call. */
export function createClient({ signingKey, eventKey, baseUrl, fetch }: ClientOptions): Inngest {
  const client = new Inngest({
    id: "rapport",
    isDev: false,
    get signingKey() {
      return signingKey();
    },
    get eventKey() {
      return eventKey();
    },
    baseUrl,
    fetch,
    // A step is stored before the next one begins, so a crash repeats at most the step in hand.
    // Without a server across the network there is no request time limit that would cut a run short.
    checkpointing: fetch
      ? { bufferedSteps: 1, maxRuntime: 0, maxInterval: 0 }
      : { bufferedSteps: 1, maxInterval: 0 },
    logger: quiet,
  });
  // The SDK would read the whole environment again for each request it sends, several times in each run.
  return Object.defineProperty(client, "headers", { value: client.headers });
}

/** Answers the client's requests in this process from now on; returns what undoes it. */
export function connectEngine(answer: Fetch): () => void {
  processWide.rapportEngine = answer;
  return () => {
    if (processWide.rapportEngine === answer) delete processWide.rapportEngine;
  };
}

/** The key with which the embedded engine signs its calls, the same for every process of an install. */
export function embeddedSigningKey(): string {
  const secret = process.env.AUTH_SECRET;
  if (!secret) throw new Error("AUTH_SECRET is not set. See .env.example for what it is.");
  return `signkey-prod-${Buffer.from(hkdfSync("sha256", secret, "", "rapport engine signing key", 32)).toString("hex")}`;
}

function connectedEngine(): Fetch {
  if (!processWide.rapportEngine)
    throw new Error("The embedded engine is not running in this process.");
  return processWide.rapportEngine;
}
