import type { Change, Fact } from "./command";
import type { LeadSet, OfflineContext } from "./context";
import { teamsReason } from "./loss-reasons";
import type { MemberTerm } from "./terms";

/** "me" stands for the person who asks. */
export const idOf = ({ ids }: MemberTerm, { userId }: OfflineContext) =>
  ids[0] === "me" ? userId : (ids[0] ?? "");

export function callsForOne(id: string, change: Change, context: OfflineContext) {
  switch (change.kind) {
    case "status": {
      const { keys, lossReason } = change;
      return [
        {
          tool: "leads_setStatus",
          input: {
            id,
            status: keys[0],
            ...(lossReason && { lossReason: teamsReason(lossReason, context) }),
          },
        },
      ];
    }
    case "assign":
      return [
        { tool: "leads_assign", input: { id, assignedToId: change.to && idOf(change.to, context) } },
      ];
    case "split":
      return [
        {
          tool: "leads_bulkAssign",
          input: { ids: [id], splitOver: change.over.map((each) => idOf(each, context)) },
        },
      ];
    case "tags":
      return [
        ...(change.add.length > 0
          ? [{ tool: "leads_addTags", input: { id, tagIds: change.add } }]
          : []),
        ...change.remove.map((tagId) => ({ tool: "leads_removeTag", input: { id, tagId } })),
      ];
    case "facts":
      return [{ tool: "leads_update", input: { id, ...factInput(change.facts) } }];
    case "note":
      return [{ tool: "notes_create", input: { id, body: change.body } }];
    case "delete":
      return [{ tool: "leads_delete", input: { id } }];
    case "restore":
    case "shift":
      return [];
  }
}

/** It follows from a lead's tasks. */
export const isNextStep = ({ key, isCustom }: Fact["field"]) => key === "nextStepAt" && !isCustom;

/** Facts as the operations take them. */
export function factInput(facts: readonly Fact[]): Record<string, unknown> {
  const own = facts
    .filter(({ field }) => !field.isCustom && !isNextStep(field))
    .map(({ field, value }) => [field.key, value]);
  const custom = facts
    .filter(({ field }) => field.isCustom)
    .map(({ field, value }) => [field.key, value]);
  return {
    ...Object.fromEntries(own),
    ...(custom.length > 0 && { customFields: Object.fromEntries(custom) }),
  };
}

export function callForMany(set: LeadSet, change: Change, context: OfflineContext) {
  switch (change.kind) {
    case "status": {
      const { keys, lossReason } = change;
      const changes = {
        status: keys[0],
        ...(lossReason && { lossReason: teamsReason(lossReason, context) }),
      };
      return { tool: "leads_bulkUpdate", input: { ...set, changes } };
    }
    case "assign":
      return {
        tool: "leads_bulkAssign",
        input: { ...set, assignedToId: change.to && idOf(change.to, context) },
      };
    case "split":
      return {
        tool: "leads_bulkAssign",
        input: { ...set, splitOver: change.over.map((each) => idOf(each, context)) },
      };
    case "tags": {
      const { add, remove } = change;
      return {
        tool: "leads_bulkTag",
        input: { ...set, ...(add.length > 0 && { add }), ...(remove.length > 0 && { remove }) },
      };
    }
    case "facts":
      return { tool: "leads_bulkUpdate", input: { ...set, changes: factInput(change.facts) } };
    case "delete":
      return { tool: "leads_bulkDelete", input: { ...set } };
    default:
      return undefined;
  }
}
