import type { RelativeTime } from "@/lib/filters/schema";
import { countAt } from "./amounts";
import { type Match, phraseSet, phraseTable } from "./phrases";
import type { Token } from "./tokens";

export const units = phraseTable({
  days: "day, days, d",
  weeks: "week, weeks, wk, wks",
  months: "month, months, mo, mos",
  fortnights: "fortnight, fortnights",
  quarters: "quarter, quarters",
  years: "year, years, yr, yrs",
  hours: "hour, hours, hrs",
});
export const scale = {
  days: 1,
  weeks: 1,
  months: 1,
  fortnights: 2,
  quarters: 3,
  years: 12,
  hours: 1 / 24,
};
export const unitOf = {
  days: "days",
  weeks: "weeks",
  months: "months",
  fortnights: "weeks",
  quarters: "months",
  years: "months",
  hours: "days",
} as const;

/** "two more days" */
const after = phraseSet("more, extra, additional, whole, full, other, further, business, working");

/** "2 weeks", "a month", "48 hours". */
export function durationAt(tokens: readonly Token[], at: number): Match<RelativeTime> | undefined {
  const count = countAt(tokens, at);
  const unit = count && units.at(tokens, after.at(tokens, count.end)?.end ?? count.end);
  if (!unit || count.value < 1) return undefined;
  const amount = Math.max(1, Math.round(count.value * scale[unit.value]));
  const limit = { days: 3650, weeks: 520, months: 120 }[unitOf[unit.value]];
  if (amount > limit) return undefined;
  return { value: { [unitOf[unit.value]]: amount } as RelativeTime, end: unit.end };
}

export const longest = <T>(matches: readonly (Match<T> | undefined)[]): Match<T> | undefined =>
  matches.reduce((best, match) => (match && (!best || match.end > best.end) ? match : best), undefined);
