/** Formatters of the platform, each made once: making one costs about 50 µs, too much for every cell of a table. */
const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  const format = numbers.get(key) ?? new Intl.NumberFormat(locale, options);
  numbers.set(key, format);
  return format;
}

export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const format = dates.get(key) ?? new Intl.DateTimeFormat(locale, options);
  dates.set(key, format);
  return format;
}

/** Whether this platform has the forms of that locale; it would silently take its own instead. */
export function isKnownLocale(locale: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0;
  } catch {
    return false;
  }
}

/** Whether 3/4 is the third of April there, and not the fourth of March. */
export function isDayFirst(locale: string): boolean {
  const parts = dateFormat(locale, { day: "numeric", month: "numeric" }).formatToParts(0);
  const order = parts.map(({ type }) => type);
  return order.indexOf("day") < order.indexOf("month");
}
