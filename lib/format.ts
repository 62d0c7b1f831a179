/** How values are shown to people. Runs alike in the browser and on the server. */

const LOCALE = "en-US";

/** `1250000, "USD"` becomes "$12,500"; cents appear only when there are any. */
export function formatMoney(cents: number | null | undefined, currency = "USD"): string {
  if (cents === null || cents === undefined) return "";
  const hasCents = cents % 100 !== 0;
  return numberFormat({
    style: "currency",
    currency,
    minimumFractionDigits: hasCents ? 2 : 0,
    maximumFractionDigits: hasCents ? 2 : 0,
  }).format(cents / 100);
}

/** "$1.2M", for tight places such as a chart axis or a column's sum. */
export function formatMoneyShort(cents: number, currency = "USD"): string {
  return numberFormat({
    style: "currency",
    currency,
    notation: "compact",
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  }).format(cents / 100);
}

/** Reads what a person typed ("$12,500.5", "12 500") as cents; null when it is no amount. */
export function parseMoney(text: string): number | null {
  if (/\p{L}/u.test(text)) return null;
  const plain = text.replace(/[^\d.,-]/g, "").replace(/,(?=\d{3}(\D|$))/g, "");
  if (!/^-?\d+([.,]\d{1,2})?$/.test(plain)) return null;
  return Math.round(Number(plain.replace(",", ".")) * 100);
}

export function formatNumber(value: number): string {
  return numberFormat({}).format(value);
}

/** "1 lead", "12,408 leads". */
export function formatCount(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatNumber(count)} ${count === 1 ? singular : plural}`;
}

type When = Date | string | number;
type DateOptions = { now?: Date; timeZone?: string };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "just now", "5 min ago", "in 2 h", "3 d ago"; after a week the day itself. */
export function formatRelative(when: When, options: DateOptions = {}): string {
  const date = new Date(when);
  const now = options.now ?? new Date();
  const distance = Math.abs(now.getTime() - date.getTime());
  if (distance < MINUTE) return "just now";
  if (distance >= 7 * DAY) return formatDay(date, { ...options, now });
  const isPast = date < now;
  const amount = distanceText(distance);
  return isPast ? `${amount} ago` : `in ${amount}`;
}

/** "Mar 12", with the year when it is another one. */
export function formatDay(when: When, options: DateOptions = {}): string {
  const date = new Date(when);
  const isThisYear =
    yearOf(date, options.timeZone) === yearOf(options.now ?? new Date(), options.timeZone);
  return dateFormat({
    month: "short",
    day: "numeric",
    year: isThisYear ? undefined : "numeric",
    timeZone: options.timeZone,
  }).format(date);
}

/** "Thursday, March 12, 2026 at 4:05 PM EST", shown on hover. */
export function formatExact(when: When, options: DateOptions = {}): string {
  const date = new Date(when);
  const day = dateFormat({ dateStyle: "full", timeZone: options.timeZone });
  const time = dateFormat({
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
    timeZone: options.timeZone,
  });
  return `${day.format(date)} at ${time.format(date)}`;
}

/** "1.4 s", "2 min 5 s", "3 h 12 min": how long a piece of work took. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 10_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

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

/** "12%", "4.5%": a whole number unless it is small. */
export function formatPercent(percent: number): string {
  return `${numberFormat({ maximumFractionDigits: Math.abs(percent) < 10 ? 1 : 0 }).format(percent)}%`;
}

/** "4.2 MB". */
export function formatBytes(bytes: number): string {
  const units = ["B", "kB", "MB", "GB"];
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${size >= 10 || unit === 0 ? Math.round(size) : size.toFixed(1)} ${units[unit]}`;
}

/** The name a person is called by, or the first thing known that stands in for it. */
export function formatName(person: {
  firstName?: string | null;
  lastName?: string | null;
  email?: string | null;
  phone?: string | null;
}): string {
  const name = [person.firstName, person.lastName]
    .map((part) => part?.trim())
    .filter(Boolean)
    .join(" ");
  return name || person.email || person.phone || "No name";
}

/** "sales lead" → "Sales lead". */
export const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** "Role of Ada" → "role of Ada", for a label inside of a sentence. An abbreviation stays as it is. */
export const uncapitalized = (words: string): string =>
  /^[A-Z](?![A-Z])/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;

/** "Ada Lovelace" becomes "AL"; an address gives its first letter. */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const first = words[0] ? letter(words[0]) : "?";
  const last = words.length > 1 ? letter(words.at(-1) ?? "") : "";
  return first + last;
}

/** A North American number is grouped as people there write it; others stay as typed. */
export function formatPhone(phone: string | null | undefined, phoneE164?: string | null): string {
  const northAmerican = phoneE164?.match(/^\+1(\d{3})(\d{3})(\d{4})$/);
  if (northAmerican) return `(${northAmerican[1]}) ${northAmerican[2]}-${northAmerican[3]}`;
  if (phone?.trim()) return phone.trim();
  return phoneE164 ?? "";
}

function letter(word: string) {
  return (Array.from(word)[0] ?? "").toLocaleUpperCase(LOCALE);
}

function distanceText(distance: number) {
  if (distance < HOUR) return `${Math.floor(distance / MINUTE)} min`;
  if (distance < DAY) return `${Math.floor(distance / HOUR)} h`;
  return `${Math.floor(distance / DAY)} d`;
}

function yearOf(date: Date, timeZone?: string) {
  return dateFormat({ year: "numeric", timeZone }).format(date);
}

/** Formatters cost about 50 µs to make, too much for every cell of a table. */
const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function numberFormat(options: Intl.NumberFormatOptions) {
  const key = `n${JSON.stringify(options)}`;
  const known = formats.get(key) as Intl.NumberFormat | undefined;
  const format = known ?? new Intl.NumberFormat(LOCALE, options);
  if (!known) formats.set(key, format);
  return format;
}

function dateFormat(options: Intl.DateTimeFormatOptions) {
  const key = `d${JSON.stringify(options)}`;
  const known = formats.get(key) as Intl.DateTimeFormat | undefined;
  const format = known ?? new Intl.DateTimeFormat(LOCALE, options);
  if (!known) formats.set(key, format);
  return format;
}
