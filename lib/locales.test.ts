import { expect, test } from "vitest";
import { isDayFirst, isKnownLocale } from "./intl";
import { localeChoices, locales, nearestLocale } from "./locales";

test.each([
  ["de-CH,de;q=0.9,en;q=0.8", "de-CH"],
  ["de-LI,de;q=0.9", "de-DE"],
  ["fr;q=0.4, EN-gb;q=0.9", "en-GB"],
  ["en", "en-US"],
  ["ar-EG,pt-BR;q=0.5", "pt-BR"],
  ["de-DE;q=0,en-AU", "en-AU"],
  ["*", "en-US"],
  ["", "en-US"],
  [null, "en-US"],
  ["nonsense;;q=,,;", "en-US"],
])("a browser that asks for %j starts with %s", (header, locale) => {
  expect(nearestLocale(header)).toBe(locale);
});

test("every offered locale is known to the platform and has a name of its own", () => {
  expect(locales.filter((locale) => !isKnownLocale(locale))).toEqual([]);
  const names = localeChoices().map(({ label }) => label);
  expect(new Set(names).size).toBe(locales.length);
  expect(names).toContain("Deutsch (Deutschland)");
  expect(names).toContain("English (United States)");
});

test("days come first except where people write the month or the year first", () => {
  expect(locales.filter((locale) => !isDayFirst(locale))).toMatchInlineSnapshot(`
    [
      "en-US",
      "en-CA",
      "en-ZA",
      "fr-CA",
      "hu-HU",
      "ja-JP",
      "ko-KR",
      "lt-LT",
      "zh-CN",
    ]
  `);
});
