import type { FieldDefinition } from "@/lib/filters/field";
import { parseFilter } from "@/lib/filters/parse";
import type { Filter } from "@/lib/filters/schema";
import { findLeadFields } from "@/lib/leads/fields";
import { findAssignees } from "@/lib/leads/find-assignees";
import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import type { RoutingMember } from "./schema";

/** Refuses conditions that do not fit the team's fields and members who may not hold leads; gives the fields back. */
export async function decideRule(
  context: Context,
  { filter, members }: { filter: Filter; members: readonly RoutingMember[] },
  isNew: (userId: string) => boolean = () => true,
): Promise<FieldDefinition[]> {
  const fields = await findLeadFields(context);
  const parsed = parseFilter(filter, fields);
  if (!parsed.ok) {
    const named = parsed.issues.map(
      (issue) => [["filter", ...issue.path].join("."), issue.message] as const,
    );
    throw new OperationError("invalid", {
      detail: named[0]?.[1] ?? "The conditions are not right.",
      fields: Object.fromEntries(named),
    });
  }
  const added = members.map(({ userId }) => userId).filter(isNew);
  await findAssignees(context, added, "members");
  return fields;
}
