import { describe, expect, it, test } from "vitest";
import { formatFor, sharedFormat } from "./format";
import { locales } from "./locales";

const now = new Date("2026-03-12T12:00:00Z");
const timeZone = "America/Denver";

describe("money", () => {
  it("shows cents only when there are any", () => {
    expect(sharedFormat.money(1_250_000, "USD")).toBe("$12,500");
    expect(sharedFormat.money(1_250_050, "USD")).toBe("$12,500.50");
    expect(sharedFormat.money(-500, "EUR")).toBe("-€5");
  });
  it("shows nothing for no amount", () => {
    expect(sharedFormat.money(null)).toBe("");
  });
  it.each([
    ["$12,500.50", 1_250_050],
    ["12500", 1_250_000],
    ["12,50", 1250],
    ["1,234,567", 123_456_700],
    ["-5", -500],
    ["12 500", 1_250_000],
    ["0.29", 29],
  ])("reads %s as cents", (text, cents) => {
    expect(sharedFormat.parseMoney(text)).toBe(cents);
  });
  it.each(["", "abc", "1.234.5", "12.345", "12k", "12,34x"])("refuses %j", (text) => {
    expect(sharedFormat.parseMoney(text)).toBeNull();
  });
});

describe("dates", () => {
  it.each([
    ["2026-03-12T11:59:30Z", "just now"],
    ["2026-03-12T11:55:00Z", "5 min ago"],
    ["2026-03-12T09:00:00Z", "3 h ago"],
    ["2026-03-10T11:00:00Z", "2 d ago"],
    ["2026-03-12T14:00:00Z", "in 2 h"],
    ["2026-02-01T12:00:00Z", "Feb 1"],
    ["2024-02-01T12:00:00Z", "Feb 1, 2024"],
  ])("tells %s as %s", (when, told) => {
    expect(sharedFormat.relative(when, { now, timeZone })).toBe(told);
  });
  it("takes the day from the reader's zone", () => {
    expect(sharedFormat.day("2026-03-12T03:00:00Z", { now, timeZone })).toBe("Mar 11");
  });
  it("names the zone in the exact time", () => {
    expect(sharedFormat.exact("2026-03-12T22:05:00Z", { timeZone })).toBe(
      "Thursday, March 12, 2026 at 4:05 PM MDT",
    );
  });
  it.each([
    [12, "12 ms"],
    [1400, "1.4 s"],
    [125_000, "2 min 5 s"],
    [11_520_000, "3 h 12 min"],
  ])("tells %d ms as %s", (milliseconds, told) => {
    expect(sharedFormat.duration(milliseconds)).toBe(told);
  });
});

describe("amounts", () => {
  it("agrees in number", () => {
    expect(sharedFormat.count(1, "lead")).toBe("1 lead");
    expect(sharedFormat.count(12_408, "lead")).toBe("12,408 leads");
  });
  it("rounds bytes", () => {
    expect(sharedFormat.bytes(512)).toBe("512 B");
    expect(sharedFormat.bytes(4_200_000)).toBe("4.2 MB");
  });
});

describe("where people live", () => {
  /** Spaces that do not break are told from others by nobody who reads them. */
  const seen = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
  const late = "2026-12-03T16:05:00Z";
  test.each([
    ["en-US", "$12,500.50", "$12.5M", "Dec 3", "4:05 PM", "12%", "1.4 s"],
    ["en-GB", "US$12,500.50", "US$12.5m", "3 Dec", "16:05", "12%", "1.4 s"],
    ["de-DE", "12.500,50 $", "12,5 Mio. $", "3. Dez.", "16:05", "12 %", "1,4 s"],
    ["fr-FR", "12 500,50 $US", "12,5 M $US", "3 déc.", "16:05", "12 %", "1,4 s"],
  ])("%s writes money, days, times and shares its own way", (locale, ...shown) => {
    const format = formatFor(locale);
    expect(
      [
        format.money(1_250_050),
        format.moneyShort(1_250_000_000),
        format.day(late, { now, timeZone: "UTC" }),
        format.time(late, { timeZone: "UTC" }),
        format.percent(12),
        format.duration(1400),
      ].map(seen),
    ).toEqual(shown);
  });

  test("the words of relative times and counts stay English around the figures", () => {
    const german = formatFor("de-DE");
    expect(german.relative("2026-03-12T11:55:00Z", { now })).toBe("5 min ago");
    expect(german.relative("2024-02-01T12:00:00Z", { now, timeZone })).toBe("1. Feb. 2024");
    expect(german.count(12_408, "lead")).toBe("12.408 leads");
    expect(german.exact("2026-03-12T22:05:00Z", { timeZone: "Europe/Berlin" })).toBe(
      "Donnerstag, 12. März 2026, 23:05 MEZ",
    );
  });

  test.each([
    ["de-DE", "12.500,50 $", 1_250_050],
    ["de-DE", "12500,5", 1_250_050],
    ["de-DE", "12.500", 1_250_000],
    ["de-DE", "12.5", 1250],
    ["de-DE", "1.234.567", 123_456_700],
    ["de-CH", "12’500.50", 1_250_050],
    ["fr-FR", "12\u202f500,50\u00a0€", 1_250_050],
    ["sv-SE", "−5,25", -525],
    ["en-GB", "£12,500", 1_250_000],
    ["en-IN", "₹12,34,567.50", 123_456_750],
  ])("in %s %s is an amount", (locale, text, cents) => {
    expect(formatFor(locale).parseMoney(text)).toBe(cents);
  });

  test.each([
    ["en-US", "1,200", 1200],
    ["en-US", "1,2", null],
    ["en-US", "1.125", 1.125],
    ["de-DE", "1.200", 1200],
    ["de-DE", "1.2", null],
    ["de-DE", "1,125", 1.125],
    ["de-DE", "-,5", -0.5],
    ["de-DE", "zwei", null],
    ["fr-FR", "1 200,5", 1200.5],
  ])("in %s %j is the number %s", (locale, text, value) => {
    expect(formatFor(locale).parseNumber(text)).toBe(value);
  });

  test.each(locales)("what a field of %s shows is read back as the same", (locale) => {
    const format = formatFor(locale);
    for (const cents of [0, 5, -5, 1250, 1_250_000, 123_456_789])
      expect([
        format.parseMoney(format.typedMoney(cents)),
        format.parseMoney(format.money(cents, "EUR").replace(/\p{L}/gu, "")),
      ]).toEqual([cents, cents]);
    for (const value of [0, 1.5, -0.125, 1234, 1_234_567.891])
      expect([
        format.parseNumber(format.typedNumber(value)),
        format.parseNumber(format.number(value)),
      ]).toEqual([value, value]);
  });

  test("a locale that is unknown is written as the default one, and each is made once", () => {
    expect(formatFor("xx-XX").money(1_250_000)).toBe("$12,500");
    expect(formatFor("not a locale").money(1_250_000)).toBe("$12,500");
    expect(formatFor("de-DE")).toBe(formatFor("de-DE"));
  });
});
