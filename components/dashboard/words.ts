import type { ActivityType } from "@/lib/activities/schema";
import type { PeriodKey } from "@/lib/dashboard/periods";
import type { Card, CountedType } from "@/lib/dashboard/schema";
import { type Format, formatWait } from "@/lib/format";

export const periodNames: Record<PeriodKey, string> = {
  today: "Today",
  "7d": "7 days",
  "30d": "30 days",
  month: "This month",
  quarter: "This quarter",
  year: "This year",
  custom: "Custom",
};

/** What people did, as the head of a column. */
export const actNames: Record<CountedType, string> = {
  call_logged: "Calls",
  email_sent: "Emails",
  sms_sent: "Texts",
  note_added: "Notes",
  status_changed: "Moves",
  task_completed: "Tasks done",
};

export const actName = (type: ActivityType): string | undefined =>
  type in actNames ? actNames[type as CountedType] : undefined;

/** Sums as long as this still fit a card. */
const LONGEST_SUM = 9;

/** The number of a card, short enough for it; `exact` says it in full where that differs. */
export function valueWords(
  { unit, value, amounts }: Card,
  format: Format,
): { text: string; exact?: string } {
  if (unit === "money") {
    const [first] = amounts;
    return first ? moneyWords(first.cents, first.currency, format) : { text: "–", exact: "Nothing" };
  }
  if (value === null) return { text: "–", exact: "Nothing to tell" };
  if (unit === "percent") return { text: format.percent(value) };
  return { text: unit === "seconds" ? formatWait(value) : format.number(value) };
}

export function moneyWords(
  cents: number,
  currency: string,
  format: Format,
): { text: string; exact?: string } {
  const exact = format.money(cents, currency);
  return exact.length <= LONGEST_SUM
    ? { text: exact }
    : { text: format.moneyShort(cents, currency), exact };
}

/** How a number moved against the period before. */
export interface Trend {
  direction: "up" | "down" | "same";
  isGood: boolean;
  /** "12%" or "3.2 points". */
  amount: string;
  /** The number before. */
  before: string;
}

/** Undefined where there is nothing to compare with. */
export function trendOf(card: Card, format: Format): Trend | undefined {
  const [first] = card.amounts;
  const [now, before] =
    card.unit === "money" ? [first?.cents, first?.previousCents] : [card.value, card.previous];
  if (now === undefined || now === null || before === undefined || before === null) return undefined;
  const difference = now - before;
  // Nothing before makes every change endless.
  if (before === 0 && difference !== 0 && card.unit !== "percent") return undefined;
  const size = Math.abs(card.unit === "percent" ? difference : (100 * difference) / (before || 1));
  const direction = difference === 0 ? "same" : difference > 0 ? "up" : "down";
  return {
    direction,
    // To wait is the one thing of which less is better.
    isGood: (direction === "up") !== (card.unit === "seconds"),
    amount:
      card.unit === "percent"
        ? `${format.number(Math.round(size * 10) / 10)} points`
        : format.percent(size),
    before: beforeWords(card, format),
  };
}

/** The number of the period before. */
export function beforeWords(card: Card, format: Format): string {
  const amounts = card.amounts.map((one) => ({ ...one, cents: one.previousCents ?? 0 }));
  return valueWords({ ...card, value: card.previous, amounts }, format).text;
}
