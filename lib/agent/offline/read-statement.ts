import type { Command, Target } from "./command";
import type { OfflineContext } from "./context";
import { dayAt } from "./moments";
import { phraseSet, phraseTable } from "./phrases";
import { isAsked, part, type Slice, splits, trimmed, typed, whole } from "./slices";
import { readTarget } from "./targets";
import { type FieldTerm, listAt, standardField, termsOf } from "./terms";
import type { Token } from "./tokens";

const facts = phraseTable({
  company:
    "works at, works for, is working at, is working for, is employed by, is employed at, is now at, now works at, now works for, is now with, works now at, works now for, is now working at, is now working for, now work for, now work at, work for, work at",
  address:
    "lives in, is living in, moved to, is based in, is located in, has moved to, now lives in, relocated to, live in, is now living in, now live in, just moved to, lives at, moved over to",
});
const being = phraseSet("is, is now, are, are now, has become, became, is also, counts as");
const notBeing = phraseSet(
  "is not, isnt, is no longer, are no longer, arent, is not any more, no longer is, stopped being, is not really",
);
const articles = phraseSet("a, an, our, one of our");
const anymore = phraseSet("anymore, any more, any longer, now");

/** What is told of one lead: "he works at Larkspur Design now", "she is a VIP", "Ana is no longer a buyer". */
export function readStatement(slice: Slice, context: OfflineContext): Command | undefined {
  // "she is a VIP?" asks.
  if (isAsked(slice)) return undefined;
  return readFact(slice, context) ?? readBeing(slice, context);
}

function readFact(slice: Slice, context: OfflineContext): Command | undefined {
  for (const key of slice.tokens.keys()) {
    const verb = facts.at(slice.tokens, key);
    const subject = verb && subjectIn(part(slice, 0, key), context);
    if (!verb || !subject) continue;
    const isOther = isKnown(slice.tokens, verb.end, context);
    const value = typed(withoutTail(part(slice, verb.end)));
    const isName = /^[\p{Lu}\p{N}"]/u.test(value) && value.length <= 120;
    if (!isName || isOther) return undefined;
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

function readBeing(slice: Slice, context: OfflineContext): Command | undefined {
  const { tags } = termsOf(context);
  for (const [verbs, isRemoval] of [
    [notBeing, true],
    [being, false],
  ] as const)
    for (const { before, behind } of splits(slice, verbs)) {
      const rest = withoutTail(behind);
      const start = articles.at(rest.tokens, 0)?.end ?? 0;
      const yes = booleanIn(rest, context);
      const told = yes && subjectIn(before, context);
      if (told) {
        const value = !isRemoval;
        return {
          kind: "change",
          target: told,
          change: { kind: "facts", facts: [{ field: yes, value }] },
        };
      }
      const found = listAt(rest.tokens, start, (list, at) => tags.at(list, at));
      const target = found?.end === rest.tokens.length ? subjectIn(before, context) : undefined;
      if (!found || !target || found.isAny) continue;
      // "Ana is cash" says too little; "Ana is a buyer" and "she is VIP" say enough.
      if (start === 0 && target.kind === "named") continue;
      const ids = found.value.map(({ id }) => id);
      const [add, remove] = isRemoval ? [[], ids] : [ids, []];
      return { kind: "change", target, change: { kind: "tags", add, remove, missing: [] } };
    }
  return undefined;
}

/** "pre-approved": a yes/no field that fills the part. */
function booleanIn(slice: Slice, context: OfflineContext): FieldTerm | undefined {
  const field = whole(slice, (tokens, at) => termsOf(context).fields.at(tokens, at));
  return field?.type === "boolean" ? field : undefined;
}

const singular = new Set(["they"]);

/** One lead, by its name or a pronoun: what is told of a set changes nothing. */
function subjectIn(raw: Slice, context: OfflineContext): Target | undefined {
  const slice = trimmed(raw);
  const [only] = slice.tokens;
  if (slice.tokens.length === 1 && only && singular.has(only.plain)) return { kind: "it" };
  const target = readTarget(slice, context);
  const isOne = target?.kind === "it" || (target?.kind === "named" && !target.query);
  return isOne ? target : undefined;
}

function withoutTail(raw: Slice): Slice {
  const slice = trimmed(raw);
  const at = slice.tokens.findIndex(
    (_, place) => anymore.at(slice.tokens, place)?.end === slice.tokens.length,
  );
  return at > 0 ? trimmed(part(slice, 0, at)) : slice;
}
