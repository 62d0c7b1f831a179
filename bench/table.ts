import type { Rate } from "./measure";

type Measure = () => Promise<Rate>;

export interface Contest {
  what: string;
  ours: Measure;
  /** What it is held against, by name. Each is measured in every round, right after ours. */
  floors?: Record<string, Measure>;
  /** For the ratio to the first floor: ours as so many times its rate, or its time. */
  target?: { atLeast: number } | { timeAtMost: number };
  unit?: string;
  /** Whether it is the first of its kind after the servers' start: they are warmed up by rounds that do not count. */
  isFirst?: boolean;
}

export interface Row {
  what: string;
  ours: string;
  floors: string[];
  verdict: string;
  /** What one piece took at the median, for comparisons across sizes. */
  ms?: number;
}

/** After so many rounds V8 has compiled what runs most, in our server and in the bare one. */
const WARM_UP_ROUNDS = 4;

/** Measures ours and its floors in turn, round by round, and compares within each round. */
export async function race(contest: Contest, rounds: number): Promise<Row> {
  const { what, ours, floors = {}, target, unit = "/s", isFirst } = contest;
  const mine: Rate[] = [];
  const theirs = Object.entries(floors).map(([name, measure]) => ({
    name,
    measure,
    rates: [] as Rate[],
  }));
  for (let round = 0; round < (isFirst ? WARM_UP_ROUNDS : 0); round += 1)
    for (const measure of [ours, ...Object.values(floors)]) await measure();
  for (let round = 0; round < rounds; round += 1) {
    mine.push(await ours());
    for (const floor of theirs) floor.rates.push(await floor.measure());
  }
  const shown = theirs.map(({ name, rates }) => {
    const ratios = rates.map((rate, round) => rateOf(mine[round]) / rate.perSecond);
    return { name, rate: median(rates), ratio: middle(ratios), ratios };
  });
  const ratios = shown[0]?.ratios ?? [];
  return {
    what,
    ours: show(median(mine), unit),
    floors: shown.map(({ name, rate, ratio }) => `${name} ${show(rate, unit)} (${ratio.toFixed(2)}×)`),
    verdict: target ? judge(target, ratios) : "",
    ms: 1000 / rateOf(median(mine)),
  };
}

const rateOf = (rate: Rate | undefined) => rate?.perSecond ?? 0;

function judge(target: NonNullable<Contest["target"]>, ratios: number[]): string {
  const isRate = "atLeast" in target;
  const compared = isRate ? ratios : ratios.map((ratio) => 1 / ratio);
  const value = middle(compared);
  const worst = isRate ? Math.min(...compared) : Math.max(...compared);
  const goal = isRate ? target.atLeast : target.timeAtMost;
  return verdict(value, goal, isRate ? "≥" : "≤", "×", ` (worst ${worst.toFixed(2)}×)`);
}

/** `✓ 0.61× of ≥ 0.50×`. */
export function verdict(value: number, goal: number, sign: "≥" | "≤", unit: string, more = ""): string {
  const isMet = sign === "≥" ? value >= goal : value <= goal;
  const digits = unit === "×" ? 2 : 0;
  return `${isMet ? "✓" : "✗"} ${value.toFixed(digits)}${unit}, target ${sign} ${goal.toFixed(digits)}${unit}${more}`;
}

const middle = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The middle one of several measurements by their rate. */
function median(rates: Rate[]): Rate {
  const sorted = rates.toSorted((a, b) => a.perSecond - b.perSecond);
  return sorted[Math.floor(sorted.length / 2)] as Rate;
}

const show = ({ perSecond, p50Ms, p99Ms }: Rate, unit: string) =>
  unit === "/s"
    ? `${perSecond.toFixed(0)}/s p50 ${p50Ms.toFixed(1)} p99 ${p99Ms.toFixed(0)} ms`
    : `${perSecond.toFixed(0)} ${unit}`;

export function table(title: string, rows: Row[]) {
  console.info(`\n${title}`);
  const width = Math.max(...rows.map((row) => row.what.length));
  for (const { what, ours, floors, verdict } of rows) {
    console.info(`  ${what.padEnd(width)}  ${ours.padEnd(36)}  ${verdict}`);
    for (const floor of floors) console.info(`  ${"".padEnd(width)}    beside ${floor}`);
  }
}
