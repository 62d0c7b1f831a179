import { plainText } from "./answers";
import type { OfflineContext } from "./context";
import type { KnownLead } from "./memory";
import { phraseSet } from "./phrases";
import type { With } from "./resolve";
import type { Outcome } from "./routine";
import { type Slice, trimmed, typed, whole } from "./slices";
import { rowOf } from "./targets";
import { plainly } from "./tokens";

/** Which of several members of one name. */
export function askMember(
  { name, ids }: { name: string; ids: string[] },
  { vocabulary }: OfflineContext,
): string {
  const names = vocabulary.members.filter(({ id }) => ids.includes(id)).map((member) => member.name);
  return `Which ${plainText(name)} do you mean: ${names.map(plainText).join(" or ")}? Say it again with the full name.`;
}

const refusals = phraseSet(
  "no, nope, none, cancel, never mind, nevermind, stop, forget it, neither, none of them, abort, no thanks, dont, do not, leave it, not that one, nobody, nothing",
);
const consents = phraseSet(
  "yes, y, yep, yeah, sure, ok, okay, do it, go ahead, yes please, please do, correct, right, exactly, that one, create it, yes create it, yes do it, of course, confirm, please, sure do it, yes that one, go, absolutely",
);
export const isRefusal = (reply: Slice) =>
  Boolean(whole(reply, (tokens, at) => refusals.at(tokens, at)));
export const isConsent = (reply: Slice) =>
  Boolean(whole(reply, (tokens, at) => consents.at(tokens, at)));

/** "the first", "2", "the one at Acme", "Ana Silva": an answer that fits exactly one candidate. */
export function chooser(
  candidates: (KnownLead & { search: string })[],
  retry: With,
): Outcome["resume"] {
  return (reply) => {
    const row = rowOf(reply);
    const picked = row === undefined ? matching(candidates, reply) : candidates.at(row);
    return picked && [retry({ kind: "known", id: picked.id, name: picked.name })];
  };
}

const vague = new Set(
  "the one from at in with of lead mean i her him it that is a an and email phone company who".split(
    " ",
  ),
);
function matching(candidates: (KnownLead & { search: string })[], reply: Slice) {
  const words = plainly(typed(trimmed(reply)))
    .split(/[^\p{L}\p{N}@.]+/u)
    .filter((word) => word && !vague.has(word));
  if (words.length === 0 || words.length > 6) return undefined;
  const fitting = candidates.filter(({ search }) => words.every((word) => search.includes(word)));
  return fitting.length === 1 ? fitting[0] : undefined;
}

export const confirmer =
  (lead: KnownLead, retry: With): Outcome["resume"] =>
  (reply) =>
    isConsent(reply) ? [retry({ kind: "known", ...lead })] : undefined;

/** A bare name answers the question which lead is meant. */
export const namer =
  (retry: With): Outcome["resume"] =>
  (reply) => {
    const { tokens } = trimmed(reply);
    const isName =
      tokens.length > 0 &&
      tokens.length <= 3 &&
      tokens.every(({ kind, text }) => kind === "email" || (kind === "word" && /^\p{Lu}/u.test(text)));
    return isName ? [retry({ kind: "named", name: typed({ text: reply.text, tokens }) })] : undefined;
  };
