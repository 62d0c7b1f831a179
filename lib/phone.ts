import {
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from "libphonenumber-js/min";

/** The number in E.164 form, read as somebody in `country` would dial it; null when it is none. */
export function toE164(typed: string, country: string): string | null {
  const home: CountryCode | undefined = isSupportedCountry(country) ? country : undefined;
  const number = parsePhoneNumberFromString(typed, home && { defaultCountry: home });
  return number?.isValid() ? number.number : null;
}
