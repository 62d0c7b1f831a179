import { dateFormat, isKnownLocale, numberFormat } from "./intl";
import { DEFAULT_LOCALE } from "./locales";

type When = Date | string | number;
type DateOptions = { now?: Date; timeZone?: string | undefined };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How dates, times, numbers and money are shown to one person, and how what they type is read. The words stay English.
 * Runs alike in the browser and on the server: take one from `useFormat()` or `formatFor(actor.locale)`.
 */
export class Format {
  constructor(readonly locale: string) {}

  /** `1250000, "USD"` becomes "$12,500"; cents appear only when there are any. */
  money(cents: number | null | undefined, currency = "USD"): string {
    if (cents === null || cents === undefined) return "";
    const digits = cents % 100 === 0 ? 0 : 2;
    return this.#number({
      style: "currency",
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(cents / 100);
  }

  /** "$1.2M", for tight places such as a chart axis or a column's sum. */
  moneyShort(cents: number, currency = "USD"): string {
    return this.#number({
      style: "currency",
      currency,
      notation: "compact",
      minimumFractionDigits: 0,
      maximumFractionDigits: 1,
    }).format(cents / 100);
  }

  number(value: number): string {
    return this.#number({}).format(value);
  }

  /** "1 lead", "12,408 leads". */
  count(count: number, singular: string, plural = `${singular}s`): string {
    return `${this.number(count)} ${count === 1 ? singular : plural}`;
  }

  /** "12%", "4.5%": a whole number unless it is small. */
  percent(percent: number): string {
    const digits = Math.abs(percent) < 10 ? 1 : 0;
    return this.#number({ style: "percent", maximumFractionDigits: digits }).format(percent / 100);
  }

  /** "4.2 MB". */
  bytes(bytes: number): string {
    const units = ["B", "kB", "MB", "GB"];
    let size = bytes;
    let unit = 0;
    while (size >= 1000 && unit < units.length - 1) {
      size /= 1000;
      unit += 1;
    }
    return `${size >= 10 || unit === 0 ? Math.round(size) : this.#tenths(size)} ${units[unit]}`;
  }

  /** "1.4 s", "2 min 5 s", "3 h 12 min": how long a piece of work took. */
  duration(milliseconds: number): string {
    if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
    if (milliseconds < 10_000) return `${this.#tenths(milliseconds / 1000)} s`;
    const seconds = Math.round(milliseconds / 1000);
    if (seconds < 60) return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60) return `${minutes} min ${seconds % 60} s`;
    return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  }

  /** "just now", "5 min ago", "in 2 h", "3 d ago"; after a week the day itself. */
  relative(when: When, options: DateOptions = {}): string {
    const date = new Date(when);
    const now = options.now ?? new Date();
    const distance = Math.abs(now.getTime() - date.getTime());
    if (distance < MINUTE) return "just now";
    if (distance >= 7 * DAY) return this.day(date, { ...options, now });
    const amount = distanceText(distance);
    return date < now ? `${amount} ago` : `in ${amount}`;
  }

  /** "Mar 12", with the year when it is another one. */
  day(when: When, { now = new Date(), timeZone }: DateOptions = {}): string {
    const date = new Date(when);
    const isThisYear = yearOf(date, timeZone) === yearOf(now, timeZone);
    const year = isThisYear ? undefined : "numeric";
    return this.#date({ month: "short", day: "numeric", year, timeZone }).format(date);
  }

  /** "Mar 12, 2026". */
  datedDay(when: When, { timeZone }: DateOptions = {}): string {
    return this.#date({ dateStyle: "medium", timeZone }).format(new Date(when));
  }

  /** "Mar 12, 2026, 4:05 PM". */
  moment(when: When, { timeZone }: DateOptions = {}): string {
    return this.#date({ dateStyle: "medium", timeStyle: "short", timeZone }).format(new Date(when));
  }

  /** "4:05 PM". */
  time(when: When, { timeZone }: DateOptions = {}): string {
    return this.#date({ hour: "numeric", minute: "2-digit", timeZone }).format(new Date(when));
  }

  /** "Thursday, March 12, 2026". */
  fullDay(when: When, { timeZone }: DateOptions = {}): string {
    return this.#date({ dateStyle: "full", timeZone }).format(new Date(when));
  }

  /** "Thursday, March 12, 2026 at 4:05 PM EST", shown on hover. */
  exact(when: When, { timeZone }: DateOptions = {}): string {
    const options = { hour: "numeric", minute: "2-digit", timeZoneName: "short", timeZone } as const;
    const time = this.#date(options).format(new Date(when));
    const between = this.locale.startsWith("en") ? " at " : ", ";
    return `${this.fullDay(when, { timeZone })}${between}${time}`;
  }

  /** An amount as a field holds it while somebody types: "12500", "12500.50". */
  typedMoney(cents: number): string {
    const digits = cents % 100 === 0 ? 0 : 2;
    return this.#number({
      useGrouping: false,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(cents / 100);
  }

  /** A number as a field holds it while somebody types: "12500.5". */
  typedNumber(value: number): string {
    return this.#number({ useGrouping: false, maximumFractionDigits: 20 }).format(value);
  }

  /** "12,500 or 99.50": how an amount may be typed. */
  get amountExamples(): string {
    return `${this.number(12_500)} or ${this.typedMoney(9950)}`;
  }

  /** Reads what a person typed ("$12,500.5", "12 500") as cents; null when it is no amount. */
  parseMoney(text: string): number | null {
    if (/\p{L}/u.test(text)) return null;
    const plain = this.#ungrouped(text).replace(/[^\d.,-]/g, "");
    if (!/^-?\d+([.,]\d{1,2})?$/.test(plain)) return null;
    return Math.round(Number(plain.replace(",", ".")) * 100);
  }

  /** Reads what a person typed ("12,500.5", "-3") as a number; null when it is none, or not yet. */
  parseNumber(text: string): number | null {
    const swapped = { ".": ",", ",": "." } as Record<string, string>;
    const plain = this.#ungrouped(text).replace(/[.,]/g, (sign) =>
      this.#decimalSign() === "," ? (swapped[sign] ?? sign) : sign,
    );
    return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
  }

  /** Without what only groups the digits: spaces, apostrophes, and the sign for thousands (or lakhs) where three digits follow. */
  #ungrouped(text: string): string {
    const group = this.#decimalSign() === "," ? /\.(?=\d{3}(\D|$))/g : /,(?=(\d{2},)*\d{3}(\D|$))/g;
    return text
      .replace(/[\s'’]/g, "")
      .replace("\u2212", "-")
      .replace(group, "");
  }

  #decimalSign(): string {
    const parts = this.#number({}).formatToParts(1.5);
    return parts.find(({ type }) => type === "decimal")?.value ?? ".";
  }

  #tenths = (value: number) =>
    this.#number({ minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);

  #number = (options: Intl.NumberFormatOptions) => numberFormat(this.locale, options);
  #date = (options: Intl.DateTimeFormatOptions) => dateFormat(this.locale, options);
}

const known = new Map<string, Format>();

/** The one format of a locale, the same object each time; an unknown locale gets the default one. */
export function formatFor(locale: string): Format {
  const format = known.get(locale) ?? new Format(isKnownLocale(locale) ? locale : DEFAULT_LOCALE);
  known.set(locale, format);
  return format;
}

/** For texts that are kept for everybody: journal entries, and the sentences of errors. */
export const sharedFormat = formatFor(DEFAULT_LOCALE);

/** "45 s", "12 min", "3 h 12 min", "2 d 4 h": how long people waited, as exact as anybody needs it. */
export function formatWait(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return joined([hours, "h"], [minutes % 60, "min"]);
  return joined([Math.floor(hours / 24), "d"], [hours % 24, "h"]);
}

const joined = (...parts: [number, string][]) =>
  parts.flatMap(([amount, unit]) => (amount > 0 ? [`${amount} ${unit}`] : [])).join(" ");

function distanceText(distance: number) {
  if (distance < HOUR) return `${Math.floor(distance / MINUTE)} min`;
  if (distance < DAY) return `${Math.floor(distance / HOUR)} h`;
  return `${Math.floor(distance / DAY)} d`;
}

/** Compared only, so in whichever locale. */
const yearOf = (date: Date, timeZone: string | undefined) =>
  dateFormat(DEFAULT_LOCALE, { year: "numeric", timeZone }).format(date);
