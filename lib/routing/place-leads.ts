import { type SQL, sql } from "drizzle-orm";
import { compileFilter } from "@/lib/filters/compile";
import { findLeadFields } from "@/lib/leads/fields";
import { actorKindOf } from "@/lib/operations/recorder";
import { chooseOwners, type Decision } from "./choose-owners";
import { findTimeZone, type RoutingContext, type RuleRow, readFilter } from "./find-rules";
import { keepTurns, lockTurns, readTurns } from "./take-turns";

/**
 * Gives the new leads called `l` that `selected` holds for, and that nobody has, to whom the rules say: a handful of
 * statements, whatever their number. Their version stays, because nobody has seen them yet.
 */
export async function placeNewLeads(
  context: RoutingContext,
  rules: readonly RuleRow[],
  selected: SQL,
): Promise<Decision[]> {
  if (rules.length === 0) return [];
  const found = await findFitting(context, rules, sql`l.assigned_to_id is null and ${selected}`);
  if (found.leads.length === 0) return [];
  await lockTurns(context);
  const turns = await readTurns(context, found.rules);
  const decisions = chooseOwners(found.leads, turns.rules, turns.people);
  await keepTurns(context, turns);
  await give(context, decisions);
  return decisions;
}

/** The leads that any rule fits, each with the places of those rules; the oldest lead has the first turn. */
export async function findFitting(context: RoutingContext, rules: readonly RuleRow[], selected: SQL) {
  const { db, actor, now } = context;
  const [fields, timeZone] = await Promise.all([findLeadFields(context), findTimeZone(context)]);
  const asked = rules.flatMap((rule) => {
    const filter = rule.isOn ? readFilter(rule, fields) : undefined;
    return filter ? [{ rule, filter }] : [];
  });
  if (asked.length === 0) return { rules: [], leads: [] };
  const fits = asked.map(
    ({ filter }, place) =>
      sql`case when ${compileFilter(filter, fields, { now, timeZone, userId: null })} then ${place}::int end`,
  );
  const leads = await db.execute<{ id: string; fitting: number[] }>(sql`
    select id, fitting from (
      select l.id, l.created_at, array_remove(array[${sql.join(fits, sql`, `)}]::int[], null) as fitting
      from leads l where l.team_id = ${actor.teamId} and ${selected}) asked
    where cardinality(fitting) > 0 order by created_at, id`);
  return { rules: asked.map(({ rule }) => rule), leads: [...leads] };
}

async function give({ db, actor }: RoutingContext, decisions: readonly Decision[]): Promise<void> {
  const given = decisions.filter(({ assignedTo }) => assignedTo);
  const owners = given.map(({ assignedTo }) => assignedTo?.id);
  if (given.length > 0)
    await db.execute(sql`
      update leads l set assigned_to_id = g.owner
      from unnest(${sql.param(given.map(({ leadId }) => leadId))}::uuid[], ${sql.param(owners)}::uuid[]) g (id, owner)
      where l.team_id = ${actor.teamId} and l.id = g.id`);
  await keepDecisions({ db, actor }, decisions);
}

/** Writes down what was decided and why. */
export async function keepDecisions(
  { db, actor }: Pick<RoutingContext, "db" | "actor">,
  decisions: readonly Decision[],
): Promise<void> {
  await db.execute(sql`
    insert into lead_routings (id, team_id, lead_id, rule_id, rule_name, assigned_to_id, reason, created_at)
    select id_of_now(), ${actor.teamId}, d."leadId", d."ruleId", d."ruleName", d."assignedToId", d.reason, clock_timestamp()
    from jsonb_to_recordset(${JSON.stringify(
      decisions.map(({ leadId, rule, assignedTo, reason }) => ({
        leadId,
        ruleId: rule.id,
        ruleName: rule.name,
        assignedToId: assignedTo?.id ?? null,
        reason,
      })),
    )}::jsonb) as d("leadId" uuid, "ruleId" uuid, "ruleName" text, "assignedToId" uuid, reason text)`);
}

/** What a lead's timeline says of an assignment by a rule. */
export const toldOf = ({ rule, assignedTo, reason }: Decision) => ({
  from: null,
  to: assignedTo?.id ?? null,
  rule: rule.name,
  ruleId: rule.id,
  reason,
});

/** Tells the timelines of many leads, behind what was told of them in the same act. */
export async function tellAssigned(
  context: RoutingContext,
  decisions: readonly Decision[],
): Promise<void> {
  const { db, actor, call, entryId } = context;
  const told = decisions
    .filter(({ assignedTo }) => assignedTo)
    .map((decision) => ({ leadId: decision.leadId, data: toldOf(decision) }));
  if (told.length === 0) return;
  await db.execute(sql`
    insert into activities (id, team_id, lead_id, type, actor_kind, actor_id, entry_id, occurred_at, data)
    select id_of_now(), ${actor.teamId}, a."leadId", 'lead_assigned', ${actorKindOf(actor, call)}, ${actor.userId ?? null}::uuid, ${entryId}::uuid, clock_timestamp(), a.data
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as a("leadId" uuid, data jsonb)`);
}
