/** Commits often come in bursts: what follows within this time is read together. */
const GATHER_MS = 40;
/** After a reading the server is left alone for so many times what it took, so that busy ones are asked less. */
const REST = { rows: 1, part: 2, page: 6 } as const;
const SHORTEST_REST_MS = 100;
const LONGEST_REST_MS = 10_000;
/** Imports and set changes tell of every batch; nobody follows thousands of rows with the eye. */
const MASS_REST_MS = 2_000;
/** What failed, or has no answer for so long, is tried again: after this pause at first, then after longer ones. */
const RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;
const LONGEST_READING_MS = 20_000;

/** What is read: rows by their ids, a part of the page, or the page, which costs the most. */
export type Read = keyof typeof REST;

export interface Pace {
  /** Something changed: few rows that were named, or any number of them. */
  want(isMass: boolean): void;
  stop(): void;
}

/**
 * Reads again after changes: soon after the first, never twice at a time, once for all that came meanwhile, and
 * always once after the last. A reading that rejects is made up for.
 */
export function createPace(read: () => Promise<unknown>, what: Read = "part"): Pace {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt = Number.POSITIVE_INFINITY;
  let isReading = false;
  let isStopped = false;
  let waiting: "nothing" | "mass" | "few" = "nothing";
  let readAt = Number.NEGATIVE_INFINITY;
  let restedAt = Number.NEGATIVE_INFINITY;
  let failures = 0;

  async function run() {
    dueAt = Number.POSITIVE_INFINITY;
    waiting = "nothing";
    isReading = true;
    const started = Date.now();
    failures = (await isAnswered(read)) ? 0 : failures + 1;
    isReading = false;
    readAt = Date.now();
    restedAt = readAt + (failures > 0 ? retryAfter(failures) : restAfter(readAt - started, REST[what]));
    if (failures > 0 && waiting === "nothing") waiting = "few";
    schedule();
  }

  function schedule() {
    if (isStopped || isReading || waiting === "nothing") return;
    const rested = waiting === "mass" ? Math.max(restedAt, readAt + MASS_REST_MS) : restedAt;
    const at = Math.max(Date.now() + GATHER_MS, rested);
    if (at >= dueAt) return;
    clearTimeout(timer);
    dueAt = at;
    timer = setTimeout(run, at - Date.now());
  }

  return {
    want(isMass) {
      if (waiting !== "few") waiting = isMass ? "mass" : "few";
      schedule();
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

const restAfter = (tookMs: number, times: number) =>
  Math.min(Math.max(tookMs * times, SHORTEST_REST_MS), LONGEST_REST_MS);

const retryAfter = (failures: number) => Math.min(RETRY_MS * 2 ** (failures - 1), LONGEST_RETRY_MS);

/** Whether a reading came to its end in time. */
async function isAnswered(read: () => Promise<unknown>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), LONGEST_READING_MS);
  });
  const done = read().then(
    () => true,
    () => false,
  );
  return Promise.race([done, late]).finally(() => clearTimeout(timer));
}
