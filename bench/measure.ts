import autocannon from "autocannon";

export interface Load {
  url: string;
  connections: number;
  seconds: number;
  headers?: Record<string, string>;
  method?: "GET" | "POST" | "PUT";
  /** A body per request. */
  body?: () => string;
  /** A path per request, instead of the one of `url`. */
  path?: () => string;
}

/** What came of one round: work done per second, and how long one piece took. */
export interface Rate {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
}

/** Requests per second and latency of one address. Throws when an answer is not a success. */
export async function load({
  url,
  connections,
  seconds,
  headers = {},
  method = "GET",
  body,
  path,
}: Load): Promise<Rate> {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    sampleInt: 250,
    method,
    headers: { "content-type": "application/json", ...headers },
    ...(body && {
      requests: [
        {
          setupRequest: (sent) => ({ ...sent, method, body: body(), ...(path && { path: path() }) }),
        },
      ],
    }),
  });
  if (result.non2xx > 0 || result.errors > 0 || result.requests.total === 0)
    throw new Error(
      `${url}: ${result.requests.total} answers, ${result.non2xx} refusals, ${result.errors} errors`,
    );
  return {
    perSecond: result.requests.total / result.duration,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
  };
}

/** The same for a function of ours: `connections` callers, each one call after the other. */
export async function loop(
  connections: number,
  call: () => Promise<unknown>,
  seconds: number,
): Promise<Rate> {
  const times: number[] = [];
  const started = performance.now();
  const until = started + seconds * 1000;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < until) {
        const at = performance.now();
        await call();
        times.push(performance.now() - at);
      }
    }),
  );
  const elapsed = (performance.now() - started) / 1000;
  times.sort((a, b) => a - b);
  const share = (part: number) => times[Math.floor(times.length * part)] ?? 0;
  return { perSecond: times.length / elapsed, p50Ms: share(0.5), p99Ms: share(0.99) };
}

/** How fast one piece of work was that came to `amount` units. */
export async function once(amount: number, work: () => Promise<unknown>): Promise<Rate> {
  const at = performance.now();
  await work();
  const ms = performance.now() - at;
  return { perSecond: (amount * 1000) / ms, p50Ms: ms, p99Ms: ms };
}
