import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { findPipeline } from "./get-pipeline";
import { type Pipeline, type PipelineInput, pipeline, pipelineInput } from "./schema";

type WantedStatus = PipelineInput["statuses"][number] & { key: string; position: number };

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
  async run(context, { statuses, moveLeads }) {
    const before = await findPipeline(context);
    const wanted = withKeys(statuses, before);
    const removed = before.statuses.filter((status) => !wanted.some(({ key }) => key === status.key));
    decide(wanted, before, removed, moveLeads);
    await write(context, wanted);
    for (const status of removed) await remove(context, status.key, moveLeads[status.key]);
    context.record({
      summary: "Changed the pipeline",
      events: [{ name: "settings.changed", data: {} }],
    });
    return findPipeline(context);
  },
});

/** New statuses get a key from their label; it never changes afterwards. */
function withKeys(statuses: PipelineInput["statuses"], before: Pipeline): WantedStatus[] {
  const taken = new Set([
    ...before.statuses.map(({ key }) => key),
    ...statuses.flatMap(({ key }) => key ?? []),
  ]);
  return statuses.map((status, position) => {
    const key = status.key ?? freeKey(status.label, taken);
    taken.add(key);
    return { ...status, key, position };
  });
}

function freeKey(label: string, taken: ReadonlySet<string>): string {
  const base =
    label
      .toLowerCase()
      .normalize("NFKD")
      .replace(/[^a-z0-9]+/g, "_")
      .replace(/^_+|_+$/g, "")
      .slice(0, 50) || "status";
  for (let count = 1; ; count += 1) {
    const key = count === 1 ? base : `${base}_${count}`;
    if (!taken.has(key)) return key;
  }
}

function decide(
  wanted: WantedStatus[],
  before: Pipeline,
  removed: Pipeline["statuses"],
  moveLeads: Record<string, string>,
) {
  const known = new Map(before.statuses.map((status) => [status.key, status]));
  wanted.forEach((status, index) => {
    const existing = known.get(status.key);
    if (statusKeyGiven(status, wanted, index))
      throw invalid(`statuses.${index}.key`, "This status is listed twice.");
    if (existing && existing.kind !== status.kind)
      throw invalid(
        `statuses.${index}.kind`,
        `${existing.label} is a ${existing.kind} status; that cannot change.`,
      );
  });
  for (const kind of ["open", "won", "lost"] as const) {
    if (!wanted.some((status) => status.kind === kind))
      throw invalid("statuses", `A pipeline needs at least one ${kind} status.`);
  }
  for (const status of removed) {
    const target = moveLeads[status.key];
    if (target === undefined && status.leads > 0)
      throw invalid(`moveLeads.${status.key}`, `Choose where the leads of ${status.label} go.`);
    if (target !== undefined && !wanted.some(({ key }) => key === target))
      throw invalid(`moveLeads.${status.key}`, "This status does not exist.");
  }
}

const statusKeyGiven = (status: WantedStatus, wanted: WantedStatus[], index: number) =>
  wanted.findIndex(({ key }) => key === status.key) !== index;

const invalid = (path: string, sentence: string) =>
  new OperationError("invalid", { detail: sentence, fields: { [path]: sentence } });

async function write({ sql, actor }: Context, wanted: WantedStatus[]) {
  await sql`
    insert into lead_statuses (id, team_id, key, label, position, color, kind, win_probability, stale_after_days, requires_reason)
    select gen_random_uuid(), ${actor.teamId}, w.key, w.label, w.position, w.color, w.kind, w."winProbability", w."staleAfterDays", w."requiresReason"
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(key text, label text, position int, color text, kind text, "winProbability" int, "staleAfterDays" int, "requiresReason" boolean)
    on conflict (team_id, key) do update set label = excluded.label, position = excluded.position, color = excluded.color,
      win_probability = excluded.win_probability, stale_after_days = excluded.stale_after_days, requires_reason = excluded.requires_reason,
      version = lead_statuses.version + 1, updated_at = now()`;
}

/** Leads in the bin move too, so that they can be restored. */
async function remove({ sql, actor, entryId }: Context, key: string, target: string | undefined) {
  if (target !== undefined) {
    await sql`
      with moved as (
        update leads set status = ${target}, version = version + 1, updated_at = now()
        where team_id = ${actor.teamId} and status = ${key} returning id)
      insert into activities (id, team_id, lead_id, type, actor_kind, actor_id, entry_id, data)
      select gen_random_uuid(), ${actor.teamId}, id, 'status_changed', ${actor.kind}, ${actor.userId ?? null}, ${entryId},
        jsonb_build_object('from', ${key}::text, 'to', ${target}::text) from moved`;
  }
  const [inUse] =
    await sql`select 1 from leads where team_id = ${actor.teamId} and status = ${key} limit 1`;
  if (inUse)
    throw invalid(`moveLeads.${key}`, "Leads in the bin still have this status. Choose where they go.");
  await sql`delete from lead_statuses where team_id = ${actor.teamId} and key = ${key}`;
}
