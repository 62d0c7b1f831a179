import type { Command, Target } from "./command";
import type { OfflineContext } from "./context";
import { type Match, phraseSet, phraseTable } from "./phrases";
import { part, type Slice, splits, trimmed } from "./slices";
import { readTarget } from "./targets";
import { type MemberTerm, termsOf } from "./terms";
import type { Token } from "./tokens";

const verbs = phraseSet(
  "assign, give, hand, hand over, transfer, pass, move, reassign, tag, mark, set, delete, put, share, split, send, untag, label, remove, change, update, bin, trash",
);
const fractions = phraseTable<"half" | "part">({
  half: "half of, half, one half of, the half of, half the, half of the",
  part: "a third of, one third of, a quarter of, two thirds of, some of, some, most of, most, a few of, part of, a part of, many of, every other, every second, every third, a bunch of, a portion of, a handful of, several of, a number of, the rest of, a couple of the, a few of the",
});
const links = phraseSet("to, over to, with, for");
const dividers = phraseSet("and, the other, other, the").add(",", true);

const between =
  "I can share leads out evenly. Say “split Leo's leads between Leo and Mia”, or tick those that you mean.";

/** "give half of Leo's leads to Mia" leaves Leo the other half; "some of them" does not say which. */
export function readFraction(slice: Slice, context: OfflineContext): Command | undefined {
  const verb = verbs.at(slice.tokens, 0);
  const start = verb?.end ?? 0;
  const member = verb && termsOf(context).members.at(slice.tokens, start);
  const at = fractionAt(slice.tokens, start) ? start : (member?.end ?? start);
  const fraction = fractionAt(slice.tokens, at);
  if (!fraction) return undefined;
  const rest = part(slice, fraction.end);
  const halves = fraction.value === "half" ? twoHalves(rest, context) : undefined;
  if (halves) return halves;
  if (!verb) return undefined;
  const given = fraction.value === "half" ? givenAway(rest, member?.value, context) : undefined;
  return given ?? { kind: "unclear", question: between };
}

function fractionAt(tokens: readonly Token[], at: number): Match<"half" | "part"> | undefined {
  const [figure, sign, of] = tokens.slice(at, at + 3);
  if (figure?.kind === "number" && sign?.text === "%" && of?.plain === "of")
    return { value: figure.value === 50 ? "half" : "part", end: at + 3 };
  return fractions.at(tokens, at);
}

const split = (target: Target, over: MemberTerm[]): Command => ({
  kind: "change",
  target,
  change: { kind: "split", over },
});

/** "half of Leo's leads to Mia": shared out over the two of them. */
function givenAway(rest: Slice, first: MemberTerm | undefined, context: OfflineContext) {
  const pairs = first
    ? [{ target: readTarget(rest, context), to: first }]
    : splits(rest, links).map(({ before, behind }) => ({
        target: readTarget(before, context),
        to: memberIn(behind, context),
      }));
  for (const { target, to } of pairs) {
    const owner = target?.kind === "set" ? ownerOf(target, context) : undefined;
    if (target && to && owner && owner.ids[0] !== to.ids[0]) return split(target, [owner, to]);
  }
  return undefined;
}

/** "half to Mia, half to Leo", "half of these to Mia and half to Leo". */
function twoHalves(rest: Slice, context: OfflineContext): Command | undefined {
  for (const { before, behind } of splits(rest, links)) {
    const { members } = termsOf(context);
    const one = members.at(behind.tokens, 0);
    let next = one?.end ?? 0;
    while (one && dividers.at(behind.tokens, next)) next += 1;
    const half = one && fractionAt(behind.tokens, next);
    const link = half?.value === "half" ? links.at(behind.tokens, half.end) : undefined;
    const other = link && memberIn(part(behind, link.end), context);
    const named = trimmed(before);
    const target: Target | undefined =
      named.tokens.length === 0 ? { kind: "them", isSelection: true } : readTarget(named, context);
    if (one && other && target) return split(target, [one.value, other]);
  }
  return undefined;
}

function memberIn(slice: Slice, context: OfflineContext): MemberTerm | undefined {
  const { tokens } = trimmed(slice);
  const found = termsOf(context).members.at(tokens, 0);
  return found?.end === tokens.length ? found.value : undefined;
}

/** The one member whose leads the set holds. */
function ownerOf(
  { query }: Extract<Target, { kind: "set" }>,
  { vocabulary }: OfflineContext,
): MemberTerm | undefined {
  const { filter } = query;
  const conditions = filter ? ("and" in filter ? filter.and : [filter]) : [];
  for (const each of conditions) {
    const ids =
      "field" in each && each.field === "assignedToId" && each.op === "in" ? each.value : undefined;
    const [id, second] = Array.isArray(ids) ? ids.map(String) : [];
    if (id && !second)
      return { ids: [id], name: vocabulary.members.find((member) => member.id === id)?.name ?? "you" };
  }
  return undefined;
}
