import { and, eq, sql } from "drizzle-orm";
import { routingRules } from "@/db/schema";
import { type Filter, groupOf, isCondition, isGroup } from "@/lib/filters/schema";
import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { findRules } from "./find-rules";

/** The conditions of rules follow when a choice of a custom field gets another name, as the leads' values do. */
export async function followRenames(
  context: Context,
  fieldKey: string,
  replaced: Record<string, string | null>,
): Promise<void> {
  const { db, actor, now } = context;
  for (const rule of await findRules(context)) {
    const filter = renamed(rule.filter, `custom.${fieldKey}`, replaced);
    if (JSON.stringify(filter) === JSON.stringify(rule.filter)) continue;
    await db
      .update(routingRules)
      .set({ filter, version: sql`${routingRules.version} + 1`, updatedAt: now })
      .where(and(eq(routingRules.teamId, actor.teamId), eq(routingRules.id, rule.id)));
  }
}

/** A rule that asks for a field keeps it: without it, the rule would fit nothing, and nobody would notice. */
export async function refuseUsedByRules(
  context: Context,
  { key, label }: { key: string; label: string },
): Promise<void> {
  const using = (await findRules(context)).filter((rule) => asksFor(rule.filter, `custom.${key}`));
  if (using.length === 0) return;
  const names = new Intl.ListFormat("en").format(using.map(({ name }) => `“${name}”`));
  throw new OperationError(
    "conflict",
    `${using.length === 1 ? "The rule" : "The rules"} ${names} for new leads ${using.length === 1 ? "asks" : "ask"} for ${label}. Change ${using.length === 1 ? "it" : "them"} first.`,
  );
}

function asksFor(filter: Filter, field: string): boolean {
  if (isCondition(filter)) return filter.field === field;
  if (!isGroup(filter)) return asksFor(filter.not, field);
  return groupOf(filter).members.some((member) => asksFor(member, field));
}

function renamed(filter: Filter, field: string, replaced: Record<string, string | null>): Filter {
  if (isCondition(filter)) {
    if (filter.field !== field || !Array.isArray(filter.value)) return filter;
    const value = filter.value
      .map(String)
      .flatMap((name) => (Object.hasOwn(replaced, name) ? (replaced[name] ?? []) : name));
    return { ...filter, value: [...new Set(value)] };
  }
  if (!isGroup(filter)) return { not: renamed(filter.not, field, replaced) };
  const { kind, members } = groupOf(filter);
  const inside = members.map((member) => renamed(member, field, replaced));
  return kind === "and" ? { and: inside } : { or: inside };
}
