const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const iso =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?$/i;
const numeric =
  /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]m)?)?$/i;
const worded =
  /^(?:[a-z]{3,9},?\s+)?(?:(\d{1,2})[ .-]+([a-z]{3,9})|([a-z]{3,9})\.?\s+(\d{1,2})),?[ .-]+(\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]m)?)?$/i;

export interface WrittenDate {
  /** `2026-03-01`. */
  day: string;
  /** The instant, read as UTC where no zone is given. */
  instant: Date;
}

/**
 * A date in one of the usual spellings; null when it is none. `03/04/2026` is March where the month comes first
 * (slashes; dots and dashes are day first), unless only the other order makes a date.
 */
export function dateOf(cell: string): WrittenDate | null {
  const text = cell.trim();
  if (text.length < 6 || text.length > 40) return null;
  return readIso(text) ?? readNumeric(text) ?? readWorded(text);
}

function readIso(text: string): WrittenDate | null {
  const [, year, month, day, hour, minute, second, zone] = iso.exec(text) ?? [];
  return year ? build(+year, Number(month), Number(day), [hour, minute, second], zone) : null;
}

function readNumeric(text: string): WrittenDate | null {
  const [, first, sign, second, year, hour, minute, seconds, half] = numeric.exec(text) ?? [];
  if (!first || !year) return null;
  const fullYear = year.length === 4 ? +year : +year + (+year < 70 ? 2000 : 1900);
  const [a, b] = [Number(first), Number(second)];
  const monthFirst = sign === "/" ? a <= 12 : b > 12;
  const time = [twentyFour(hour, half), minute, seconds];
  return monthFirst ? build(fullYear, a, b, time) : build(fullYear, b, a, time);
}

function readWorded(text: string): WrittenDate | null {
  const [, dayA, monthA, monthB, dayB, year, hour, minute, second, half] = worded.exec(text) ?? [];
  const month = months.indexOf((monthA ?? monthB ?? "").slice(0, 3).toLowerCase()) + 1;
  return year && month > 0
    ? build(+year, month, Number(dayA ?? dayB), [twentyFour(hour, half), minute, second])
    : null;
}

function twentyFour(hour: string | undefined, half: string | undefined): string | undefined {
  if (!hour || !half) return hour;
  return `${(Number(hour) % 12) + (half.toLowerCase() === "pm" ? 12 : 0)}`;
}

function build(
  year: number,
  month: number,
  day: number,
  [hour = "0", minute = "0", second = "0"]: (string | undefined)[],
  zone = "Z",
): WrittenDate | null {
  const two = (part: number | string) => `${part}`.padStart(2, "0");
  const dayText = `${year}-${two(month)}-${two(day)}`;
  const offset = /^(z|utc)$/i.test(zone) ? "Z" : zone.replace(/^([+-]\d{2})(\d{2})$/, "$1:$2");
  const instant = new Date(`${dayText}T${two(hour)}:${two(minute)}:${two(second)}${offset}`);
  const exists =
    !Number.isNaN(instant.getTime()) && new Date(`${dayText}T00:00:00Z`).getUTCDate() === day;
  return exists && year >= 1900 && year <= 2200 ? { day: dayText, instant } : null;
}
