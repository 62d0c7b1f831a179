import { todayOf } from "./calendar";
import { durationOf } from "./call-length";
import type { Command, LoggedFacts, Target } from "./command";
import type { OfflineContext } from "./context";
import { detailAt, detailsIn, separators } from "./log-details";
import {
  callsIn,
  implied,
  incoming,
  kindsOfTalk,
  links,
  ofMeeting,
  orders,
  outcomes,
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
/** "log a call with Ana, no answer", "I spoke to Ana for 10 minutes yesterday", of the open lead "left a voicemail". */
export function readLog(raw: Slice, context: OfflineContext): Command | undefined {
  if (isAsked(raw)) return undefined;
  const measured = withLength(unlogged(trimmed(raw)));
  const slice = measured.slice;
  const start = subjects.at(slice.tokens, 0)?.end ?? 0;
  const inbound = incoming.at(slice.tokens, start);
  const ordered = orders.at(slice.tokens, 0);
  const told = tells.at(slice.tokens, start);
  const opening = inbound ?? ordered ?? told ?? talkAt(slice, start, context);
  if (!opening)
    return calledIn(slice, context) ?? unreached(slice, context) ?? leftFor(slice, start, context);
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
  const isPast = tokens.some((_, place) => past.at(tokens, place));
  const isWith = tokens[at + 1]?.plain === "with" && isPast;
  const talk = at > first || isWith ? talks.at(tokens, at) : undefined;
  const isAhead = tokens.some(
    ({ plain }, place) =>
      plain === "tomorrow" ||
      plain === "next" ||
      (dayAt(tokens, place, context, "future")?.value.day.compare(todayOf(context)) ?? 0) > 0,
  );
  return talk && !isAhead ? { value: "call" as const, end: talk.end } : undefined;
}
const articles = new Set(["a", "an", "just", "had"]);
const past = phraseSet(
  "today, yesterday, this morning, this afternoon, just now, earlier, ago, last night, last week, a minute ago",
);

/** "log a 15 minute call": how long it took may stand before what it was. */
function withLength(slice: Slice): { slice: Slice; seconds?: number } {
  const { text, tokens } = slice;
  const length = logs.has(tokens[0]?.plain ?? "") ? durationOf(tokens, 2) : undefined;
  return length
    ? { slice: { text, tokens: tokens.toSpliced(2, length.end - 2) }, seconds: length.value }
    : { slice };
}
const logs = new Set(["log", "record", "add", "had", "have"]);

/** "log that I called Ana": it is told behind the order. */
const unlogged = (slice: Slice): Slice =>
  logsThat.at(slice.tokens, 0) && subjects.at(slice.tokens, 2) ? part(slice, 2) : slice;
const logsThat = phraseSet("log that, record that");

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
  const { selection, lead } = context.page;
  const isTicked = selection !== undefined && !lead && first?.text === ":";
  const ofEach = isTicked ? detailsIn(rest, facts, context) : undefined;
  if (ofEach) return { kind: "log", target: { kind: "them", isSelection: true }, facts: ofEach };
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
  if (slice.tokens[0]?.text === ":") return undefined;
  const target = readTarget(slice, context);
  const isOne =
    target?.kind === "it" ||
    target?.kind === "row" ||
    target?.kind === "names" ||
    (target?.kind === "them" && context.page.selection !== undefined) ||
    (target?.kind === "named" && !target.query);
  return isOne ? target : undefined;
}

const whom = phraseSet("from, with, by, at, for");
const lefts = phraseSet("left, i left, we left, leaving");
const messages = phraseSet(
  "a voicemail, a message, voicemail, message, a voice message, a voice mail, another message, another voicemail",
);

/** "left Ana a message" */
function leftFor(slice: Slice, start: number, context: OfflineContext): Command | undefined {
  const verb = lefts.at(slice.tokens, start);
  if (!verb) return undefined;
  for (let at = verb.end + 1; at < slice.tokens.length; at += 1) {
    const message = messages.at(slice.tokens, at);
    const target = message && targetIn(part(slice, verb.end, at), context);
    const facts = { kind: "call", outcome: "voicemail" } as const;
    const told = message && target ? detailsIn(part(slice, message.end), facts, context) : undefined;
    if (target && told) return { kind: "log", target, facts: told };
  }
  return undefined;
}

/** "Ana didn't answer", "no answer from Ana": a call that came to nothing. */
function unreached(slice: Slice, context: OfflineContext): Command | undefined {
  const first = outcomes.at(slice.tokens, 0);
  const link = first && whom.at(slice.tokens, first.end);
  const named = link ? targetIn(part(slice, link.end), context) : undefined;
  if (first && named && named.kind !== "them" && !ofMeeting.has(first.value))
    return { kind: "log", target: named, facts: { kind: "call", outcome: first.value } };
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
