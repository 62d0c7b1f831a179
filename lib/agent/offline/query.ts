import type { Condition, Filter } from "@/lib/filters/schema";
import type { LeadSort } from "@/lib/leads/schema";
import type { OfflineContext } from "./context";
import { longest } from "./durations";
import { fieldCondition } from "./field-condition";
import { figureCondition } from "./figure-condition";
import { mayBeName } from "./foreign-words";
import {
  type ConditionReader,
  optionCondition,
  type Piece,
  sourceCondition,
  statusCondition,
} from "./label-conditions";
import { lossCondition } from "./loss-condition";
import { orderAt } from "./orders";
import { ownerCondition } from "./owner-condition";
import { type Match, phraseSet } from "./phrases";
import { wordsAt } from "./running-words";
import { tagCondition } from "./tag-condition";
import { bareTimeCondition, momentCondition, moodCondition } from "./time-conditions";
import type { Token } from "./tokens";
import { wordCondition } from "./word-conditions";
import { fillers, nouns } from "./words";

/** A search as it was understood. */
export interface Query {
  filter?: Filter;
  sort?: LeadSort;
  limit?: number;
  /** Names and other words that no condition took, as typed. */
  words: string[];
  /** It speaks of leads, not of one person by name. */
  isSet: boolean;
  unsure?: Piece["unsure"];
  noTag?: string;
  remarks: string[];
  /** Words in lower case that were taken for a place, a company or a source that nobody knows. */
  guesses: number;
  /** Somebody is left out by a word alone, which is good enough to look and not to change. */
  leavesOut?: boolean;
}

/** In this order when two read equally far: a team's own words before general ones, those before guesses. */
const readers: ConditionReader[] = [
  tagCondition,
  lossCondition,
  statusCondition,
  fieldCondition,
  ownerCondition,
  optionCondition,
  sourceCondition,
  momentCondition,
  figureCondition,
  moodCondition,
  bareTimeCondition,
];

const negations = phraseSet(
  "not, neither, except, excluding, except for, but not, other than, apart from, without, arent, isnt, that arent, that are not, who are not, who arent, no, minus, are not, is not, werent, wasnt, that isnt, excluding the, dont already have, dont yet have, dont have, who dont already have, who dont have, that dont have, doesnt have, except the, ignoring, leaving out, leave out, skip, skipping, not counting, minus the, but leave out, without counting, ignore, everything but, everyone but, everybody but, all but, all leads but, anybody but, anything but, all leads except, but for",
);
const subject = phraseSet(nouns);
const empty = phraseSet(fillers);

interface Read {
  pieces: (Piece & { isAlternative: boolean; isNegated: boolean })[];
  query: Query;
}

/** Reads a search phrase; what it does not understand is left in `words`. */
export function readQuery(tokens: readonly Token[], context: OfflineContext): Query {
  const read: Read = { pieces: [], query: { words: [], isSet: false, remarks: [], guesses: 0 } };
  let isNegated = false;
  let isAlternative = false;
  for (let at = 0; at < tokens.length; ) {
    const negation = negations.at(tokens, at);
    const found = pieceAt(tokens, at, context);
    const order = orderAt(tokens, at, context);
    if (order && (!found || order.end >= found.end)) {
      const { unsortable, ...ordered } = order.value;
      Object.assign(read.query, ordered);
      if (unsortable) read.query.remarks.push(unsorted(unsortable));
      read.query.isSet ||= order.value.isSet ?? false;
      at = order.end;
    } else if (found) {
      read.pieces.push({ ...found.value, isNegated, isAlternative });
      isNegated = isAlternative = false;
      at = found.end;
    } else if (negation) {
      isNegated = true;
      at = negation.end;
    } else if (isNegated && wordsAt(tokens, at, context) && mayBeName(tokens[at], context)) {
      const other = wordsAt(tokens, at, context) as Match<string>;
      read.pieces.push({ ...mentioning(other.value), isNegated, isAlternative });
      isNegated = isAlternative = false;
      at = other.end;
    } else {
      const isSilent = subject.at(tokens, at) ?? empty.at(tokens, at);
      isAlternative = tokens[at]?.plain === "or" || (isAlternative && Boolean(isSilent));
      at = skipWord(tokens, at, read.query);
    }
  }
  return finished(read, context);
}

const unsorted = (label: string) =>
  `Leads have no order by ${label}: I can sort by name, company, value, score, last contact, when they came, and your own figures and days.`;

/** "excluding Denver", "except Ana Ruiz": whichever of place, company and name it is. */
export const mentioning = (value: string): Piece => ({
  filter: {
    or: ["address", "company", "name"].map((field) => ({ field, op: "contains", value })),
  },
  about: "mention",
});

/** The piece that begins here and reads farthest; guesses by "in" and "at" come only when nothing else fits. */
function pieceAt(
  tokens: readonly Token[],
  at: number,
  context: OfflineContext,
): Match<Piece> | undefined {
  const known = longest(readers.map((read) => read(tokens, at, context)));
  const guess = wordCondition(tokens, at, context);
  const isSurer =
    known && (!guess || known.end >= guess.end || !/^\p{Lu}/u.test(tokens[known.end]?.text ?? ""));
  if (isSurer || !guess) return known;
  const isLower = /^\p{Ll}/u.test(tokens[guess.end - 1]?.text ?? "");
  return { ...guess, value: { ...guess.value, isGuess: isLower } };
}

function skipWord(tokens: readonly Token[], at: number, query: Query): number {
  const noun = subject.at(tokens, at);
  if (noun) {
    query.isSet = true;
    return noun.end;
  }
  const filler = empty.at(tokens, at);
  const token = tokens[at];
  const isConnector = ["and", "or", "but", "nor"].includes(token?.plain ?? "");
  if (filler) return filler.end;
  if (token && token.kind !== "mark" && !isConnector) pushWord(token, query.words);
  return at + 1;
}

function pushWord(token: Token, words: string[]): void {
  const last = token.isJoined ? words.pop() : undefined;
  words.push(last === undefined ? token.text : `${last}-${token.text}`);
}

function finished({ pieces: said, query }: Read, context: OfflineContext): Query {
  const pieces = whenClosed(withOwner(said), context);
  const unsure = pieces.find((piece) => piece.unsure)?.unsure;
  const noTag = pieces.find((piece) => piece.noTag !== undefined)?.noTag;
  const remarks = pieces.flatMap(({ remark }) => (remark ? [remark] : []));
  const filter = joined(pieces);
  return {
    ...query,
    ...(filter && { filter }),
    ...(unsure && { unsure }),
    ...(noTag !== undefined && { noTag }),
    remarks: [...new Set([...query.remarks, ...remarks])],
    guesses: pieces.filter(({ isGuess }) => isGuess).length,
    ...(pieces.some(({ about }) => about === "mention") && { leavesOut: true }),
    isSet: query.isSet || pieces.length > 0,
  };
}

/** Of deals that are won or lost "this year" is when they were. */
function whenClosed(pieces: Read["pieces"], { vocabulary }: OfflineContext): Read["pieces"] {
  const closed = new Set(
    vocabulary.statuses.flatMap(({ key, kind }) => (kind === "open" ? [] : [key])),
  );
  const isClosed = pieces.some(
    ({ filter, isNegated }) =>
      !isNegated &&
      "field" in filter &&
      filter.field === "status" &&
      Array.isArray(filter.value) &&
      filter.value.every((key) => closed.has(String(key))),
  );
  if (!isClosed) return pieces;
  return pieces.map((piece) =>
    piece.isBareTime && "field" in piece.filter
      ? { ...piece, filter: { ...piece.filter, field: "closedAt" }, about: "closedAt" }
      : piece,
  );
}

/** "leads I have not called" are mine, "Mia's leads I have not called" are hers. */
function withOwner(pieces: Read["pieces"]): Read["pieces"] {
  const at = pieces.findIndex(({ isMine }) => isMine);
  if (at < 0 || pieces.some(({ about }) => about === "owner")) return pieces;
  const filter: Filter = { field: "assignedToId", op: "in", value: ["me"] };
  const mine = { filter, about: "owner", isNegated: false, isAlternative: false };
  return pieces.toSpliced(at, 0, mine);
}

/** Neighbours joined by "or", and repeated choices of one field, are alternatives; all else must hold at once. */
function joined(pieces: Read["pieces"]): Filter | undefined {
  const groups: Filter[][] = [];
  let before: Read["pieces"][number] | undefined;
  for (const piece of pieces) {
    const filter = piece.isNegated ? negated(piece.filter) : piece.filter;
    const last = groups.at(-1);
    const isSame = before?.about === piece.about && piece.about === "status" && !piece.isNegated;
    if (last && before && piece.isAlternative && !piece.isNegated) {
      const merged = isSame && last.length === 1 ? mergedChoice(last[0], filter) : undefined;
      if (merged) last.splice(0, 1, merged);
      else last.push(filter);
    } else groups.push([filter]);
    before = piece;
  }
  const members = groups.map((group) => (group.length === 1 ? (group[0] as Filter) : { or: group }));
  const flat = members.flatMap((member) => ("and" in member ? member.and : [member]));
  const [only] = flat;
  return flat.length > 1 ? { and: flat } : only;
}

function mergedChoice(left: Filter | undefined, right: Filter): Filter | undefined {
  if (!left || !("field" in left) || !("field" in right)) return undefined;
  if (!Array.isArray(left.value) || !Array.isArray(right.value) || left.op !== right.op)
    return undefined;
  return { ...left, value: [...new Set([...left.value, ...right.value])] as string[] };
}

const opposites: Partial<Record<Condition["op"], Condition["op"]>> = {
  in: "notIn",
  any: "none",
  empty: "notEmpty",
  notEmpty: "empty",
};

function negated(filter: Filter): Filter {
  if ("field" in filter && filter.op === "is") return { ...filter, value: !filter.value };
  const opposite = "field" in filter ? opposites[filter.op] : undefined;
  return "field" in filter && opposite ? { ...filter, op: opposite } : { not: filter };
}
