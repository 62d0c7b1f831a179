import { and, eq, sql } from "drizzle-orm";
import { routingRules } from "@/db/schema";
import { asksFor, type ConditionChange, mapConditions } from "@/lib/filters/replace";
import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { findRules } from "./find-rules";

/** The conditions of rules follow what they name, as the leads do. */
export async function changeRuleConditions(context: Context, change: ConditionChange): Promise<void> {
  const { db, actor, now } = context;
  for (const rule of await findRules(context)) {
    const filter = mapConditions(rule.filter, change);
    if (JSON.stringify(filter) === JSON.stringify(rule.filter)) continue;
    await db
      .update(routingRules)
      .set({ filter, version: sql`${routingRules.version} + 1`, updatedAt: now })
      .where(and(eq(routingRules.teamId, actor.teamId), eq(routingRules.id, rule.id)));
  }
}

/**
 * A rule that asks for a field, or for this value of it, keeps it: without it, the rule would fit nothing, and nobody
 * would notice. `label` is what people call it.
 */
export async function refuseUsedByRules(
  context: Context,
  { field, value, label }: { field: string; value?: string; label: string },
): Promise<void> {
  const using = (await findRules(context)).filter((rule) => asksFor(rule.filter, field, value));
  if (using.length === 0) return;
  const names = new Intl.ListFormat("en").format(using.map(({ name }) => `“${name}”`));
  throw new OperationError(
    "conflict",
    `${using.length === 1 ? "The rule" : "The rules"} ${names} for new leads ${using.length === 1 ? "asks" : "ask"} for ${label}. Change ${using.length === 1 ? "it" : "them"} first.`,
  );
}
