import { type SQL, sql } from "drizzle-orm";
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

/**
 * Whose many leads called `l` are by the rules, whoever has them now; their turns count as taken. `left` counts those that
 * no rule fits or that nobody is free for. Locks the leads first, then the turns, as everything that gives out leads does.
 */
export async function decideManyByRules(
  context: Context,
  selected: SQL,
): Promise<{ decisions: Decision[]; left: number }> {
  const rules = await findRules(context);
  if (!rules.some(({ isOn }) => isOn))
    throw refused("No rule for new leads is on. Switch one on, or choose an owner yourself.");
  const [locked] = await context.db.execute<{ total: number }>(
    sql`select count(*)::integer as total from (select l.id from leads l where ${selected} order by l.id for update) locked`,
  );
  const found = await findFitting(context, rules, selected);
  await lockTurns(context);
  const turns = await readTurns(context, found.rules);
  const decisions = chooseOwners(found.leads, turns.rules, turns.people).filter(
    ({ isStuck }) => !isStuck,
  );
  await keepTurns(context, turns);
  await keepDecisions(context, decisions);
  return { decisions, left: (locked?.total ?? 0) - decisions.length };
}

const refused = (sentence: string) => new OperationError("conflict", sentence);
