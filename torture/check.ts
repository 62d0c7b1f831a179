/** A running production server over the database that the environment names. */
export interface App {
  url: string;
  pid: number;
  /** What it wrote to its log so far. */
  log(): string;
  /** Where its build lies. */
  distDir: string;
  stop(): Promise<void>;
}

export interface Setting {
  /** 1 is the full size; the suite runs each check at the scale that the check names. */
  scale: number;
  /** The server of this run, built and started when a check first asks for it. */
  app(): Promise<App>;
}

export interface Verdict {
  /** What was tried and what came of it: `{ requests: 5_000, leaks: 0 }`. */
  counts: Record<string, number>;
  /** A sentence for each thing that broke its promise; none is a pass. */
  failures: string[];
}

/** One check of the reliability standard. Its core is one function, at every size. */
export interface Check {
  id: `C${number}`;
  /** What a user may count on, as a sentence. */
  promise: string;
  /** The scale at which the suite runs it. */
  suiteScale: number;
  run(setting: Setting): Promise<Verdict>;
}

/** `full` things at this scale, and at least one. */
export const sized = (full: number, scale: number): number => Math.max(1, Math.round(full * scale));

/** The verdict as one line. */
export function lineOf(check: Check, { counts, failures }: Verdict, seconds: number): string {
  const figures = Object.entries(counts).map(
    ([name, count]) => `${name} ${count.toLocaleString("en")}`,
  );
  const mark = failures.length === 0 ? "PASS" : "FAIL";
  return `${mark}  ${check.id.padEnd(3)}  ${check.promise}: ${figures.join(", ")} (${seconds.toFixed(1)} s)`;
}
