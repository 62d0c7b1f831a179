import type { Command, Target } from "./command";
import type { OfflineContext } from "./context";
import { phraseSet, phraseTable } from "./phrases";
import { isPersonal } from "./read-status";
import { isAsked, part, type Slice, splits, trimmed } from "./slices";
import { readTarget } from "./targets";
import { termsOf } from "./terms";
import type { Token } from "./tokens";
import { momentAt } from "./values";

/** What happens with a lead, by the status it then is in where the team has one of that name. */
const events = phraseTable<"appointment" | "proposal">({
  appointment:
    "appointment, showing, viewing, walkthrough, first appointment, listing appointment, consultation",
  proposal: "proposal, offer, quote, estimate, written offer, our proposal, our offer",
});
const who = phraseSet(
  "we, i, weve, ive, we just, i just, just, we now, we finally, finally, weve just, ive just",
);
const has = phraseSet("have, have just, have now, have finally, have already");
const gets = phraseSet(
  "have, got, have got, booked, scheduled, set, made, set up, arranged, landed, confirmed, secured, nailed down, locked in, got ourselves, lined up",
);
const sends = phraseSet(
  "sent, sent out, gave, emailed, mailed, handed, submitted, sent over, made, delivered, presented",
);
const articles = phraseSet("a, an, the, our, his, her, their, an actual, another");
const made = phraseSet(
  "is booked, booked, is set, set, set up, is set up, is scheduled, scheduled, is confirmed, confirmed, is made, made, arranged, lined up, is on, was booked, got booked, has been booked, has been scheduled, was set, is in the calendar, in the calendar, on the calendar, is on the calendar",
);
const gone = phraseSet(
  "is out, out, went out, has gone out, was sent, is sent, sent, has been sent, got sent, is with, is in, was submitted, submitted, delivered, was made, is on the table",
);
const links = phraseSet("with, for, to");
const tails = phraseSet(
  "now, today, already, finally, at last, too, as well, yesterday, this morning, last night",
);

/** "we have an appointment with Ana", "the proposal to Zoe went out", "sent her the offer": a status without its word. */
export function readEvent(raw: Slice, context: OfflineContext): Command | undefined {
  if (isAsked(raw)) return undefined;
  const slice = withoutTail(trimmed(raw));
  // "showing on Friday at 3" is planned.
  if (slice.tokens.some((_, at) => momentAt(slice.tokens, at, context))) return undefined;
  const found = ofOurs(slice, context) ?? ofTheEvent(slice, context);
  const keys = found && termsOf(context).statuses.at(word(found.event), 0)?.value;
  if (!found || keys?.length !== 1) return undefined;
  return { kind: "change", target: found.target, change: { kind: "status", keys } };
}

const word = (text: string): Token[] => [{ kind: "word", text, plain: text, start: 0, end: 0 }];

/** "we booked a showing with Ana", "sent a proposal to Zoe", "sent Zoe the proposal". */
function ofOurs(slice: Slice, context: OfflineContext) {
  const start = who.at(slice.tokens, 0)?.end ?? 0;
  const perfect = has.at(slice.tokens, start)?.end ?? start;
  const got = gets.at(slice.tokens, perfect) ?? gets.at(slice.tokens, start);
  const sent = sends.at(slice.tokens, perfect);
  for (const [verb, kind] of [
    [got, "appointment"],
    [sent, "proposal"],
  ] as const) {
    if (!verb) continue;
    const event = eventAt(slice.tokens, verb.end);
    if (event?.value === kind) {
      const done = kind === "appointment" ? made.at(slice.tokens, event.end) : undefined;
      const target = behindLink(part(slice, done?.end ?? event.end), context);
      if (target) return { event: kind, target };
    }
    const late = kind === "proposal" ? givenTo(part(slice, verb.end), context) : undefined;
    if (late) return { event: kind, target: late };
  }
  return undefined;
}

const eventAt = (tokens: readonly Token[], at: number) =>
  events.at(tokens, articles.at(tokens, at)?.end ?? at) ?? events.at(tokens, at);

/** "Zoe the proposal" */
function givenTo(slice: Slice, context: OfflineContext): Target | undefined {
  for (const at of slice.tokens.keys()) {
    const event = at > 0 && articles.at(slice.tokens, at) ? eventAt(slice.tokens, at) : undefined;
    if (event?.value !== "proposal" || event.end !== slice.tokens.length) continue;
    return personIn(part(slice, 0, at), context);
  }
  return undefined;
}

/** "the appointment with Ana is booked", "proposal is out to Zoe", "Ana's proposal went out". */
function ofTheEvent(slice: Slice, context: OfflineContext) {
  const event = eventAt(slice.tokens, 0);
  if (!event) return undefined;
  const set = event.value === "appointment" ? made : gone;
  const rest = part(slice, event.end);
  const done = set.at(rest.tokens, 0);
  if (done) {
    const target = behindLink(part(rest, done.end), context);
    return target && { event: event.value, target };
  }
  const [cut] = splits(rest, set).filter(({ behind }) => behind.tokens.length === 0);
  const target = cut && links.at(cut.before.tokens, 0) ? behindLink(cut.before, context) : undefined;
  return target && { event: event.value, target };
}

/** The lead behind "with", or the open one where nothing follows. */
function behindLink(slice: Slice, context: OfflineContext): Target | undefined {
  if (slice.tokens.length === 0)
    return context.page.lead && !context.page.selection ? { kind: "it", isPage: true } : undefined;
  const link = links.at(slice.tokens, 0);
  return link ? personIn(part(slice, link.end), context) : undefined;
}

function personIn(slice: Slice, context: OfflineContext): Target | undefined {
  const target = readTarget(slice, context);
  const isMember = termsOf(context).members.at(slice.tokens, 0)?.end === slice.tokens.length;
  return target && !isMember && isPersonal(target) ? target : undefined;
}

function withoutTail(slice: Slice): Slice {
  const at = slice.tokens.findIndex(
    (_, place) => tails.at(slice.tokens, place)?.end === slice.tokens.length,
  );
  return at > 0 ? trimmed(part(slice, 0, at)) : slice;
}
