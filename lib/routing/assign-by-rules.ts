import { sql } from "drizzle-orm";
import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { chooseOwners, type Decision } from "./choose-owners";
import { findRule, findRules } from "./find-rules";
import { findFitting, keepDecisions } from "./place-leads";
import { keepTurns, lockTurns, readTurns } from "./take-turns";

/**
 * Whose a lead is by the rules, or by the one named, whose conditions are then not asked. The turn counts as taken.
 * Throws `conflict` when no rule fits or nobody is free, so that the lead stays with whoever has it.
 */
export async function decideByRules(
  context: Context,
  leadId: string,
  ruleId: string | undefined,
): Promise<Decision> {
  const named = ruleId === undefined ? undefined : await findRule(context, ruleId);
  const found = named
    ? { rules: [named], leads: [{ id: leadId, fitting: [0] }] }
    : await findFitting(context, await findRules(context), sql`l.id = ${leadId}`);
  await lockTurns(context);
  const turns = await readTurns(context, found.rules);
  const [decision] = chooseOwners(found.leads, turns.rules, turns.people);
  if (!decision)
    throw refused("No rule fits this lead. Choose an owner, or add a rule for leads like it.");
  if (decision.isStuck) throw refused(`${decision.reason} Choose an owner yourself.`);
  await keepTurns(context, turns);
  await keepDecisions(context, [decision]);
  return decision;
}

const refused = (sentence: string) => new OperationError("conflict", sentence);
