import { plainText } from "./answers";
import type { Command } from "./command";
import type { OfflineContext } from "./context";
import { mayBeName } from "./foreign-words";
import { phraseSet } from "./phrases";
import { part, type Slice, trimmed, typed } from "./slices";
import { readTarget } from "./targets";
import { type MemberTerm, termsOf } from "./terms";
import type { Token } from "./tokens";

type ReadOne = (slice: Slice, context: OfflineContext) => Command;

const pauses = new Set([",", ";", ".", "-", "—", "–", "!"]);
const because = phraseSet("because, since, as, so that, cause");
/** So begins what is told beside an order, and orders nothing itself. */
const tellers = phraseSet(
  "he, she, they, it, we, i, his, her, their, its, the, that, this, there, my, our, ive, weve, hes, shes, theyre, im, were, its, just, already, been, turns out, apparently, looks like, sounds like, because, since, as, cause, no longer, not, never, no, too, very, pretty, wants, wanted, said, says, owned, bought, sold, lives, works, moved, going, got, has, had, was, is, are",
);
/** What may turn an order around or bind it to something: nothing is done before it is understood. */
const turning = phraseSet(
  "but, unless, if, only, except, instead, wait, or, rather, otherwise, dont, do not, without, apart from, other than, not yet, please, also, and",
);
/** At the end of a clause these are adverbs: "he's owned before". */
const binding = phraseSet("until, till, when, once, after, before");

/**
 * "untag first home, he's owned before", "she calls all day, give her to Mia": an order beside something told. The
 * order is done, and what nothing was made of is said.
 */
export function readExplained(
  slice: Slice,
  context: OfflineContext,
  readOne: ReadOne,
): Command[] | undefined {
  for (const [at, token] of slice.tokens.entries()) {
    const isPause = pauses.has(token.text) && token.kind === "mark";
    const why = at > 0 ? because.at(slice.tokens, at) : undefined;
    if (at === 0 || !(isPause || why)) continue;
    const before = trimmed(part(slice, 0, at));
    const behind = trimmed(part(slice, isPause ? at + 1 : at));
    const about = isPause
      ? (memberFirst(before, behind, context, readOne) ?? givenUp(before, behind, context, readOne))
      : undefined;
    if (about) return about;
    if (isTold(behind, context)) {
      const done = readOne(before, context);
      if (isSure(done)) return [done, aside(behind)];
    }
    if (isPause && isTold(before, context)) {
      const done = readOne(behind, context);
      if (isSure(done)) return [done, aside(before)];
    }
  }
  return undefined;
}

const aside = (slice: Slice): Command => ({
  kind: "unable",
  why: `I made nothing of “${plainText(typed(slice))}”. Say “note: …” to keep it on the lead.`,
});

const isTold = ({ tokens }: Slice, context: OfflineContext): boolean =>
  tokens.length > 1 &&
  (tellers.at(tokens, 0) !== undefined || mayBeName(tokens[0], context)) &&
  !tokens.some((_, at) => isFact(tokens, at, context)) &&
  !tokens.some((_, at) => turning.at(tokens, at) ?? (at < tokens.length - 1 && binding.at(tokens, at)));

/** What could be written down is not passed over. */
function isFact(tokens: readonly Token[], at: number, context: OfflineContext): boolean {
  const { statuses, tags, fields, options, sources } = termsOf(context);
  const isOwn = [statuses, tags, fields, options, sources].some((table) => table.at(tokens, at));
  return isOwn || ["email", "phone", "number"].includes(tokens[at]?.kind ?? "");
}

/** An order about leads that are named or open, and that can be taken back. */
function isSure(command: Command): boolean {
  if (command.kind === "newTask" || command.kind === "log" || command.kind === "task") return true;
  if (command.kind !== "change") return false;
  const { target, change } = command;
  const isMeant = !(target.kind === "named" && target.query) && target.kind !== "set";
  return isMeant && change.kind !== "delete" && change.kind !== "note";
}

const pronouns = new Set(["him", "her", "them", "he", "she"]);

/** "Leo speaks Korean, let him have it": he is the member who was spoken of. */
function memberFirst(
  before: Slice,
  behind: Slice,
  context: OfflineContext,
  readOne: ReadOne,
): Command[] | undefined {
  const member = termsOf(context).members.at(before.tokens, 0);
  const isMine = member?.value.ids[0] === "me";
  if (!member || isMine || member.end === before.tokens.length) return undefined;
  const at = behind.tokens.findIndex(({ plain }) => pronouns.has(plain));
  if (at < 0 || before.tokens.some((_, place) => turning.at(before.tokens, place))) return undefined;
  const named = behind.tokens.toSpliced(at, 1, ...wordsOf(member.value));
  const done = readOne({ ...behind, tokens: named }, context);
  const isTheirs =
    isSure(done) &&
    done.kind === "change" &&
    done.change.kind === "assign" &&
    done.change.to?.ids[0] === member.value.ids[0];
  return isTheirs ? [done] : undefined;
}

const takes = phraseSet("take, get, have");
const offMe = phraseSet("off my hands, off my plate, off my desk, off me, off my list, from me");

/** "take this off my hands, Mia can have it": whose it becomes stands in the second part. */
function givenUp(
  before: Slice,
  behind: Slice,
  context: OfflineContext,
  readOne: ReadOne,
): Command[] | undefined {
  const verb = takes.at(before.tokens, 0);
  const at = verb ? before.tokens.findIndex((_, place) => offMe.at(before.tokens, place)) : -1;
  const isWhole = at > 0 && offMe.at(before.tokens, at)?.end === before.tokens.length;
  const target = verb && isWhole ? readTarget(part(before, verb.end, at), context) : undefined;
  const command = target ? readOne(behind, context) : undefined;
  if (!target || command?.kind !== "change" || command.change.kind !== "assign") return undefined;
  const isOfIt = command.target.kind === "it" || command.target.kind === "them";
  return isOfIt && isSure({ ...command, target }) ? [{ ...command, target }] : undefined;
}

const wordsOf = ({ name }: MemberTerm): Token[] =>
  name.split(" ").map((text) => ({
    kind: "word",
    text,
    plain: text.toLowerCase(),
    start: 0,
    end: 0,
  }));
