import type { Command, Target } from "./command";
import type { OfflineContext } from "./context";
import { phraseSet, phraseTable } from "./phrases";
import { readQuery } from "./query";
import { isPersonal, reasonIn } from "./read-status";
import { isAsked, part, type Slice, trimmed, typed } from "./slices";
import { oneOf, readTarget } from "./targets";
import { nouns } from "./words";

const outcomes = phraseTable({ won: "won, win, closed", lost: "lost, lose" });
const we = phraseSet(
  "we, i, weve, ive, we have, i have, we just, i just, weve just, ive just, sadly we",
);
const leads = phraseSet(nouns);

/** "we lost Ana because of the price", "I won the Acme deal", "lost it, too expensive", "lost: no budget". */
export function readOutcome(slice: Slice, context: OfflineContext): Command | undefined {
  if (isAsked(slice)) return undefined;
  const subject = we.at(slice.tokens, 0);
  const verb = outcomes.at(slice.tokens, subject?.end ?? 0);
  if (!verb || (!subject && slice.tokens[0]?.plain === "closed")) return undefined;
  const keys = context.vocabulary.statuses
    .filter(({ kind }) => kind === verb.value)
    .map(({ key }) => key);
  if (keys.length === 0) return undefined;
  const isSaid = subject !== undefined || slice.tokens[0]?.plain === "lose";
  const rest = part(slice, verb.end);
  for (let at = rest.tokens.length; at >= 0; at -= 1) {
    const behind = part(rest, at);
    const reason =
      trimmed(behind).tokens.length > 0 ? (reasonIn(behind) ?? rivalIn(behind)) : undefined;
    if (at < rest.tokens.length && !reason) continue;
    const isTelling = isSaid || (reason !== undefined && isNamed(part(rest, 0, at), context));
    const target = lostOrWon(part(rest, 0, at), behind, isTelling, context);
    if (target)
      return {
        kind: "change",
        target,
        change: {
          kind: "status",
          keys,
          ...(reason && verb.value === "lost" && { lossReason: reason }),
        },
      };
  }
  return undefined;
}

/** "lost Ana to a competitor" */
function rivalIn(slice: Slice): string | undefined {
  const { tokens } = trimmed(slice);
  return tokens[0]?.plain === "to" && tokens.length > 1
    ? typed(part({ ...slice, tokens }, 1))
    : undefined;
}

function isNamed(slice: Slice, context: OfflineContext): boolean {
  const target = readTarget(slice, context);
  return target?.kind === "named" && !target.query;
}

/** Without "we", only a pronoun or a reason tells what became of a lead: "lost" alone asks for lost leads. */
function lostOrWon(
  named: Slice,
  reason: Slice,
  isSaid: boolean,
  context: OfflineContext,
): Target | undefined {
  if (trimmed(named).tokens.length === 0)
    return isSaid || isTold(reason, context) ? { kind: "it" } : undefined;
  const target = oneOf(readTarget(named, context), context);
  if (
    !target ||
    !(isPersonal(target) || (target.kind === "them" && (target.isSelection || context.page.selection)))
  )
    return undefined;
  return isSaid || target.kind === "it" ? target : undefined;
}

/** "lost: too expensive" tells why; "lost, new or contacted" and "lost: deals over 5k" are searches. */
function isTold(slice: Slice, context: OfflineContext): boolean {
  const [first] = slice.tokens;
  const { page, hasSpokenOfLead } = context;
  // Of no lead in particular “lost because of price” asks for those that were.
  if (!page.lead && !hasSpokenOfLead && first?.plain === "because") return false;
  const { words, isSet } = readQuery(part(slice, 1).tokens, context);
  if (slice.tokens.some((_, at) => leads.at(slice.tokens, at))) return false;
  if (first?.text === ":" || first?.plain === "because") return words.length > 0 || Boolean(page.lead);
  return page.lead !== undefined && first?.kind === "mark" && words.length > 0 && !isSet;
}
