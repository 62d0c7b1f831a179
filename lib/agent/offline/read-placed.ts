import type { Command } from "./command";
import type { OfflineContext } from "./context";
import { phraseSet } from "./phrases";
import { part, type Slice, splits, trimmed, whole } from "./slices";
import { readTarget, unsaid } from "./targets";
import { termsOf } from "./terms";

const verbs = phraseSet("put, move, set, place, switch, change");
const into = phraseSet("in, into, to, under, down for, as");

/** "put Zoe and Diana in Capitol Hill": a choice of one of the team's own fields, unless a status is called so. */
export function readPlaced(slice: Slice, context: OfflineContext): Command | undefined {
  const verb = verbs.at(slice.tokens, 0);
  if (!verb) return undefined;
  const { options, statuses, tags } = termsOf(context);
  for (const { before, behind } of splits(part(slice, verb.end), into)) {
    const isOther = [statuses, tags].some((table) => table.at(trimmed(behind).tokens, 0));
    const found = isOther ? undefined : whole(behind, (tokens, at) => options.at(tokens, at));
    const target = found && (before.tokens.length === 0 ? unsaid : readTarget(before, context));
    const isSure = target && !(target.kind === "named" && target.query) && target.kind !== "set";
    if (!found || !isSure) continue;
    const value = found.field.type === "multi_select" ? [found.option] : found.option;
    return {
      kind: "change",
      target,
      change: { kind: "facts", facts: [{ field: found.field, value }] },
    };
  }
  return undefined;
}
