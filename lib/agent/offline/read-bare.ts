import { assertedBy } from "./assertions";
import type { Change, Command, Target } from "./command";
import type { OfflineContext } from "./context";
import { phraseSet } from "./phrases";
import { readQuery } from "./query";
import { questions } from "./read-search";
import { isAsked, part, type Slice, splits, trimmed } from "./slices";
import { nouns } from "./words";

const pauses = phraseSet("and").add(",", true).add(".", true).add(";", true);
const speaksOfLeads = phraseSet(nouns);

/** "lost", "cash buyer", "3 beds, Highland" typed while one lead is open: said of it, not a search for others. */
export function readBare(raw: Slice, context: OfflineContext): Command | undefined {
  const { page } = context;
  if (page.selection && !page.lead && !isAsked(raw)) return ofTicked(raw, context);
  if (!page.lead || page.selection || isAsked(raw)) return undefined;
  const slice = trimmed(raw);
  if (questions.at(slice.tokens, 0) ?? slice.tokens.some((_, at) => isOfMany(slice, at)))
    return undefined;
  // "new" alone asks what came in.
  if (slice.tokens.length === 1 && slice.tokens[0]?.plain === "new") return undefined;
  const change = changeIn(slice, context);
  const target: Target = { kind: "it", isPage: true };
  return change && isTold(change, raw) ? { kind: "change", target, change } : undefined;
}

const everybody = phraseSet(
  "all, all of them, all three, all of these, these, they, they all, everyone, everybody, each, each of them, these are all, these all, they are all, they are, these are, all are, all of them are, all of these are, everyone is, they all are, they re all, theyre all",
);
const asOfNow = phraseSet(
  "as of today, as of now, now, from now on, from today, as of this morning, as of this week",
);

/** "all pre-approved as of today": told of the ticked rows, and no search. */
function ofTicked(raw: Slice, context: OfflineContext): Command | undefined {
  const tail = raw.tokens.findIndex((_, at) => at > 0 && asOfNow.at(raw.tokens, at) !== undefined);
  const isNow =
    tail > 0 && trimmed(part(raw, asOfNow.at(raw.tokens, tail)?.end ?? tail)).tokens.length === 0;
  const start = everybody.at(raw.tokens, 0);
  if (!start || !isNow) return undefined;
  const change = changeIn(trimmed(part(raw, start.end, tail)), context);
  return change && { kind: "change", target: { kind: "them", isSelection: true }, change };
}

/** One fact alone may as well look for those of whom it is true; several describe the lead. */
function isTold(change: Change, raw: Slice): boolean {
  if (change.kind === "assign") return endsInNow(raw);
  if (change.kind === "facts") return change.facts.length > 1;
  return change.kind === "status" || (change.kind === "tags" && change.remove.length === 0);
}

/** "VIPs" and "leads" are several; "beds" is a measure. */
export const isOfMany = ({ tokens }: Slice, at: number): boolean =>
  speaksOfLeads.at(tokens, at) !== undefined ||
  (at === tokens.length - 1 &&
    at < 3 &&
    /^\p{L}{2,}[^s]s$/u.test(tokens[at]?.plain ?? "") &&
    !hasFigure(tokens));

const hasFigure = (tokens: Slice["tokens"]) => tokens.some(({ kind }) => kind === "number");

/** "mine" lists one's own, "mine now" takes the lead. */
const endsInNow = ({ text }: Slice) => /\S\s+(?:now|from now on)\W*$/iu.test(text);

function changeIn(slice: Slice, context: OfflineContext): Change | undefined {
  const whole = asserted(slice, context);
  if (whole) return whole;
  const clauses = clausesOf(slice);
  const told = clauses.length > 1 ? clauses.map((each) => asserted(each, context)) : [];
  const facts = told.flatMap((each) => (each?.kind === "facts" ? each.facts : []));
  const isAllFacts = told.length > 0 && told.every((each) => each?.kind === "facts");
  return isAllFacts ? { kind: "facts", facts } : undefined;
}

function clausesOf(slice: Slice): Slice[] {
  const [cut] = splits(slice, pauses);
  return cut ? [trimmed(cut.before), ...clausesOf(trimmed(cut.behind))] : [slice];
}

function asserted(slice: Slice, context: OfflineContext): Change | undefined {
  const { filter, words, sort, limit, unsure, noTag } = readQuery(slice.tokens, context);
  const isWhole =
    filter && words.length === 0 && !sort && limit === undefined && !unsure && noTag === undefined;
  return isWhole ? assertedBy(filter, context) : undefined;
}
