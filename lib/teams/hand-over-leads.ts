import { sql } from "drizzle-orm";
import { sharedFormat } from "@/lib/format";
import { changedEvent, changeLeads } from "@/lib/leads/change-leads";
import { findAssignees } from "@/lib/leads/find-assignees";
import { tellNewOwners } from "@/lib/leads/tell-new-owners";
import type { Context, RecordedEvent } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { taskEvents } from "@/lib/tasks/tell";
import type { Membership } from "./find-member";

export interface HandOver {
  /** "their 12 leads went to Mia Torres"; empty when they had none. */
  summary: string;
  events: RecordedEvent[];
}

/** Gives all leads of a member who goes, those in the bin too, to one person, to everyone on duty in turn, or to nobody. */
export async function handOverLeads(
  context: Context,
  leaving: Membership,
  leadsTo: string | undefined,
): Promise<HandOver> {
  const { actor } = context;
  const theirs = sql`l.team_id = ${actor.teamId} and l.assigned_to_id = ${leaving.userId}`;
  const [owned] = await context.db.execute<{ count: number }>(
    sql`select count(*)::int as count from (select from leads l where ${theirs} and l.deleted_at is null limit 100000) l`,
  );
  const count = owned?.count ?? 0;
  if (count > 0 && leadsTo === undefined)
    throw new OperationError("conflict", {
      detail: `${leaving.name} has ${sharedFormat.count(count, "lead")}. Say who takes them.`,
      fields: { leadsTo: "is missing" },
      data: { leads: count },
    });
  const takers = await findTakers(context, leaving, leadsTo ?? "nobody", count);
  const ids = takers.length > 0 ? takers.map(({ id }) => id) : [null];
  const owner = sql`(${sql.param(ids)}::uuid[])[(1 + (t.place - 1) % ${ids.length}::integer)::integer]`;
  const changed = await changeLeads(context, theirs, { assignedToId: owner });
  const tasks = await handOverTasks(context, leaving, takers[0]?.id ?? null);
  const withTasks =
    tasks.length > 0 ? `${sharedFormat.count(tasks.length, "open task")} handed over` : "";
  const events = taskEvents("tasks.changed", tasks);
  if (changed.affected === 0) return { summary: withTasks, events };
  await tellNewOwners(context, changed.received);
  const to = takers.length > 1 ? sharedFormat.count(takers.length, "member") : takers[0]?.name;
  const leads = sharedFormat.count(changed.affected, "lead");
  return {
    summary: [`${leads} went to ${to ?? "nobody"}`, withTasks].filter(Boolean).join(", "),
    events: [...changedEvent(changed), ...events],
  };
}

/** What they still had to do goes to whoever has the lead now; what is about no lead, to the first who takes over. */
async function handOverTasks({ db, actor, now }: Context, leaving: Membership, takerId: string | null) {
  const rows = await db.execute<{ id: string; leadId: string | null }>(sql`
    update tasks t set version = t.version + 1, updated_at = ${now.toISOString()}::timestamptz, assigned_to_id = case
      when t.lead_id is null then ${takerId}::uuid
      else (select l.assigned_to_id from leads l where l.team_id = t.team_id and l.id = t.lead_id) end
    where t.team_id = ${actor.teamId} and t.assigned_to_id = ${leaving.userId} and t.deleted_at is null
      and t.status in ('todo', 'in_progress')
    returning t.id, t.lead_id as "leadId"`);
  return [...rows];
}

interface Taker {
  id: string;
  name: string;
}

async function findTakers(
  context: Context,
  leaving: Membership,
  leadsTo: string,
  count: number,
): Promise<Taker[]> {
  if (leadsTo === "nobody") return [];
  if (leadsTo === "split") {
    const onDuty = await findOnDuty(context, leaving);
    if (onDuty.length === 0 && count > 0)
      throw new OperationError("invalid", {
        detail: "Nobody else is on duty. Name a person, or leave the leads unassigned.",
        fields: { leadsTo: "nobody else is on duty" },
      });
    return onDuty;
  }
  if (leadsTo === leaving.userId)
    throw new OperationError("invalid", {
      detail: "Somebody else has to take the leads.",
      fields: { leadsTo: "is the person who goes" },
    });
  const names = await findAssignees(context, [leadsTo], "leadsTo");
  return [...names].map(([id, name]) => ({ id, name }));
}

async function findOnDuty({ sql: statement, actor }: Context, leaving: Membership): Promise<Taker[]> {
  const rows = await statement<Taker[]>`
    select u.id, u.name from team_members m join users u on u.id = m.user_id and u.disabled_at is null
    where m.team_id = ${actor.teamId} and m.on_duty and m.deactivated_at is null and m.role <> 'viewer' and m.user_id <> ${leaving.userId}
    order by m.created_at, u.id`;
  return [...rows];
}
