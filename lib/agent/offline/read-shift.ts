import { amountAt } from "./amounts";
import type { Command, Shift, Target } from "./command";
import type { OfflineContext } from "./context";
import { durationAt } from "./durations";
import { phraseSet, phraseTable } from "./phrases";
import { ownerBefore } from "./read-fields";
import { isAsked, part, type Slice, trimmed } from "./slices";
import { unsaid } from "./targets";
import { type FieldTerm, termsOf } from "./terms";
import type { Token } from "./tokens";

const verbs = phraseTable<"up" | "down" | "both">({
  up: "raise, increase, bump, bump up, up, push up, lift, bring up, take up, extend, delay, postpone, push, push back, push out, move back, move out, put back, grow",
  down: "lower, decrease, reduce, cut, drop, knock down, bring down, take down, trim, shave, move up, move forward, bring forward, pull forward, shorten",
  both: "move, change, adjust, shift, update, set, take, bring, put",
});
const ways = phraseTable<"up" | "down">({
  up: "up by, back by, out by, up, back, out, higher by, later by, went up by, went up, has gone up by, has gone up, goes up by, goes up, is up by, is up, increased by, rose by, rose, grew by, moved back by, moved back, slipped by, slipped, is up another, up another",
  down: "down by, forward by, ahead by, in by, down, forward, ahead, lower by, earlier by, went down by, went down, has gone down by, has gone down, goes down by, goes down, is down by, is down, decreased by, dropped by, fell by, moved up by, moved forward by, shrank by",
});
const by = phraseSet("by, by another, with, another");
const laters = phraseTable<"up" | "down">({
  up: "later, more, higher, out, back",
  down: "earlier, less, lower, sooner",
});
const factors = phraseTable({ "2": "double", "3": "triple", "0.5": "halve, cut in half" });
const adds = phraseTable<"up" | "down">({
  up: "add, put, throw in, tack on",
  down: "take, knock, shave, cut, subtract, deduct, drop, remove, trim",
});
const onto = phraseSet("to, on, onto, on to, off, from, off of, on top of");
const percents = phraseSet("%, percent, per cent, pct");
const shiftable = new Set(["cents", "money", "number", "date"]);

/** "raise her budget by 50k", "budget up by 50k", "add 20k to the value", "push his move-by back a month". */
export function readShift(raw: Slice, context: OfflineContext): Command | undefined {
  const slice = trimmed(raw);
  if (isAsked(slice)) return undefined;
  return added(slice, context) ?? moved(slice, context);
}

/** "add 20k to the value", "take 10% off his budget". */
function added(slice: Slice, context: OfflineContext): Command | undefined {
  const verb = adds.at(slice.tokens, 0);
  const size = verb && sizeAt(slice.tokens, verb.end);
  const link = size && onto.at(slice.tokens, size.end);
  if (!verb || !link) return undefined;
  for (let at = link.end; at < slice.tokens.length; at += 1) {
    const field = fieldAt(slice.tokens, at, context);
    if (field?.end === slice.tokens.length)
      return command(part(slice, link.end, at), field.value, size.value, verb.value, context);
  }
  return undefined;
}

/** A field, which way it goes, and how far. */
function moved(slice: Slice, context: OfflineContext): Command | undefined {
  const factor = factors.at(slice.tokens, 0);
  const verb = factor ? undefined : verbs.at(slice.tokens, 0);
  const start = factor?.end ?? verb?.end ?? 0;
  for (let at = start; at < slice.tokens.length; at += 1) {
    const field = fieldAt(slice.tokens, at, context);
    if (!field) continue;
    const before = part(slice, start, at);
    if (factor && field.end === slice.tokens.length)
      return command(before, field.value, { factor: Number(factor.value) }, "up", context);
    if (factor) continue;
    const step = stepFrom(part(slice, field.end), verb?.value);
    if (step) return command(before, field.value, step.size, step.way, context);
    const late = ofNames.has(slice.tokens[field.end]?.plain ?? "")
      ? part(slice, field.end + 1)
      : undefined;
    for (const end of late?.tokens.keys() ?? []) {
      const behind = late && end > 0 ? stepFrom(part(late, end), verb?.value) : undefined;
      if (late && behind)
        return command(part(late, 0, end), field.value, behind.size, behind.way, context);
    }
  }
  return undefined;
}

const ofNames = new Set(["of", "for"]);

/** "up by 50k", "back a month", behind a verb "by 10%": the whole rest. */
function stepFrom(
  { tokens }: Slice,
  verb: "up" | "down" | "both" | undefined,
): { size: Size; way: "up" | "down" } | undefined {
  const way = ways.at(tokens, 0);
  const lead = by.at(tokens, 0);
  const size = sizeAt(tokens, way?.end ?? lead?.end ?? 0);
  const late = size && laters.at(tokens, size.end);
  if (!size || (late?.end ?? size.end) !== tokens.length) return undefined;
  const said = late?.value ?? way?.value ?? (verb === "both" ? undefined : verb);
  const isLed = way ?? late ?? (lead && verb && verb !== "both");
  return said && isLed ? { size: size.value, way: said } : undefined;
}

function fieldAt(tokens: readonly Token[], at: number, context: OfflineContext) {
  const found = termsOf(context).fields.at(tokens, at);
  return found && shiftable.has(found.value.type) && found.value.key !== "score" ? found : undefined;
}

type Size = Pick<Shift, "plus" | "percent" | "span" | "factor">;

function sizeAt(tokens: readonly Token[], at: number): { value: Size; end: number } | undefined {
  const span = durationAt(tokens, at);
  if (span) return { value: { span: span.value }, end: span.end };
  const amount = amountAt(tokens, at);
  if (!amount) return undefined;
  const percent =
    percents.at(tokens, amount.end) ??
    (tokens[amount.end]?.text === "%" ? { end: amount.end + 1 } : undefined);
  return percent
    ? { value: { percent: amount.value.value }, end: percent.end }
    : { value: { plus: amount.value.value }, end: amount.end };
}

function command(
  owner: Slice,
  field: FieldTerm,
  size: Size,
  way: "up" | "down",
  context: OfflineContext,
): Command | undefined {
  const isDay = field.type === "date";
  if (isDay !== (size.span !== undefined)) return undefined;
  const target: Target | undefined | null = ownerBefore(owner, context);
  const isOne =
    target === undefined ||
    target?.kind === "it" ||
    target?.kind === "row" ||
    (target?.kind === "named" && !target.query);
  if (target === null || !isOne) return undefined;
  return {
    kind: "change",
    target: target ?? unsaid,
    change: { kind: "shift", shift: { field, ...size, isDown: way === "down" } },
  };
}
