import { todayOf } from "./calendar";
import { durationOf } from "./call-length";
import type { Command, LoggedFacts, Target } from "./command";
import type { OfflineContext } from "./context";
import { isForeign } from "./foreign-words";
import { instantOn } from "./instants";
import {
  callsIn,
  implied,
  incoming,
  kindsOfTalk,
  links,
  ofMeeting,
  orders,
  outcomes,
  repeats,
  subjects,
  talks,
  tells,
} from "./log-words";
import { dayAt } from "./moments";
import { phraseSet } from "./phrases";
import { isAsked, part, type Slice, trimmed } from "./slices";
import { readTarget } from "./targets";

/** "called Smith" alone looks for somebody of that name. */
const plainWords = new Set(
  "called reached emailed texted messaged visited tried spoke connected".split(" "),
);
const separators = new Set([",", ":", "-", ";", ".", "(", "!"]);
const saying = phraseSet("and, saying, about, that, who, which, he, she, they, regarding, notes, note");

/** "log a call with Ana, no answer", "I spoke to Ana for 10 minutes yesterday", of the open lead "left a voicemail". */
export function readLog(raw: Slice, context: OfflineContext): Command | undefined {
  if (isAsked(raw)) return undefined;
  const measured = withLength(trimmed(raw));
  const slice = measured.slice;
  const start = subjects.at(slice.tokens, 0)?.end ?? 0;
  const inbound = incoming.at(slice.tokens, start);
  const ordered = orders.at(slice.tokens, 0);
  const told = tells.at(slice.tokens, start);
  const opening = inbound ?? ordered ?? told ?? talkAt(slice, start, context);
  if (!opening) return calledIn(slice, context) ?? unreached(slice, context);
  const link = inbound ? undefined : links.at(slice.tokens, opening.end);
  const rest = part(slice, link?.end ?? opening.end);
  const isPlain = start === 0 && plainWords.has(slice.tokens[0]?.plain ?? "");
  const outcome = inbound || ordered ? undefined : implied.at(slice.tokens, start)?.value;
  const facts: LoggedFacts = {
    kind: opening.value,
    ...(inbound && { direction: "in" as const }),
    ...(outcome && { outcome }),
    ...(measured.seconds !== undefined && { durationSeconds: measured.seconds }),
  };
  return placed(rest, facts, isPlain, context);
}

/** Only of what was: "quick call with Ana tomorrow" plans one. */
function talkAt({ tokens }: Slice, start: number, context: OfflineContext) {
  let at = articles.has(tokens[start]?.plain ?? "") ? start + 1 : start;
  const first = at;
  while (kindsOfTalk.has(tokens[at]?.plain ?? "")) at += 1;
  const talk = at > first ? talks.at(tokens, at) : undefined;
  const isAhead = tokens.some(
    ({ plain }, place) =>
      plain === "tomorrow" ||
      plain === "next" ||
      (dayAt(tokens, place, context, "future")?.value.day.compare(todayOf(context)) ?? 0) > 0,
  );
  return talk && !isAhead ? { value: "call" as const, end: talk.end } : undefined;
}
const articles = new Set(["a", "an", "just", "had"]);

/** "log a 15 minute call": how long it took may stand before what it was. */
function withLength(slice: Slice): { slice: Slice; seconds?: number } {
  const { text, tokens } = slice;
  const length = logs.has(tokens[0]?.plain ?? "") ? durationOf(tokens, 2) : undefined;
  return length
    ? { slice: { text, tokens: tokens.toSpliced(2, length.end - 2) }, seconds: length.value }
    : { slice };
}
const logs = new Set(["log", "record", "add"]);

/** The lead stands first; what follows says how it went, how long it took, and what was said. */
function placed(
  rest: Slice,
  facts: LoggedFacts,
  isPlain: boolean,
  context: OfflineContext,
): Command | undefined {
  for (let end = rest.tokens.length; end > 0; end -= 1) {
    const target = targetIn(part(rest, 0, end), context);
    const told = target && detailsIn(part(rest, end), facts, context);
    const isEnough = !isPlain || target?.kind === "it" || (told && Object.keys(told).length > 1);
    if (target && told && isEnough) return { kind: "log", target, facts: told };
  }
  const isKnown = context.page.lead !== undefined || context.hasSpokenOfLead === true;
  const first = rest.tokens[0];
  const isLoose = !first || separators.has(first.text) || detailAt(rest, 0, context) !== undefined;
  const told = isKnown && isLoose ? detailsIn(rest, facts, context) : undefined;
  return (
    told && {
      kind: "log",
      target: { kind: "it", isPage: context.page.lead !== undefined },
      facts: told,
    }
  );
}

function targetIn(slice: Slice, context: OfflineContext): Target | undefined {
  const target = readTarget(slice, context);
  const isOne =
    target?.kind === "it" ||
    target?.kind === "row" ||
    target?.kind === "names" ||
    (target?.kind === "them" && context.page.selection !== undefined) ||
    (target?.kind === "named" && !target.query);
  return isOne ? target : undefined;
}

/** "Ana didn't answer": a call that came to nothing. */
function unreached(slice: Slice, context: OfflineContext): Command | undefined {
  for (const at of slice.tokens.keys()) {
    const outcome = at > 0 ? outcomes.at(slice.tokens, at) : undefined;
    if (outcome?.end !== slice.tokens.length || ofMeeting.has(outcome.value)) continue;
    const target = targetIn(part(slice, 0, at), context);
    if (target) return { kind: "log", target, facts: { kind: "call", outcome: outcome.value } };
  }
  return undefined;
}

/** "Diana called me back, she loved the loft": who calls stands first. */
function calledIn(slice: Slice, context: OfflineContext): Command | undefined {
  for (const at of slice.tokens.keys()) {
    const verb = at > 0 ? callsIn.at(slice.tokens, at) : undefined;
    const target = verb && targetIn(part(slice, 0, at), context);
    const facts = verb && { kind: verb.value, direction: "in" as const };
    const told = facts && target && detailsIn(part(slice, verb.end), facts, context);
    if (target && told) return { kind: "log", target, facts: told };
  }
  return undefined;
}

interface Detail {
  facts: Partial<LoggedFacts>;
  end: number;
}

function detailAt({ tokens }: Slice, at: number, context: OfflineContext): Detail | undefined {
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
function detailsIn(slice: Slice, facts: LoggedFacts, context: OfflineContext): LoggedFacts | undefined {
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
  if (at === 0 && !lead) return undefined;
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
