import type { AnyOperation } from "@/lib/operations/define";
import { LIMITS } from "./limits";
import type { PageContext } from "./schema";
import { toolName } from "./tool-policy";

/** Finds the tools that were not sent along. */
export const FIND_TOOLS = "find_tools";

/** What people ask for most, by where they are; what does not fit or is not theirs falls out. */
const onLists = [
  "leads.list",
  "leads.get",
  "leads.create",
  "leads.update",
  "leads.setStatus",
  "leads.assign",
  "leads.addTags",
  "notes.create",
  "leads.bulkAssign",
  "leads.bulkTag",
  "teams.get",
];
const onALead = [
  "leads.get",
  "leads.list",
  "leads.update",
  "leads.setStatus",
  "leads.assign",
  "leads.addTags",
  "leads.removeTag",
  "notes.list",
  "notes.create",
  "activities.listOfLead",
  "tags.list",
];
const elsewhere: readonly (readonly [start: string, names: readonly string[]])[] = [
  ["/journal", ["journal.list", "journal.get", "journal.undo", "leads.list", "leads.get"]],
  [
    "/leads/import",
    ["imports.list", "imports.get", "imports.listFailedRows", "imports.revert", "leads.list"],
  ],
  ["/leads/bin", ["bin.list", "bin.restore", "leads.list"]],
];

/** Tools found earlier in a conversation that stay at hand. */
const KEPT_AT_HAND = 4;

/**
 * The names of the tools sent with every model call of a turn; the others are found by `find_tools`.
 * `used` are those of the conversation so far, the latest last.
 */
export function firstTools(
  operations: readonly AnyOperation[],
  context: PageContext | undefined,
  used: readonly string[] = [],
): Set<string> {
  const onPage = wantedOn(context).flatMap((name) =>
    operations.filter((operation) => operation.name === name).map(toolName),
  );
  const names = new Set(operations.map(toolName));
  const atHand = used.filter((name) => names.has(name) && !onPage.includes(name));
  const kept = [...new Set(atHand.toReversed())].slice(0, KEPT_AT_HAND);
  return new Set([...kept, ...onPage].slice(0, LIMITS.tools - 1));
}

/** All that is named above, for the test that holds the names to the catalog. */
export const namedTools = () => [
  ...new Set([...onLists, ...onALead, ...elsewhere.flatMap(([, names]) => names)]),
];

function wantedOn(context: PageContext | undefined): readonly string[] {
  const found = elsewhere.find(([start]) => context?.path.startsWith(start));
  if (found) return found[1];
  return context?.leadId && !context.selection ? onALead : onLists;
}
