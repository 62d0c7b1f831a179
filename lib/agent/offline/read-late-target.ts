import type { Command } from "./command";
import type { OfflineContext } from "./context";
import { phraseSet, phraseTable } from "./phrases";
import { part, type Slice, splits, whole } from "./slices";
import { readTarget, readWhere } from "./targets";
import { termsOf } from "./terms";

const roles = phraseTable({
  status:
    "set status, set the status, change status, change the status, update status, update the status, switch status, switch the status, set stage, set the stage, change stage, change the stage",
  owner:
    "set owner, set the owner, change owner, change the owner, update owner, update the owner, make owner, set assignee, set the assignee, change the assignee",
});
const equals = phraseSet("to, as, =, :, into");
const links = phraseSet("for, of, on, where");

/** "set status to nurture for leads of Mia", "set owner to Mia for all new leads": the leads stand last. */
export function readLateTarget(slice: Slice, context: OfflineContext): Command | undefined {
  const role = roles.at(slice.tokens, 0);
  const link = role && equals.at(slice.tokens, role.end);
  if (!link) return undefined;
  const { statuses, members } = termsOf(context);
  for (const { before, behind } of splits(part(slice, link.end), links)) {
    const isWhere = slice.tokens.at(-behind.tokens.length - 1)?.plain === "where";
    const target = isWhere ? readWhere(behind, context) : readTarget(behind, context);
    if (!target) continue;
    const keys = whole(before, (tokens, at) => statuses.at(tokens, at));
    if (role.value === "status" && keys)
      return { kind: "change", target, change: { kind: "status", keys } };
    const to = whole(before, (tokens, at) => members.at(tokens, at));
    if (role.value === "owner" && to) return { kind: "change", target, change: { kind: "assign", to } };
  }
  return undefined;
}
