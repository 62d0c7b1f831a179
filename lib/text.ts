import { z } from "zod";

/** One line of text that a person typed, cleaned; at most `max` characters. */
export const line = (max: number) => storable(max).transform(cleanLine);

/** Several lines of text, cleaned; at most `max` characters. */
export const paragraphs = (max: number) => storable(max).transform(cleanParagraphs);

/** One line that must say something. */
export const filledLine = (max: number, message = "Write something here.") =>
  storable(max)
    .transform(cleanLine)
    .refine((text) => text !== "", { error: message });

/** One line that may be missing: an empty one is none. */
export const optionalLine = (max: number) =>
  line(max)
    .transform((text) => text || null)
    .nullish();

/** What null makes of a text that is always there. */
export const orEmpty = (text: string | null): string => text ?? "";

/** Text as Postgres can keep it: no NUL, no half of a surrogate pair. */
export const storable = (max: number) =>
  z
    .string()
    .max(max, { error: `Use at most ${max.toLocaleString("en-US")} characters.`, abort: true })
    .refine(isStorable, { error: "The text holds a character that cannot be stored.", abort: true });

export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes("\u0000");

/**
 * What nobody can see but a search or a reader stumbles over: controls, soft hyphens, zero-width and
 * direction marks, invisible operators, tag characters.
 */
const invisible =
  /[\p{Cc}\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
/** Joiners belong to the spelling of some scripts and to emoji; beside Latin letters they only hide. */
const needlessJoiners =
  /(?<=^|[\p{Script=Latin}\p{N}\p{Z}\p{P}])[\u200C\u200D]+|[\u200C\u200D]+(?=$|[\p{Script=Latin}\p{N}\p{Z}\p{P}])|[\u200C\u200D]{2,}/gu;
/** One variation selector may choose how an emoji or ideograph looks; others, and rows of them, carry hidden text. */
const needlessSelectors =
  /(?<!\p{Script=Han}|\p{Extended_Pictographic}(?=[\uFE0E\uFE0F])|[0-9#*](?=\uFE0F\u20E3))[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]+|(?<=[\uFE00-\uFE0F\u{E0100}-\u{E01EF}])[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]+/gu;

/** Trimmed, with runs of white space made one space and invisible characters taken out. */
export const cleanLine = (text: string): string =>
  withoutInvisible(text.replace(/\s+/gu, " ")).replace(/ {2,}/g, " ").trim();

/** The same line by line; line breaks stay, trailing white space goes. */
export const cleanParagraphs = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .split("\n")
    .map((row) => withoutInvisible(row.replaceAll("\t", "  ")).trimEnd())
    .join("\n")
    .trim();

/** What a model wrote, as it may be shown: line breaks and spaces stay, invisible characters go. */
export const visibleText = (text: string): string => text.replace(/[^\n\t]+/g, withoutHidden);

const withoutInvisible = (text: string) => withoutHidden(text.normalize("NFC"));

const withoutHidden = (text: string) =>
  text.replace(invisible, "").replace(needlessJoiners, "").replace(needlessSelectors, "");

/** JSON as Postgres can keep it, whatever a model or a stranger put into its texts. */
export const storedJson = (value: unknown): string =>
  JSON.stringify(value, (_, inner) =>
    typeof inner === "string" ? inner.replaceAll("\u0000", "").toWellFormed() : inner,
  );

/** Takes their meaning from the wildcards of LIKE. */
export const escapeLike = (text: string) => text.replace(/[\\%_]/g, "\\$&");
