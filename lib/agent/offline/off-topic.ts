import type { OfflineContext } from "./context";
import { phraseSet } from "./phrases";
import { readQuery } from "./query";
import { part, type Slice } from "./slices";
import { spanAt } from "./spans";
import { termsOf } from "./terms";
import type { Token } from "./tokens";
import { nouns } from "./words";

const questions = phraseSet(
  "what, whats, where, when, why, how, who, which, is it, is there, are there, any, tell me, what about, how about, do you, can you, are you, will it, does it, should i",
);
const shows = phraseSet("show, show me, give me, get me, find me, list, see, get, find, search for");
const articles = phraseSet("a, an, the, some, my");
const leads = phraseSet(nouns);

/** A question of which words are left that no lead could be called: "what's the weather", "who won the world cup". */
export function isOffTopic(slice: Slice, context: OfflineContext): boolean {
  const { tokens } = slice;
  const question = questions.at(tokens, 0);
  const show = shows.at(tokens, 0);
  // "show me the weather", but "show okafor".
  const isThing = show && articles.at(tokens, show.end);
  if (!question && !isThing) return false;
  const rest = part(slice, question?.end ?? show?.end ?? 0);
  if (speaksOfLeads(rest.tokens, context) || endsInPerson(rest.tokens)) return false;
  const { words } = readQuery(rest.tokens, context);
  const isNamed = rest.tokens.some(
    ({ text }, at) => isNameOrNumber(text) && !spanAt(rest.tokens, at, context),
  );
  return words.length > 0 && !isNamed && !isPerson(tokens, words);
}

/** "find the kim guy" */
const endsInPerson = (tokens: readonly Token[]) =>
  people.at(tokens, tokens.length - 1) !== undefined && tokens.length > 1 && tokens.length < 5;
const people = phraseSet("guy, lady, woman, man, dude, girl, gentleman, couple");

/** "who is okafor": one or two words that are asked after as a person. */
const isPerson = (tokens: readonly Token[], words: readonly string[]) =>
  (persons.at(tokens, 0)?.end ?? -1) ===
    tokens.filter(({ kind }) => kind !== "mark").length - words.length && words.length <= 3;
const persons = phraseSet("who is, whos, what about, how about, who are, tell me about, where is");

const isNameOrNumber = (word: string) => /^\p{Lu}(?!['’]|$)|[\p{N}@]/u.test(word);

const speaksOfLeads = (tokens: readonly Token[], context: OfflineContext) =>
  tokens.some((_, at) => leads.at(tokens, at) ?? termsOf(context).fields.at(tokens, at));
