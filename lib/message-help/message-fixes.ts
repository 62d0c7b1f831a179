import { fixMergeFields } from "./merge-fields";

export interface FixedMessage {
  text: string;
  /** What was changed, in words. */
  fixes: string[];
  /** Merge fields that resemble none. */
  unknownFields: string[];
}

/** Addresses, links and merge fields are never touched, whatever they look like. */
const untouchable = /\{\{[^}]*\}\}|https?:\/\/\S+|www\.\S+|\S+@\S+\.\S+/gu;

/**
 * Puts right what needs no judgement: spelling of merge fields, white space, doubled words, punctuation, capitals and
 * the commonest misspellings. The same text always gives the same text, and a right text stays as it is.
 */
export function fixMessage(typed: string, knownFields?: readonly string[]): FixedMessage {
  const fixes: string[] = [];
  const merged = fixMergeFields(typed, knownFields);
  if (merged.text !== typed) fixes.push("Corrected merge fields");
  let text = merged.text;
  for (const [words, fix] of steps) {
    const fixed = fix(text);
    if (fixed !== text) fixes.push(words);
    text = fixed;
  }
  return { text, fixes, unknownFields: merged.unknown };
}

type Fix = (text: string) => string;

/** Applies a fix to the text between links, addresses and merge fields. */
const between =
  (fix: Fix): Fix =>
  (text) => {
    const kept: string[] = [];
    const masked = text.replace(untouchable, (piece) => `\uE000${kept.push(piece) - 1}\uE001`);
    return fix(masked).replace(/\uE000(\d+)\uE001/g, (_, index) => kept[Number(index)] ?? "");
  };

const tidySpaces: Fix = (text) =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[ \t\u00a0]+$/gm, "")
    .replace(/(\S)[ \t\u00a0]{2,}/g, "$1 ")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^\n+|\s+$/g, "");

/** Words that are said twice on purpose. */
const twice = new Set([
  "had",
  "that",
  "very",
  "no",
  "ha",
  "bye",
  "so",
  "really",
  "now",
  "please",
  "yes",
]);
const undouble: Fix = (text) =>
  text.replace(
    /(?<![\p{L}\p{N}'-])(\p{L}{2,})[ \t]+(\1)(?![\p{L}\p{N}'-])/giu,
    (whole, first: string, second: string) =>
      twice.has(first.toLowerCase()) || (first !== second && second[0] === second[0]?.toUpperCase())
        ? whole
        : first,
  );

const punctuate: Fix = (text) =>
  text
    .replace(/(\S)[ \t]+([,;!?](?=\s|$)|\.(?=\s|$)(?!\.))/g, "$1$2")
    .replace(/([\p{L}\uE001])([,;!?])(?=\p{L})/gu, "$1$2 ")
    .replace(/(\p{Ll}{2})\.(?=\p{Lu}\p{Ll})/gu, "$1. ");

const misspelled: Record<string, string> = {
  teh: "the",
  recieve: "receive",
  recieved: "received",
  seperate: "separate",
  definately: "definitely",
  occured: "occurred",
  untill: "until",
  wich: "which",
  adress: "address",
  calender: "calendar",
  tommorow: "tomorrow",
  tomorow: "tomorrow",
  tommorrow: "tomorrow",
  thier: "their",
  becuase: "because",
  accomodate: "accommodate",
  appartment: "apartment",
  appoinment: "appointment",
  availible: "available",
  beleive: "believe",
  wierd: "weird",
  alot: "a lot",
  thankyou: "thank you",
  greatful: "grateful",
};
const spell: Fix = (text) =>
  text.replace(/(?<![\p{L}\p{N}])\p{L}{3,}(?![\p{L}\p{N}])/gu, (word) => {
    const right = misspelled[word.toLowerCase()];
    if (!right || word === word.toUpperCase()) return word;
    return /^\p{Lu}/u.test(word) ? capital(right) : right;
  });

const capital = (word: string) => word.charAt(0).toLocaleUpperCase("en-US") + word.slice(1);

/** A point behind these ends no sentence. */
const shortened =
  /(?:\b(?:e\.g|i\.e|etc|vs|approx|mr|mrs|ms|dr|prof|st|no|inc|ltd|co|jr|sr|a\.m|p\.m)|\.\.)\.\s+$/i;
const isOddlyWritten = (word: string) => /^\p{Ll}+\p{Lu}/u.test(word) || /\d/.test(word);

const capitalize: Fix = (text) =>
  text
    .replace(
      /(^|\n\n|[.!?]["')\]]?[ \n]+)(\p{Ll}[\p{L}\p{N}'-]*)/gu,
      (whole, before: string, word: string, at: number) =>
        isOddlyWritten(word) || shortened.test(text.slice(0, at) + before)
          ? whole
          : before + capital(word),
    )
    .replace(/(?<![\p{L}\p{N}'.-])i(?=(?:'(?:m|ll|ve|d))?(?:[\s,;!?]|$))/gu, "I");

const closings =
  /^(?:best|thanks|thank you|regards|cheers|sincerely|yours|kind|warm|many|talk soon|see you)\b/i;
const MINIMUM_WORDS = 4;

/** A last line of several words is a sentence; a name below a greeting is none. */
const finish: Fix = (text) => {
  const last = text.slice(text.lastIndexOf("\n") + 1);
  const isSentence = last.split(/\s+/).length >= MINIMUM_WORDS && /[\p{L}\p{N})]$/u.test(last);
  if (!isSentence || closings.test(last)) return text;
  const asks =
    /^(?:who|what|when|where|why|how|which|can|could|would|will|do|does|did|is|are|shall|should|may)\b/i;
  const sentence = last.split(/[.!?]\s+(?=\p{Lu})/u).at(-1) ?? last;
  return text + (asks.test(sentence) ? "?" : ".");
};

const steps: [string, Fix][] = [
  ["Tidied spaces and empty lines", tidySpaces],
  ["Removed doubled words", between(undouble)],
  ["Corrected spelling", between(spell)],
  ["Corrected punctuation", between(punctuate)],
  ["Added capital letters", between(capitalize)],
  ["Added the final punctuation mark", between(finish)],
];
