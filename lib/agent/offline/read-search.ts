import type { Command } from "./command";
import type { OfflineContext } from "./context";
import { isOffTopic } from "./off-topic";
import { phraseSet } from "./phrases";
import { readQuery } from "./query";
import { isAsked, part, type Slice, trimmed } from "./slices";
import { readTarget } from "./targets";
import { termsOf } from "./terms";
import type { Token } from "./tokens";

/** What begins like this asks, and changes nothing whatever follows. */
export const questions = phraseSet(
  "show, list, find, display, search, look, which, who, what, where, when, how, count, are there, is there, do we, do i, any, give me, get me, number of, leads, deals, contacts, view, see, filter, fetch, how many, does, did, why, tell me, everyone, everybody, people, clients, prospects, all leads, only",
);

const counts = phraseSet(
  "how many, count, number of, the number of, total number of, what is the number of, count of, whats the number of, count all, how many of, give me the number of, tell me how many, what number of, give me a count of, how much leads, the count of, what is the count of, do you know how many, total, show me how many",
);
const shows = phraseSet(
  "show, show me, list, find, find me, get, get me, give me, display, search, search for, look for, look up, pull up, see, view, fetch, which, who, what, where, are there, do we have, any, who are, what are, which of, bring up, filter, filter by, filter for, tell me, whats, where are, is there, who is, let me see, look at, i am looking for, im looking for, give me a list of, list of, show all, list all, list out, check, retrieve, pull, grab, gather, collect, dig up, dig out, round up, browse, scan, i need, need, i want, want, run a search for, do a search for, give us, let us see, lets see, hunt down, hunt for, pick, pick out, identify, name, tell me which, tell me who, work out, figure out, see if there are, check if there are, search leads, find all, got any, do i have, have we got, what about, how about, only, just, show only, only show, show us, print, query, select, all",
);
const tells = phraseSet(
  "tell me about, tell me more about, who is, what do we know about, details of, details on, details for, info on, info about, information about, open, show details of, show me details of, show the details of, go to, more about, everything about, show me everything about, what do you know about, show lead, open lead, look at, summary of, summarize, give me details on, show me the details of, profile of, card of, describe, details about, information on, pull up, whats up with, show me, find, show",
);

const writes = phraseSet(
  "assign, give, mark, set, move, change, tag, untag, add, note, delete, remove, update, put, create, split, restore, unassign, rename, clear, label, distribute, transfer, reassign, make, erase, trash, divide, edit, convert, close, schedule, drop, destroy, wipe, purge, truncate, ignore, forget, pretend, disregard, new, undo, hand, pass, bin, kill, archive, invite, pay, buy, write, insert, select, alter, grant, run, execute, sudo, curl, snooze, postpone, delay, push, remind, log, merge, call, text, email, reschedule, schedule, cancel, finish, complete, raise, lower, increase, decrease, bump, check in, check back, check in with, follow up, meet, ring, visit, ping, swap, replace, turn, promote, advance, shift, bring, double, fold, combine, jot, nudge",
);
/** More unknown words than a name has are no search. */
const LONGEST_NAME = 4;

/** What finds, counts or opens leads: whatever orders no change and leaves few words unread. */
export function readSearch(slice: Slice, context: OfflineContext): Command | undefined {
  const count = counts.at(slice.tokens, 0);
  if (!count && isOffTopic(slice, context)) return undefined;
  const about = count ? undefined : tells.at(slice.tokens, 0);
  const target = about && readTarget(part(slice, about.end), context);
  if (
    target &&
    target.kind !== "set" &&
    target.kind !== "them" &&
    target.kind !== "names" &&
    !(target.kind === "named" && target.query?.filter)
  )
    return { kind: "open", target };
  const bare = isCapitalized(slice.tokens) ? readTarget(slice, context) : undefined;
  if (bare?.kind === "named" && !bare.query) return { kind: "open", target: bare };
  const isWrite =
    writes.at(slice.tokens, 0) &&
    !questions.at(slice.tokens, 0) &&
    !isSearchNoun(slice.tokens, context);
  if (isWrite) return undefined;
  const show = shows.at(slice.tokens, 0);
  const rest = trimmed(part(slice, count?.end ?? show?.end ?? 0));
  const them = count
    ? readTarget(
        { ...rest, tokens: rest.tokens.filter((_, at) => !being.at(rest.tokens, at)) },
        context,
      )
    : undefined;
  if (them?.kind === "them") return { kind: "size", target: them };
  const isRefining =
    context.hasListed === true &&
    (refines.at(slice.tokens, 0) ?? refines.at(rest.tokens, 0)) !== undefined;
  const query = readQuery(rest.tokens, context);
  // "how many are there" counts those that were listed.
  if (count && context.hasListed && rest.tokens.every((_, at) => being.at(rest.tokens, at)))
    return { kind: "size", target: { kind: "them" } };
  const isLong = query.words.length > LONGEST_NAME || (query.words.length > 2 && !show && !count);
  if (isLong) return undefined;
  // "everything he has should go to me" orders something of somebody.
  const isOrder =
    query.filter !== undefined && query.words.some((word) => persons.has(word.toLowerCase()));
  if (isOrder && !isAsked(slice)) return undefined;
  const isName = query.words.length > 0 && !query.isSet;
  const isAsking = show && asking.at(slice.tokens, 0);
  if (isName && (!show || isAsking) && !isNameLike(rest.tokens)) return undefined;
  if (!query.isSet && query.words.length === 0)
    return count || show ? referring(rest, context, Boolean(count)) : undefined;
  return { kind: "find", query, isCount: Boolean(count), ...(isRefining && { refines: true }) };
}

const persons = new Set(["he", "she", "him", "her", "his", "go"]);

/** What narrows or reorders the last list. */
const refines = phraseSet(
  "only, just, only the, only those, just the, now only, of those, of these, of them, and of those, from those, among them, among those, which of them, which of those, which of these, who of them, out of those, narrow it down to, narrow to, sort them, order them, sort these, sort those, sort that, order these, order those, now just, show only, show me only, only show, only show me, and only, filter them, filter those, filter these, filter by, without the, but only, how many of them, how many of those, how many of these, now sort, now order, sort by, order by",
);
const being = phraseSet("are, is, there, of, in total, altogether, that, total, all together, ?");

/** A question word finds leads, never somebody called "weather". */
const asking = phraseSet(
  "what, whats, which, where, are there, is there, any, what are, where are, what about, how about, tell me, do i have, only, just, check, all",
);

/** "new leads" and "close to 50k" begin like a change and are a search. */
const isSearchNoun = (tokens: readonly Token[], context: OfflineContext) =>
  tokens[0]?.plain === "new" || Boolean(termsOf(context).fields.at(tokens, 0));

const isNameLike = (tokens: readonly Token[]) =>
  (tokens.length <= 2 && tokens.every(({ kind }) => kind === "word")) || isCapitalized(tokens);

const isCapitalized = (tokens: readonly Token[]) =>
  tokens.length <= LONGEST_NAME &&
  tokens.every(
    ({ kind, text }) =>
      (kind === "word" && /^\p{Lu}/u.test(text)) ||
      kind === "email" ||
      kind === "phone" ||
      kind === "quoted",
  );

/** "show them", "how many are those": the set that was spoken of. */
function referring(rest: Slice, context: OfflineContext, isCount: boolean): Command | undefined {
  const target = readTarget(rest, context);
  if (target?.kind === "it" || target?.kind === "row") return { kind: "open", target };
  const isAll = isCount && rest.tokens.length <= 4;
  return isAll ? { kind: "find", query: readQuery([], context), isCount } : undefined;
}
