import { filterCondition } from "@/lib/filters/conditions";
import type { FieldDefinition } from "@/lib/filters/field";
import type { Filter } from "@/lib/filters/schema";
import { findLeadFields } from "@/lib/leads/fields";
import { findAssignees } from "@/lib/leads/find-assignees";
import type { Context } from "@/lib/operations/context";
import type { RoutingMember } from "./schema";

/** Refuses conditions that do not fit the team's fields and members who may not hold leads; gives the fields back. */
export async function decideRule(
  context: Context,
  { filter, members }: { filter: Filter; members: readonly RoutingMember[] },
  isNew: (userId: string) => boolean = () => true,
): Promise<FieldDefinition[]> {
  const fields = await findLeadFields(context);
  filterCondition(context, filter, fields);
  const added = members.map(({ userId }) => userId).filter(isNew);
  await findAssignees(context, added, "members");
  return fields;
}
