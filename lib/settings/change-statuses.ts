import { sql as statement } from "drizzle-orm";
import { sharedFormat } from "@/lib/format";
import { changedEvent, changeLeads, type LeadsChange } from "@/lib/leads/change-leads";
import { BULK_LIMIT } from "@/lib/leads/schema";
import type { Context, RecordedEvent } from "@/lib/operations/context";
import { refuseUsedByRules } from "@/lib/routing/follow-renames";
import { followReplaced } from "@/lib/views/follow-replaced";
import { decideStatuses, invalid, type WantedStatus, withKeys } from "./decide-statuses";
import type { StatusInput } from "./input";
import type { PipelineStatus } from "./schema";

/** What one part of a change of the pipeline did. */
export interface Told {
  /** For the journal: 'deleted Nurture and moved 3 leads to New'. */
  sentences: string[];
  events: RecordedEvent[];
  affected: number;
}

/** Sets the statuses; the leads of deleted ones, and the filters that name them, go where `moveLeads` says. */
export async function changeStatuses(
  context: Context,
  statuses: readonly StatusInput[],
  before: readonly PipelineStatus[],
  moveLeads: Record<string, string>,
): Promise<Told[]> {
  const wanted = withKeys(statuses, before);
  const removed = before.filter((status) => !wanted.some(({ key }) => key === status.key));
  decideStatuses(wanted, before, removed, moveLeads);
  await write(context, wanted);
  const told: Told[] = [];
  for (const status of removed) {
    const target = wanted.find(({ key }) => key === moveLeads[status.key]);
    told.push(await remove(context, status, target));
  }
  return told;
}

/** What is so already is left as it is, so that the journal tells what changed. */
async function write({ sql, actor }: Context, wanted: readonly WantedStatus[]) {
  await sql`
    insert into lead_statuses as s (id, team_id, key, label, position, color, kind, win_probability, stale_after_days, requires_reason)
    select gen_random_uuid(), ${actor.teamId}, w.key, w.label, w.position, w.color, w.kind, w."winProbability", w."staleAfterDays", w."requiresReason"
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(key text, label text, position int, color text, kind text, "winProbability" int, "staleAfterDays" int, "requiresReason" boolean)
    on conflict (team_id, key) do update set label = excluded.label, position = excluded.position, color = excluded.color,
      win_probability = excluded.win_probability, stale_after_days = excluded.stale_after_days, requires_reason = excluded.requires_reason,
      version = s.version + 1, updated_at = now()
    where (s.label, s.position, s.color, s.win_probability, s.stale_after_days, s.requires_reason)
      is distinct from (excluded.label, excluded.position, excluded.color, excluded.win_probability, excluded.stale_after_days, excluded.requires_reason)`;
}

/** Leads in the bin move too, so that they can be restored. */
async function remove(
  context: Context,
  status: PipelineStatus,
  target: WantedStatus | undefined,
): Promise<Told> {
  const { sql, actor } = context;
  const told: Told = { sentences: [`deleted ${status.label}`], events: [], affected: 0 };
  if (target) {
    const changed = await changeLeads(
      context,
      statement`l.team_id = ${actor.teamId} and l.status = ${status.key}::text`,
      moveTo(target, status),
      { tooMany: tooManyIn(status) },
    );
    if (changed.affected > 0)
      told.sentences = [
        `deleted ${status.label} and moved ${sharedFormat.count(changed.affected, "lead")} to ${target.label}`,
      ];
    told.events = changedEvent(changed);
    told.affected = changed.affected;
  } else
    await refuseUsedByRules(context, {
      field: "status",
      value: status.key,
      label: `the status ${status.label}`,
    });
  const [inUse] =
    await sql`select 1 from leads where team_id = ${actor.teamId} and status = ${status.key} limit 1`;
  if (inUse)
    throw invalid(
      `moveLeads.${status.key}`,
      "Leads in the bin still have this status. Choose where they go.",
    );
  await sql`delete from lead_statuses where team_id = ${actor.teamId} and key = ${status.key}`;
  told.events.push(...(await followReplaced(context, "status", { [status.key]: target?.key ?? null })));
  return told;
}

/** A status that asks for a reason gets the one that is known, else where the lead was. */
function moveTo({ key, kind, requiresReason }: WantedStatus, from: PipelineStatus): LeadsChange {
  const reason = requiresReason
    ? statement`coalesce(t.loss_reason, ${`Was in ${from.label}`}::text)`
    : kind === "lost"
      ? statement`t.loss_reason`
      : statement`null::text`;
  return { status: statement`${key}::text`, lossReason: reason };
}

const tooManyIn = ({ label }: PipelineStatus) => {
  const limit = BULK_LIMIT.toLocaleString("en-US");
  return `More than ${limit} leads are in ${label}. Move some of them to another status first, at most ${limit} at a time.`;
};
