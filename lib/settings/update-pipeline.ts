import { sql as statement } from "drizzle-orm";
import { formatCount } from "@/lib/format";
import { changedEvent, changeLeads, type LeadsChange } from "@/lib/leads/change-leads";
import { BULK_LIMIT } from "@/lib/leads/schema";
import type { Context, RecordedEvent } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { decidePipeline, invalid, type WantedStatus, withKeys } from "./decide-pipeline";
import { findPipeline } from "./get-pipeline";
import { type Pipeline, type PipelineStatus, pipeline, pipelineInput } from "./schema";

export const updatePipeline = operation({
  name: "pipeline.update",
  summary:
    "Set the team's lead statuses: add, rename, reorder, recolor or delete, moving the leads of deleted ones.",
  scope: "team:manage",
  effect: "write",
  set: true,
  route: "PUT /settings/pipeline",
  input: pipelineInput,
  output: pipeline,
  async run(context, { statuses, moveLeads, preview }) {
    await lockPipeline(context);
    const before = await findPipeline(context);
    refuseStale(context, before);
    const wanted = withKeys(statuses, before);
    const removed = before.statuses.filter((status) => !wanted.some(({ key }) => key === status.key));
    decidePipeline(wanted, before, removed, moveLeads);
    if (preview) {
      context.record({ summary: "Looked at a change of the pipeline, and changed nothing" });
      return asItWouldBe(before, wanted, removed, moveLeads);
    }
    await write(context, wanted);
    const told: Told[] = [];
    for (const status of removed) {
      const target = wanted.find(({ key }) => key === moveLeads[status.key]);
      told.push(await remove(context, status, target));
    }
    context.record({
      summary: ["Changed the pipeline", ...told.map(({ sentence }) => sentence)].join("; "),
      events: [{ name: "settings.changed", data: {} }, ...told.flatMap(({ events }) => events)],
    });
    return findPipeline(context);
  },
});

interface Told {
  sentence: string;
  events: RecordedEvent[];
}

/** Two that change the pipeline go one after the other, and a lead that is put into a status waits for what becomes of it. */
const lockPipeline = ({ sql, actor }: Context) =>
  sql`select count(*) from (select id from lead_statuses where team_id = ${actor.teamId} order by id for update) locked`;

function refuseStale({ call }: Context, current: Pipeline) {
  if (call.expectedVersion === undefined || call.expectedVersion === current.version) return;
  throw new OperationError("conflict", {
    detail: "Someone else changed the pipeline. Look at it as it is now, then make your change again.",
    data: current,
  });
}

function asItWouldBe(
  before: Pipeline,
  wanted: readonly WantedStatus[],
  removed: readonly PipelineStatus[],
  moveLeads: Record<string, string>,
): Pipeline {
  const counts = new Map(before.statuses.map(({ key, leads }) => [key, leads]));
  const arriving = (key: string) =>
    removed.filter((status) => moveLeads[status.key] === key).reduce((sum, s) => sum + s.leads, 0);
  const statuses = wanted.map(({ position: _, ...status }) => ({
    ...status,
    leads: Math.min((counts.get(status.key) ?? 0) + arriving(status.key), 10_000),
  }));
  return { ...before, statuses };
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
  const told: Told = { sentence: `deleted ${status.label}`, events: [] };
  if (target) {
    const changed = await changeLeads(
      context,
      statement`l.team_id = ${actor.teamId} and l.status = ${status.key}::text`,
      moveTo(target, status),
      { tooMany: tooManyIn(status) },
    );
    if (changed.affected > 0)
      told.sentence += ` and moved ${formatCount(changed.affected, "lead")} to ${target.label}`;
    told.events = changedEvent(changed);
  }
  const [inUse] =
    await sql`select 1 from leads where team_id = ${actor.teamId} and status = ${status.key} limit 1`;
  if (inUse)
    throw invalid(
      `moveLeads.${status.key}`,
      "Leads in the bin still have this status. Choose where they go.",
    );
  await sql`delete from lead_statuses where team_id = ${actor.teamId} and key = ${status.key}`;
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
