import { and, asc, eq } from "drizzle-orm";
import { routingRules, teams } from "@/db/schema";
import type { FieldDefinition } from "@/lib/filters/field";
import { parseFilter } from "@/lib/filters/parse";
import type { Filter } from "@/lib/filters/schema";
import { findLeadFields } from "@/lib/leads/fields";
import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { refuseStale } from "@/lib/operations/stale";
import type { RoutingRule } from "./schema";

export type RuleRow = typeof routingRules.$inferSelect;

/** What the rules need of a context; background work has no more. */
export type RoutingContext = Pick<Context, "db" | "sql" | "actor" | "call" | "now" | "entryId">;

/** The team's rules in the order in which they are asked. */
export const findRules = ({ db, actor }: Pick<Context, "db" | "actor">): Promise<RuleRow[]> =>
  db
    .select()
    .from(routingRules)
    .where(eq(routingRules.teamId, actor.teamId))
    .orderBy(asc(routingRules.position), asc(routingRules.id));

/** The time zone in which the rules' days begin and end. */
export async function findTimeZone({ db, actor }: Pick<Context, "db" | "actor">): Promise<string> {
  const [team] = await db
    .select({ timeZone: teams.timeZone })
    .from(teams)
    .where(eq(teams.id, actor.teamId));
  return team?.timeZone ?? "UTC";
}

/** The rule to be changed, locked until the end of the transaction. */
export async function findRule(
  { db, actor }: Pick<Context, "db" | "actor">,
  id: string,
): Promise<RuleRow> {
  const [rule] = await db
    .select()
    .from(routingRules)
    .where(and(eq(routingRules.teamId, actor.teamId), eq(routingRules.id, id)))
    .for("update");
  if (!rule) throw new OperationError("not_found", "This rule does not exist any more.");
  return rule;
}

/** Refuses a change to a rule that moved on since the caller saw it, and gives the rule as it is now. */
export const refuseStaleRule = (context: Context, rule: RuleRow) =>
  refuseStale(context, "This rule", rule.version, async () =>
    answerFor(rule, await findLeadFields(context)),
  );

/** The rule's filter as it can be asked today; nothing when what it names is gone. */
export function readFilter(rule: RuleRow, fields: readonly FieldDefinition[]): Filter | undefined {
  const parsed = parseFilter(rule.filter, fields);
  return parsed.ok ? parsed.filter : undefined;
}

export function answerFor(rule: RuleRow, fields: readonly FieldDefinition[]): RoutingRule {
  const parsed = parseFilter(rule.filter, fields);
  const { id, name, isOn, filter, members, version } = rule;
  const problem = parsed.ok ? null : (parsed.issues[0]?.message ?? "Its conditions do not fit.");
  return { id, name, isOn, filter, members, problem, version };
}

export const settingsChanged = [{ name: "settings.changed" as const, data: {} }];
