import type { Command } from "./command";
import type { OfflineContext } from "./context";
import { readsAs } from "./kinds-of-words";
import { phraseSet } from "./phrases";
import { part, type Slice, splits, trimmed } from "./slices";
import { spanAt } from "./spans";
import { readTarget } from "./targets";
import type { Token } from "./tokens";

type ReadOne = (slice: Slice, context: OfflineContext) => Command;

const against = phraseSet(
  "vs, versus, vs., compared to, compared with, compare to, compare with, against, in comparison to, in comparison with",
);
const openings = phraseSet(
  "compare, how'd, how did, how does, how do, how is, who has more, who got more, who has got more, who won more, which has more, whats bigger, what is bigger, is, are there more, do we have more, did we get more, show me, show, what about, a comparison of, comparison of",
);
const asksWhich = phraseSet(
  "who has more, who got more, who has got more, are there more, do we have more",
);
const joints = phraseSet("and, to, with");
const either = phraseSet("or");
const ofThese = phraseSet(
  "which of these, which one of these, which ones of these, which of them, which ones of them, which of those, any of them, is any of them, are any of them, do any of them, does any of them, have any of them, has any of them, are these, have these, do these, are they all, are all of these, are all of them, is anyone of these, who among these, who among them, which of the selected, any of the selected, are any of the selected, who of those, how many of them, which of them, who of these, have any of these, has any of these, do any of these, does any of these, are any of these, is any of these, any of these, compare these, compare them, how many of these, who of them, compare the selected",
);

/** "Zillow vs Facebook leads", "how did November compare to October", "compare Ana and Zoe": both sides are shown. */
export function readComparison(
  raw: Slice,
  context: OfflineContext,
  readOne: ReadOne,
): Command[] | undefined {
  const slice = trimmed(raw);
  if (context.page.selection && ofThese.at(slice.tokens, 0))
    return [{ kind: "open", target: { kind: "them", isSelection: true } }];
  const opening = openings.at(slice.tokens, 0);
  const rest = part(slice, opening?.end ?? 0);
  const isCompared = slice.tokens[0]?.plain === "compare";
  const people = isCompared ? readTarget(rest, context) : undefined;
  if (people?.kind === "names" || people?.kind === "them") return [{ kind: "open", target: people }];
  for (const { before, behind } of [
    ...splits(rest, against),
    ...(isCompared ? splits(rest, joints) : []),
    ...(asksWhich.at(slice.tokens, 0) ? splits(rest, either) : []),
  ]) {
    const sides = sidesOf(before.tokens, behind.tokens, context);
    for (const lead of [[], [listing]]) {
      const commands = sides?.map((tokens) =>
        readOne({ text: slice.text, tokens: [...lead, ...tokens] }, context),
      );
      if (commands?.every(isFigure)) return commands.map(asCount);
    }
  }
  return undefined;
}

const word = (text: string): Token => ({ kind: "word", text, plain: text, start: 0, end: 0 });
/** Open leads are "open leads" only behind a verb. */
const listing = word("list");
const owned = [word("owned"), word("by")];

const isFigure = (command: Command) =>
  command.kind === "sum" || (command.kind === "find" && command.query.words.length === 0);

const asCount = (command: Command): Command =>
  command.kind === "find" ? { ...command, isCount: true } : command;

/** The whole with the one term, and the whole with the other of its kind. */
function sidesOf(
  left: readonly Token[],
  right: readonly Token[],
  context: OfflineContext,
): [Token[], Token[]] | undefined {
  const kinds = begins(right, context);
  for (let end = left.length; end > 0; end -= 1)
    for (let start = 0; start < end; start += 1) {
      const same = kindsOf(left.slice(start, end), context);
      const found = kinds.find(({ kind }) => same.includes(kind));
      if (!found) continue;
      const put = (term: readonly Token[]) => [
        ...left.slice(0, start),
        ...(found.kind === "member" ? owned : []),
        ...term,
        ...left.slice(end),
        ...right.slice(found.end),
      ];
      const sides: [Token[], Token[]] = [put(left.slice(start, end)), put(right.slice(0, found.end))];
      return found.kind === "span" ? [cameIn(sides[0]), cameIn(sides[1])] : sides;
    }
  return undefined;
}

/** The new leads of a month are those that came in, whatever became of them. */
const cameIn = (tokens: Token[]): Token[] => tokens.filter(({ plain }) => plain !== "new");

const comparable = new Set(["member", "status", "tag", "option", "source", "span"]);

function begins(tokens: readonly Token[], context: OfflineContext) {
  const span = spanAt(tokens, 0, context);
  return [
    ...(readsAs(tokens, context, true) ?? []),
    ...(span ? [{ kind: "span", end: span.end }] : []),
  ].filter(({ kind }) => comparable.has(kind));
}

const kindsOf = (tokens: readonly Token[], context: OfflineContext): string[] =>
  begins(tokens, context).flatMap(({ kind, end }) => (end === tokens.length ? [kind] : []));
