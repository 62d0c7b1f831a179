import type { Condition, Filter } from "@/lib/filters/schema";
import { comparisonAt } from "./amounts";
import type { OfflineContext } from "./context";
import { fieldHeadAt, linkAt } from "./field-head";
import { fieldValueAt } from "./field-values";
import { after, type ConditionReader, type Piece } from "./label-conditions";
import { type Match, phraseSet } from "./phrases";
import { endsWords, textOpAt } from "./running-words";
import { spanAt, spanCondition } from "./spans";
import { type FieldTerm, filterKeyOf, termsOf } from "./terms";
import type { Token } from "./tokens";

/** "who want to move before March" */
const wishes = phraseSet(
  "want to, wants to, wants, want, needs, need, has, have, wanting to, need to, needs to, looking to, plan to, planning to, hoping to, have to, has to, who want to, that want to, who need to, must, to, ready to, would like to, intend to",
);
const emptyTail = phraseSet(
  "empty, missing, unknown, blank, not set, not known, not filled in, not given, isnt set, isnt known, isnt filled in, isnt there, not there, left blank, unset",
);
const setTail = phraseSet(
  "set, known, filled in, not empty, not missing, not blank, on file, on record, there, given, isnt empty, isnt missing, isnt blank",
);

/** "wants out by March"; but somebody who "is out next week" is not moving. */
function dateVerbAt(tokens: readonly Token[], at: number, context: OfflineContext) {
  const { dateVerbs } = termsOf(context);
  const start = after(tokens, at, wishes);
  const isAway = tokens[start]?.plain === "out" && being.has(tokens[start - 1]?.text ?? "");
  return isAway ? undefined : dateVerbs.at(tokens, start);
}
const being = new Set(["'s", "is", "are", "be", "was"]);

/** "no next step set" */
const setNothing = phraseSet("set, planned, scheduled, at all, yet, set yet, on file, booked");

/**
 * A field of a lead with what is asked of it, in the one shape that all fields share: "whose budget is not over
 * 500k", "without a phone or an email", "move-by date before June", "title isn't CEO".
 */
export const fieldCondition: ConditionReader = (tokens, at, context) => {
  const verb = dateVerbAt(tokens, at, context);
  const isLabel = (fieldHeadAt(tokens, at, context)?.end ?? 0) > (verb?.end ?? 0);
  const planned = verb && !isLabel && spanAt(tokens, verb.end, context, "future");
  if (verb && planned && !isLabel) {
    const key = filterKeyOf(verb.value);
    return {
      value: { filter: spanCondition(key, planned.value, false), about: key },
      end: planned.end,
    };
  }
  const head = fieldHeadAt(tokens, at, context);
  if (!head) return undefined;
  const { fields, end, polarity } = head;
  const tail = presenceTailAt(tokens, end);
  if (tail) return presence(head, tail.value === (polarity !== "without"), tail.end);
  const [field, second] = fields;
  if (field && !second && polarity !== "without") {
    const valued = fieldValueAt(tokens, end, field, context, {
      isLed: head.isLed,
      isOpening: at === 0,
    });
    if (valued) return { value: { filter: valued.value, about: filterKeyOf(field) }, end: valued.end };
  }
  if (polarity === "without") return presence(head, false, setNothing.at(tokens, end)?.end ?? end);
  return polarity === "with" && !continues(tokens, end) ? presence(head, true, end) : undefined;
};

/** "is empty", "is on file": whether the field holds something. */
function presenceTailAt(tokens: readonly Token[], at: number): Match<boolean> | undefined {
  const link = linkAt(tokens, at);
  for (const start of [at, link.end]) {
    const isTurned = start > at && link.isNegated;
    const empty = emptyTail.at(tokens, start);
    if (empty) return { value: isTurned, end: empty.end };
    const set = setTail.at(tokens, start);
    if (set && (start > at || set.end - start > 1)) return { value: !isTurned, end: set.end };
  }
  return undefined;
}

/** "without phone or email" lacks both; "with a phone or an email" has one of them. */
function presence(
  { fields, isAny }: { fields: FieldTerm[]; isAny: boolean },
  isHeld: boolean,
  end: number,
): Match<Piece> {
  const op = isHeld ? "notEmpty" : "empty";
  const conditions = fields.map((field): Condition => ({ field: filterKeyOf(field), op }));
  const [only] = conditions;
  const several: Filter = isAny && isHeld ? { or: conditions } : { and: conditions };
  const filter = conditions.length === 1 && only ? only : several;
  const about = `presence of ${conditions.map(({ field }) => field).join()}`;
  return { value: { filter, about }, end };
}

/** Whether a value follows, so that "with budget over 5" is no question of presence. */
const continues = (tokens: readonly Token[], at: number) =>
  comparisonAt(tokens, at) !== undefined ||
  (tokens[at]?.kind === "word" && !endsWords(tokens, at)) ||
  textOpAt(tokens, at) !== undefined ||
  ["quoted", "email", "phone", "domain"].includes(tokens[at]?.kind ?? "");
