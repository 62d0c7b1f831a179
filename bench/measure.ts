import autocannon from "autocannon";

export interface Load {
  url: string;
  connections: number;
  seconds?: number;
  headers?: Record<string, string>;
  /** A body per request; makes it a POST. */
  body?: () => string;
}

export interface Rate {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
}

const SECONDS = 4;

/** Requests per second and latency of one address. Throws when an answer is not a success. */
export async function load({
  url,
  connections,
  seconds = SECONDS,
  headers = {},
  body,
}: Load): Promise<Rate> {
  const request = body && {
    setupRequest: (sent: autocannon.Request) => ({ ...sent, method: "POST" as const, body: body() }),
  };
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    headers: { "content-type": "application/json", ...headers },
    ...(request && { requests: [request] }),
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`);
  return { perSecond: result.requests.average, p50Ms: result.latency.p50, p99Ms: result.latency.p99 };
}

/** The same for a function of ours: `connections` callers, each one call after the other. */
export async function loop(
  connections: number,
  call: () => Promise<unknown>,
  seconds = SECONDS,
): Promise<Rate> {
  const times: number[] = [];
  const until = performance.now() + seconds * 1000;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < until) {
        const started = performance.now();
        await call();
        times.push(performance.now() - started);
      }
    }),
  );
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return { perSecond: times.length / seconds, p50Ms: at(0.5), p99Ms: at(0.99) };
}

/** The middle value of several measurements by their rate. */
export function median(rates: Rate[]): Rate {
  const sorted = rates.toSorted((a, b) => a.perSecond - b.perSecond);
  return sorted[Math.floor(sorted.length / 2)] as Rate;
}
