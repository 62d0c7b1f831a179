import { todayOf } from "./calendar";
import { durationOf } from "./call-length";
import type { LoggedFacts } from "./command";
import type { OfflineContext } from "./context";
import { isForeign } from "./foreign-words";
import { instantOn } from "./instants";
import { ofMeeting, outcomes, repeats } from "./log-words";
import { dayAt } from "./moments";
import { phraseSet } from "./phrases";
import type { Slice } from "./slices";

export const separators = new Set([",", ":", "-", ";", ".", "(", "!"]);
const saying = phraseSet("and, saying, about, that, who, which, he, she, they, regarding, notes, note");

/** "emailed Ana the listing", "met Ana at the open house": no part of a name. */
const objects = new Set("the a an to at for on in his her our some over".split(" "));

interface Detail {
  facts: Partial<LoggedFacts>;
  end: number;
}

export function detailAt({ tokens }: Slice, at: number, context: OfflineContext): Detail | undefined {
  const outcome = outcomes.at(tokens, at);
  if (outcome) return { facts: { outcome: outcome.value }, end: outcome.end };
  const repeated = repeats.at(tokens, at);
  if (repeated) return { facts: { notes: `Tried ${repeated.value}` }, end: repeated.end };
  const length = durationOf(tokens, at);
  if (length) return { facts: { durationSeconds: length.value }, end: length.end };
  const day = dayAt(tokens, at, context, "past");
  if (!day) return undefined;
  const isToday = day.value.day.compare(todayOf(context)) >= 0;
  return { facts: isToday ? {} : { happenedAt: instantOn(day.value.day, context) }, end: day.end };
}

const just = phraseSet(
  "just now, earlier, a minute ago, right now, just a minute ago, a moment ago, at lunch, over lunch, after lunch, before lunch, at noon, around noon, around lunch, earlier today, a bit ago, a while ago, an hour ago, first thing, at lunchtime, on my way in",
);

/** Undefined when what follows a name begins with neither a pause nor a detail: then it is no name. */
export function detailsIn(
  slice: Slice,
  facts: LoggedFacts,
  context: OfflineContext,
): LoggedFacts | undefined {
  let told = { ...facts };
  let at = 0;
  while (at < slice.tokens.length) {
    const token = slice.tokens[at];
    const detail = detailAt(slice, at, context);
    if (detail) {
      told = { ...told, ...detail.facts };
      at = detail.end;
    } else if (just.at(slice.tokens, at)) at = just.at(slice.tokens, at)?.end ?? at + 1;
    else if (separators.has(token?.text ?? "") || token?.plain === "and" || token?.text === ")")
      at += 1;
    else break;
  }
  const isMeeting = told.kind === "meeting";
  if (told.outcome && isMeeting !== ofMeeting.has(told.outcome)) delete told.outcome;
  if (at === slice.tokens.length) return told;
  const lead = saying.at(slice.tokens, at);
  // With an address or a number somebody is described, who may be new.
  const isReached = slice.tokens.some(({ kind }) => kind === "email" || kind === "phone");
  const isObject = objects.has(slice.tokens[0]?.plain ?? "") && !isReached;
  if (at === 0 && !lead && !isObject) return undefined;
  // "talked to Diana and Zoe" tells of two.
  const other = slice.tokens[at - 1]?.plain === "and" || slice.tokens[at]?.plain === "and";
  if (other && namesAnother(slice, lead?.end ?? at, context)) return undefined;
  const isPronoun = ["he", "she", "they", "who"].includes(slice.tokens[at]?.plain ?? "");
  const first = slice.tokens[lead && !isPronoun ? lead.end : at];
  return first ? withNotes(slice, first.start, told) : told;
}

const namesAnother = ({ tokens }: Slice, at: number, context: OfflineContext): boolean => {
  const token = tokens[at];
  return token !== undefined && (/^\p{Lu}/u.test(token.text) || isForeign(token, context));
};

/** To the end of this part of the message, with the punctuation that ends the whole. */
function textFrom({ text, tokens }: Slice, start: number): string {
  const end = tokens.at(-1)?.end ?? start;
  const isLast = /^[\s\p{P}]*$/u.test(text.slice(end));
  return text.slice(start, isLast ? undefined : end).trim();
}

const clauseMarks = new Set([",", ";", "."]);

/** What was said, without a length that stands among it: "about financing, 20 minutes, went well". */
function withNotes(slice: Slice, start: number, told: LoggedFacts): LoggedFacts {
  const text = textFrom(slice, start);
  if (told.durationSeconds !== undefined) return text ? { ...told, notes: text } : told;
  const tokens = slice.tokens.filter((token) => token.start >= start);
  for (const at of tokens.keys()) {
    const isOpen = at === 0 || clauseMarks.has(tokens[at - 1]?.text ?? "");
    const length = isOpen ? durationOf(tokens, at) : undefined;
    const next = length && tokens[length.end];
    if (!length || (next && !clauseMarks.has(next.text))) continue;
    const before = slice.text.slice(start, tokens[at - 1]?.start ?? start).trim();
    const behind = next ? textFrom(slice, next.end) : "";
    const notes = [at === 0 ? "" : before, behind].filter(Boolean).join(", ");
    return { ...told, durationSeconds: length.value, ...(notes && { notes }) };
  }
  return text ? { ...told, notes: text } : told;
}
