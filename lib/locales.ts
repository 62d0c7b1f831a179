import { capitalized } from "./names";

/**
 * The ways of writing dates, numbers and money that people choose from. The first of a language stands for it.
 * The words stay English, so none that reads from right to left or counts years otherwise is among them.
 */
export const locales = [
  "en-US",
  "en-GB",
  "en-AU",
  "en-CA",
  "en-IE",
  "en-IN",
  "en-NZ",
  "en-SG",
  "en-ZA",
  "cs-CZ",
  "da-DK",
  "de-DE",
  "de-AT",
  "de-CH",
  "el-GR",
  "es-ES",
  "es-AR",
  "es-CL",
  "es-CO",
  "es-MX",
  "et-EE",
  "fi-FI",
  "fr-FR",
  "fr-BE",
  "fr-CA",
  "fr-CH",
  "hr-HR",
  "hu-HU",
  "id-ID",
  "it-IT",
  "it-CH",
  "ja-JP",
  "ko-KR",
  "lt-LT",
  "lv-LV",
  "nb-NO",
  "nl-NL",
  "nl-BE",
  "pl-PL",
  "pt-BR",
  "pt-PT",
  "ro-RO",
  "sk-SK",
  "sl-SI",
  "sv-SE",
  "tr-TR",
  "uk-UA",
  "vi-VN",
  "zh-CN",
] as const;

export type Locale = (typeof locales)[number];

export const DEFAULT_LOCALE: Locale = "en-US";

/** The locale of that tag, however its letters are cased; undefined when it is none that is offered. */
export const offeredLocale = (tag: string): Locale | undefined =>
  locales.find((locale) => locale.toLowerCase() === tag.trim().toLowerCase());

/** What somebody's browser asks for ("de-LI,de;q=0.9,en;q=0.8") as the nearest locale that is offered. */
export function nearestLocale(acceptLanguage: string | null): Locale {
  const wanted = (acceptLanguage ?? "")
    .split(",", 20)
    .map((part) => {
      const [tag = "", ...parameters] = part.split(";");
      const weight = parameters.find((parameter) => parameter.trim().startsWith("q="));
      return { tag, weight: weight ? Number(weight.trim().slice(2)) || 0 : 1 };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  for (const { tag } of wanted) {
    const near = offeredLocale(tag) ?? firstOfLanguage(tag);
    if (near) return near;
  }
  return DEFAULT_LOCALE;
}

const firstOfLanguage = (tag: string) => {
  const language = tag.trim().split("-")[0]?.toLowerCase();
  return locales.find((locale) => locale.startsWith(`${language}-`));
};

export interface LocaleChoice {
  id: string;
  /** In the language itself: "Deutsch (Deutschland)". */
  label: string;
  /** In English, so that it is found by either: "German (Germany)". */
  englishName: string;
}

let choices: LocaleChoice[] | undefined;

/** Every offered locale by its names, those in English first. */
export function localeChoices(): LocaleChoice[] {
  const english = namesIn("en");
  choices ??= locales.map((id) => ({
    id,
    label: capitalized(namesIn(id).of(id) ?? id),
    englishName: english.of(id) ?? id,
  }));
  return choices;
}

const namesIn = (locale: string) =>
  new Intl.DisplayNames(locale, { type: "language", languageDisplay: "standard" });
