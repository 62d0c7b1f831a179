import type { Command, Target } from "./command";
import type { OfflineContext } from "./context";
import { dayAt } from "./moments";
import { phraseSet, phraseTable } from "./phrases";
import { isAsked, part, type Slice, trimmed, typed } from "./slices";
import { readTarget } from "./targets";
import { standardField, termsOf } from "./terms";
import type { Token } from "./tokens";

const facts = phraseTable({
  company:
    "has a new job at, has a new job with, got a new job at, got a new job with, got a job at, started a job at, started at, started working at, started working for, took a job at, took a job with, joined, switched jobs to, is employed now at, changed jobs to, works at, works for, is working at, is working for, is employed by, is employed at, is now at, now works at, now works for, is now with, works now at, works now for, is now working at, is now working for, now work for, now work at, work for, work at",
  address:
    "lives in, lives on, is living in, resides in, resides at, is living at, lives now in, now lives at, currently lives in, currently lives at, moved into, has moved into, moved to, is based in, is located in, has moved to, now lives in, relocated to, live in, is now living in, now live in, just moved to, lives at, moved over to",
});
const anymore = phraseSet("anymore, any more, any longer, now");

/** What is told of one lead: "he works at Larkspur Design now", "she is a VIP", "Ana is no longer a buyer". */
export function readStatement(slice: Slice, context: OfflineContext): Command | undefined {
  // "she is a VIP?" asks.
  if (isAsked(slice)) return undefined;
  return readFact(slice, context);
}

function readFact(slice: Slice, context: OfflineContext): Command | undefined {
  for (const key of slice.tokens.keys()) {
    const verb = facts.at(slice.tokens, key);
    const subject = verb && subjectIn(part(slice, 0, key), context);
    if (!verb || !subject) continue;
    const isOther = isKnown(slice.tokens, verb.end, context);
    const said = withoutTail(withoutEcho(part(slice, verb.end)));
    const value = typed(said);
    const isName = /^[\p{Lu}\p{N}"]/u.test(value) && value.length <= 120;
    if (!isName || isOther || goesOn(said)) return undefined;
    const field = standardField(verb.value);
    return { kind: "change", target: subject, change: { kind: "facts", facts: [{ field, value }] } };
  }
  return undefined;
}

/** "moved to Proposal", "moved to Friday" and "moved to Mia" are no places. */
function isKnown(tokens: readonly Token[], at: number, context: OfflineContext): boolean {
  const { statuses, members, sources, tags } = termsOf(context);
  const isNamed = [statuses, members, sources, tags].some((table) => table.at(tokens, at));
  return isNamed || dayAt(tokens, at, context, "future") !== undefined;
}

const singular = new Set(["they"]);

/** One lead, by its name or a pronoun: what is told of a set changes nothing. */
function subjectIn(raw: Slice, context: OfflineContext): Target | undefined {
  const slice = trimmed(raw);
  if (slice.tokens.length === 0 && context.page.lead) return { kind: "it", isPage: true };
  const [only] = slice.tokens;
  if (slice.tokens.length === 1 && only && singular.has(only.plain)) return { kind: "it" };
  const target = readTarget(slice, context);
  const isOne = target?.kind === "it" || (target?.kind === "named" && !target.query);
  return isOne ? target : undefined;
}

const echo = phraseSet(
  "update, please update, so update, change, please change, so change, fix, correct, set, edit, please edit, can you update, could you update, make a note of it, note that",
);

/** "moved to Aurora, update her city": the order says no more than what was told. */
function withoutEcho(slice: Slice): Slice {
  const at = slice.tokens.findIndex(
    ({ text }, place) => [",", ";", ".", "-"].includes(text) && echo.at(slice.tokens, place + 1),
  );
  return at > 0 ? part(slice, 0, at) : slice;
}

/** "moved to Aurora, wants a garage": more is told than a place. */
const goesOn = ({ tokens }: Slice): boolean =>
  tokens.some(
    ({ text }, at) => [",", ";"].includes(text) && /^\p{Ll}/u.test(tokens[at + 1]?.text ?? ""),
  );

function withoutTail(raw: Slice): Slice {
  const slice = trimmed(raw);
  const at = slice.tokens.findIndex(
    (_, place) => anymore.at(slice.tokens, place)?.end === slice.tokens.length,
  );
  return at > 0 ? trimmed(part(slice, 0, at)) : slice;
}
