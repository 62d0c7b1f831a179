import { filterCondition } from "@/lib/filters/conditions";
import type { FieldDefinition } from "@/lib/filters/field";
import type { Filter } from "@/lib/filters/schema";
import { currentUser } from "@/lib/filters/schema";
import { findLeadFields } from "@/lib/leads/fields";
import { findAssignees } from "@/lib/leads/find-assignees";
import { findTags } from "@/lib/leads/find-tags";
import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import type { RuleRow } from "./find-rules";
import { namedIds } from "./named-ids";
import type { RoutingMember } from "./schema";

/** Refuses conditions that do not fit the team's fields and members who may not hold leads; gives the fields back. */
export async function decideRule(
  context: Context,
  { filter, members }: { filter: Filter; members: readonly RoutingMember[] },
  before?: RuleRow,
): Promise<FieldDefinition[]> {
  const fields = await findLeadFields(context);
  filterCondition(context, filter, fields);
  // What stands in the rule already may have left since; that must not keep the rest from being changed.
  if (JSON.stringify(filter) !== JSON.stringify(before?.filter))
    await refuseStrangers(context, namedIds(filter, fields));
  const known = new Set(before?.members.map(({ userId }) => userId));
  const added = members.map(({ userId }) => userId).filter((userId) => !known.has(userId));
  await findAssignees(context, added, "members");
  return fields;
}

/** A rule outlives whoever wrote it, so what it names has to be the team's own, and "me" would be nobody. */
async function refuseStrangers(
  context: Context,
  { users, tags }: { users: string[]; tags: string[] },
): Promise<void> {
  if (users.includes(currentUser)) throw refused("A rule cannot ask for “me”. Name the member.");
  await findTags(context, tags);
  const wanted = [...new Set(users)];
  if (wanted.length === 0) return;
  const [row] = await context.sql<{ known: number }[]>`
    select count(*)::int as known from team_members where team_id = ${context.actor.teamId} and user_id = any(${wanted}::uuid[])`;
  if ((row?.known ?? 0) < wanted.length)
    throw refused("The conditions name somebody who is not in this team.");
}

const refused = (sentence: string) =>
  new OperationError("invalid", { detail: sentence, fields: { filter: sentence } });
