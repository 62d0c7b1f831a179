import { z } from "zod";
import { locales } from "@/lib/locales";
import { cleanLine } from "@/lib/text";
import { LONGEST_PASSWORD, passwordRules } from "./password-rules";

export const newPassword = z
  .string()
  .max(LONGEST_PASSWORD, `Use at most ${LONGEST_PASSWORD} characters.`)
  .superRefine((password, context) => {
    const missing = passwordRules.filter((rule) => !rule.test(password));
    if (missing.length === 0) return;
    const words = missing.map((rule) => rule.label.toLowerCase()).join(", ");
    context.addIssue({ code: "custom", message: `A password needs: ${words}.` });
  })
  .meta({
    description: "At least 8 characters with an upper-case letter, a lower-case letter and a digit.",
  });

// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point.
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

/** A name that a person or team goes by: one line, no invisible direction marks. */
export const displayName = z
  .string()
  .trim()
  .refine((name) => !CONTROL.test(name), "A name is one line of plain text.")
  .overwrite(cleanLine)
  .min(1, "Enter a name.")
  .max(100, "Use at most 100 characters.");

/** A name of the time zone database, such as Europe/Berlin; offsets and made-up names are refused. */
export const timeZone = z.string().max(64).refine(isTimeZone, "Use a time zone such as Europe/Berlin.");

export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)*$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** How somebody wants dates, numbers and money; the words stay English. */
export const locale = z.enum(locales, {
  error: "Choose one of the offered locales, such as en-GB or de-DE.",
});

/** What a picture may weigh when it arrives; a browser shrinks it before. */
export const AVATAR_BYTES = 700_000;

/** A code of an authenticator app, or a recovery code; spaces and hyphens as people type them. */
export const secondFactorCode = z.string().trim().min(6, "Enter the whole code.").max(20);

/** A link token from a mail, or a refresh token. */
export const secretToken = z.string().min(20, "This link is not complete.").max(200);

/**
 * How a try at signing in ended. `code_asked`: the password was right and the code of the second factor has not
 * come yet.
 */
export const signInOutcomes = ["signed_in", "wrong_password", "code_asked", "wrong_code"] as const;
export type SignInOutcome = (typeof signInOutcomes)[number];
