import { plainText } from "./answers";
import type { Command } from "./command";
import type { OfflineContext } from "./context";
import { phraseSet } from "./phrases";
import { part, type Slice, splits, trimmed, typed } from "./slices";
import { readTarget } from "./targets";
import { listed } from "./values";

const assigns = phraseSet("assign, reassign, give, hand over, transfer, hand");
const marks = phraseSet("mark, move, set the status of, change the status of, set status of");
const to = phraseSet("to");
const as = phraseSet("as, to, into");

/** A member or status that the team does not have: says which there are. */
export function readUnknown(slice: Slice, context: OfflineContext): Command | undefined {
  const { members, statuses } = context.vocabulary;
  const owners = members.filter(({ mayHoldLeads }) => mayHoldLeads).map(({ name }) => plainText(name));
  return (
    missing(
      slice,
      assigns,
      to,
      context,
      (name) => `I know no member “${name}”. Leads can go to ${listed(owners)}.`,
    ) ??
    missing(slice, marks, as, context, (name) => {
      const labels = statuses.map(({ label }) => plainText(label));
      return `There is no status “${name}”. There are ${listed(labels, "and")}.`;
    })
  );
}

const LONGEST = 4;

function missing(
  slice: Slice,
  verbs: typeof assigns,
  links: typeof to,
  context: OfflineContext,
  sentence: (name: string) => string,
): Command | undefined {
  const verb = verbs.at(slice.tokens, 0);
  const split = verb && splits(part(slice, verb.end), links).at(-1);
  if (!split || !readTarget(split.before, context)) return undefined;
  const name = trimmed(split.behind);
  const isName = name.tokens.length > 0 && name.tokens.length <= LONGEST;
  return isName ? { kind: "unclear", question: sentence(plainText(typed(name))) } : undefined;
}
