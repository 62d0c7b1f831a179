import { sql } from "drizzle-orm";
import { z } from "zod";
import { sharedFormat } from "@/lib/format";
import { changeLeads } from "@/lib/leads/change-leads";
import { id } from "@/lib/leads/input";
import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { taskEvents } from "@/lib/tasks/tell";
import { type BinResource, binResource } from "./schema";

export const restoreFromBin = operation({
  name: "bin.restore",
  summary:
    "Takes leads, notes, tasks or files back out of the bin; those that are not in it stay as they are.",
  scope: "leads:write",
  effect: "write",
  set: true,
  route: "POST /bin/restore",
  input: z.strictObject({ resource: binResource.default("leads"), ids: z.array(id).min(1).max(1000) }),
  output: z.object({ restored: z.int() }),
  async run(context, { resource, ids }) {
    return { restored: await restore[resource](context, ids) };
  },
});

const restore: Record<BinResource, (context: Context, ids: string[]) => Promise<number>> = {
  leads: restoreLeads,
  notes: (context, ids) => restoreOfLead(context, ids, "notes", "note"),
  tasks: restoreTasks,
  files: (context, ids) => restoreOfLead(context, ids, "files", "file"),
};

async function restoreLeads(context: Context, ids: string[]): Promise<number> {
  const { actor } = context;
  const own = actor.visibleOwnerId ? sql` and l.assigned_to_id = ${actor.visibleOwnerId}` : sql``;
  const binned = sql`l.team_id = ${actor.teamId} and l.id = any(${sql.param(ids)}::uuid[]) and l.deleted_at is not null${own}`;
  const { affected, leadIds = [] } = await changeLeads(context, binned, {
    deletedAt: sql`null::timestamptz`,
    // What went over when it was merged stays there; only undoing the merge brings that back.
    mergedIntoId: sql`null::uuid`,
  });
  const [only] = leadIds;
  context.record({
    summary: `Restored ${sharedFormat.count(affected, "lead")} from the bin`,
    ...(affected === 1 && only && { leadId: only }),
    events: leadIds.map((leadId) => ({ name: "lead.restored", data: { leadId } })),
  });
  return affected;
}

/** What belongs to a lead and to nothing else. */
async function restoreOfLead(
  context: Context,
  ids: string[],
  table: "notes" | "files",
  noun: string,
): Promise<number> {
  const { db, actor, now } = context;
  const rows = await db.execute<{ lead_id: string }>(sql`
    update ${sql.identifier(table)} n set deleted_at = null, version = n.version + 1, updated_at = ${now.toISOString()}::timestamptz
    where n.team_id = ${actor.teamId} and n.id = any(${sql.param(ids)}::uuid[]) and n.deleted_at is not null
    returning n.lead_id`);
  const leadIds = [...new Set(rows.map((row) => row.lead_id))];
  context.record({
    summary: `Restored ${sharedFormat.count(rows.length, noun)} from the bin`,
    events: leadIds.map((leadId) => ({ name: "lead.updated", data: { leadId, fields: [table] } })),
  });
  return rows.length;
}

async function restoreTasks(context: Context, ids: string[]): Promise<number> {
  if (!context.actor.scopes.has("tasks:write")) throw new OperationError("forbidden");
  const { db, actor, now } = context;
  const rows = await db.execute<{ id: string; lead_id: string | null }>(sql`
    update tasks t set deleted_at = null, version = t.version + 1, updated_at = ${now.toISOString()}::timestamptz
    where t.team_id = ${actor.teamId} and t.id = any(${sql.param(ids)}::uuid[]) and t.deleted_at is not null
    returning t.id, t.lead_id`);
  context.record({
    summary: `Restored ${sharedFormat.count(rows.length, "task")} from the bin`,
    events: taskEvents(
      "tasks.created",
      rows.map((row) => ({ id: row.id, leadId: row.lead_id })),
    ),
  });
  return rows.length;
}
