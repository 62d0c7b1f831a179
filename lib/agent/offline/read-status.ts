import { amountAt } from "./amounts";
import type { Command, Target } from "./command";
import type { OfflineContext } from "./context";
import { phraseSet } from "./phrases";
import { isAsked, part, type Slice, splits, trimmed, typed, whole } from "./slices";
import { oneOf, readTarget, unsaid } from "./targets";
import { termsOf } from "./terms";

const verbs = phraseSet(
  "mark, set, move, change, put, flag, update, make, switch, advance, progress, convert, close, push, turn, shift, bump, send, promote, drag, drop, we, set the status of, change the status of, update the status of, change status of, set status of, move the status of, advance, set status for, update status for, set status, change status, set the status for, update the status for, update status of, get",
);
const prepositions = phraseSet(
  "as, to, into, in, is, are, is now, are now, is in, are in, is now in, are now in, is at, are at, is already in, is now at, to status, to be, as being, =, ->, to the status, status to, status as, 's status to, 's status as, stage to, 's stage to, over to, moved to, has moved to, went to, advanced to, back to, back in, back into, back at, to stage, to the stage, status, was, are all, into status, into the, in the, to the, has been, went, has gone, got, on, on to, onto, back on, down for, up to, down to, under, on over to, along to, forward to, out of the way to",
);
/** "mark won" needs no preposition. */
const marks = phraseSet("mark, flag");

/** "moved to proposal", said of the open lead. */
const moved = phraseSet("moved, went, advanced, progressed, is, has gone");
const tails = phraseSet("status, stage, phase, now, please, the status, yet");
const reasonLead = phraseSet(
  "because, because of, since, as, due to, reason, reason:, the reason, for the reason, for, with reason, with the reason, with loss reason, loss reason, loss reason:, saying, on account of, given that, reason is, the reason is, the reason being, cause, with loss reason:, bc, coz, with the loss reason",
);
const closers = phraseSet("closed, close, out, off, up");

/** "mark Ana as won", "move these to qualified", "close it as lost: too expensive", "Ana is qualified". */
export function readStatus(slice: Slice, context: OfflineContext): Command | undefined {
  const verb = verbs.at(slice.tokens, 0);
  const rest = part(slice, verb?.end ?? 0);
  const isStatement = !verb;
  // "Ana is won?" asks.
  if (isStatement && isAsked(slice)) return undefined;
  for (const { before, behind } of splits(rest, prepositions)) {
    const found = statusIn(behind, context);
    const said = found && targetBefore(before, context);
    const target = isStatement && context.page.lead ? oneOf(said, context) : said;
    if (found && target && (!isStatement || isPersonal(target) || isTicked(target, context)))
      return command(target, found);
  }
  const isMove = moved.at(slice.tokens, 0) !== undefined && context.page.lead !== undefined;
  if (isMove) return lone(part(slice, 1), context);
  const isBare = marks.at(slice.tokens, 0) !== undefined;
  return verb ? (trailing(rest, context) ?? lone(rest, context, isBare)) : undefined;
}

/** A plain statement changes only what it names: "Ana is won", never "leads are won". */
export const isPersonal = (target: Target) =>
  ["it", "names", "row"].includes(target.kind) || (target.kind === "named" && !target.query);

/** "these are lost, no budget": the ticked rows. */
const isTicked = (target: Target, { page }: OfflineContext) =>
  target.kind === "them" && target.isSelection === true && page.selection !== undefined;

interface StatusSaid {
  keys: string[];
  lossReason?: string;
  valueCents?: number;
}

const command = (target: Target, found: StatusSaid): Command => ({
  kind: "change",
  target,
  change: { kind: "status", ...found },
});

/** "mark Ana won", "mark Ana lost because she moved away". */
function trailing(rest: Slice, context: OfflineContext): Command | undefined {
  for (let at = 1; at < rest.tokens.length; at += 1) {
    const found = statusIn(part(rest, at), context);
    const target = found && targetBefore(part(rest, 0, at), context);
    if (found && target && target.kind !== "set") return command(target, found);
  }
  return undefined;
}

/** "move to qualified": of the lead that was spoken of. */
function lone(rest: Slice, context: OfflineContext, isBare = false): Command | undefined {
  const preposition = prepositions.at(rest.tokens, 0);
  const isLed = preposition !== undefined || isBare;
  const found = isLed ? statusIn(part(rest, preposition?.end ?? 0), context) : undefined;
  return found ? command(unsaid, found) : undefined;
}

function targetBefore(slice: Slice, context: OfflineContext): Target | undefined {
  const { text, tokens } = trimmed(slice);
  const withoutOf = ["of", "for"].includes(tokens[0]?.plain ?? "") ? tokens.slice(1) : tokens;
  const withoutField = fieldTail(withoutOf);
  return readTarget({ text, tokens: withoutField }, context);
}

function fieldTail(tokens: Slice["tokens"]) {
  let rest = tokens;
  if (["status", "stage"].includes(rest.at(-1)?.plain ?? "")) rest = rest.slice(0, -1);
  if (rest.at(-1)?.text === "'s") rest = rest.slice(0, -1);
  if (closers.at(rest, rest.length - 1)) rest = rest.slice(0, -1);
  return rest;
}

/** A status that fills the part, or is followed by the reason. */
export function statusIn(raw: Slice, context: OfflineContext): StatusSaid | undefined {
  const slice = trimmed(raw);
  const { statuses } = termsOf(context);
  const start = ["a", "the", "status", ":", "being", "now"].includes(
    slice.tokens[0]?.text.toLowerCase() ?? "",
  )
    ? 1
    : 0;
  const quoted = slice.tokens[start]?.kind === "quoted" ? slice.tokens[start]?.plain : undefined;
  const named = context.vocabulary.statuses.find(({ label }) => label.toLowerCase() === quoted);
  const found = named ? { value: [named.key], end: start + 1 } : statuses.at(slice.tokens, start);
  if (!found) return undefined;
  let { end } = found;
  end = tails.at(slice.tokens, end)?.end ?? end;
  if (end === slice.tokens.length) return { keys: found.value };
  const price = priceIn(part(slice, end));
  if (price !== undefined && isWin(found.value, context))
    return { keys: found.value, valueCents: price };
  // "won for Ana" names her, not a reason.
  if (slice.tokens[end]?.plain === "for" && !isLoss(found.value, context)) return undefined;
  const reason = reasonIn(part(slice, end));
  return reason ? { keys: found.value, lossReason: reason } : undefined;
}

const prices = phraseSet(
  "for, at, with, closed at, closing at, sold for, sold at, worth, with a value of",
);

/** "won for 650k", "a win at 612,500": in cents. */
function priceIn(slice: Slice): number | undefined {
  const lead = prices.at(slice.tokens, 0);
  const amount = lead && whole(part(slice, lead.end), (tokens, at) => amountAt(tokens, at));
  return amount && (amount.isMoney || amount.value >= LEAST_PRICE)
    ? Math.round(amount.value * 100)
    : undefined;
}
const LEAST_PRICE = 1000;

const isWin = (keys: readonly string[], { vocabulary }: OfflineContext) =>
  vocabulary.statuses.some(({ key, kind }) => kind === "won" && keys.includes(key));

const isLoss = (keys: readonly string[], { vocabulary }: OfflineContext) =>
  vocabulary.statuses.some(({ key, kind }) => kind === "lost" && keys.includes(key));

/** Why a deal was lost, behind "because" or a colon or in brackets. */
export function reasonIn(slice: Slice): string | undefined {
  const [first] = slice.tokens;
  const isMark = first?.kind === "mark" && [":", ",", "-", "(", ";", "."].includes(first.text);
  const afterMark = part(slice, isMark ? 1 : 0);
  const lead = reasonLead.at(afterMark.tokens, 0);
  const quoted = afterMark.tokens.length === 1 && first?.kind === "quoted";
  if (!isMark && !lead && !quoted) return undefined;
  // "won, and assign it to Leo" is no reason.
  if (!lead && isMark && ["and", "then", "also"].includes(afterMark.tokens[0]?.plain ?? ""))
    return undefined;
  let rest = part(afterMark, lead?.end ?? 0);
  while (rest.tokens[0]?.text === ":" || rest.tokens[0]?.plain === "of") rest = part(rest, 1);
  return typed(trimmedReason(rest)) || undefined;
}

function trimmedReason({ text, tokens }: Slice): Slice {
  const isLoose = (at: number) => [")", ".", "!"].includes(tokens.at(at)?.text ?? "");
  return { text, tokens: isLoose(-1) ? tokens.slice(0, -1) : tokens };
}
