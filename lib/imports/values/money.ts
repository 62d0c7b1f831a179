const signs: Record<string, string> = {
  $: "USD",
  "€": "EUR",
  "£": "GBP",
  "¥": "JPY",
  "₹": "INR",
  CHF: "CHF",
  R$: "BRL",
  zł: "PLN",
  kr: "SEK",
};
const scale: Record<string, number> = { k: 1_000, m: 1_000_000, mio: 1_000_000 };

export interface WrittenMoney {
  cents: number;
  currency: string | undefined;
}

/** An amount of money as people write it: `$1,234.50`, `1.234,50 €`, `12 500`, `25k`; null when it is none. */
export function moneyOf(cell: string): WrittenMoney | null {
  const text = cell.replace(/[\s\u00a0\u202f']/g, "");
  const [, before = "", digits = "", unit = "", after = ""] =
    /^([^\d.,-]{0,4})([\d.,]+)(k|m|mio)?\.?([^\d.,]{0,4})$/i.exec(text) ?? [];
  const amount = amountOf(digits);
  if (amount === null) return null;
  const currency = currencyOf(before) ?? currencyOf(after);
  if ((before || after) && !currency) return null;
  const cents = Math.round(amount * (scale[unit.toLowerCase()] ?? 1) * 100);
  return Number.isSafeInteger(cents) ? { cents, currency } : null;
}

/** A currency's three letters from a sign or a code. */
export function currencyOf(text: string): string | undefined {
  const trimmed = text.trim();
  if (!trimmed) return undefined;
  return (
    signs[trimmed] ??
    (/^[a-z]{3}$/i.test(trimmed) && known().has(trimmed.toUpperCase())
      ? trimmed.toUpperCase()
      : undefined)
  );
}

/** The last separator parts off the cents, unless it groups thousands. */
export function amountOf(digits: string): number | null {
  if (!/^\d/.test(digits) && !/^[.,]\d/.test(digits)) return null;
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  if (last < 0) return Number(digits);
  const sign = digits[last];
  const decimals = digits.length - last - 1;
  const repeats = digits.indexOf(sign as string) !== last;
  const groups =
    decimals === 3 &&
    last > 0 &&
    (repeats || !digits.slice(0, last).match(/[.,]/)) &&
    digits !== `0${sign}${digits.slice(last + 1)}`;
  if (repeats && !groups) return null;
  const whole = digits.slice(0, groups ? undefined : last).replace(/[.,]/g, "");
  return Number(groups ? whole : `${whole || "0"}.${digits.slice(last + 1) || "0"}`);
}

let codes: Set<string> | undefined;
function known(): Set<string> {
  codes ??= new Set(Intl.supportedValuesOf("currency"));
  return codes;
}
