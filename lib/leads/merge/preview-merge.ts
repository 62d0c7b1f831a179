import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { findCustomFields } from "../fields";
import { leadJson } from "../lead-json";
import type { Lead } from "../schema";
import { decideMerge } from "./decide-merge";
import { findBoth } from "./find-both";
import { mergeInput } from "./input";
import { type MergeCounts, mergePreview } from "./schema";

export const previewMerge = operation({
  name: "leads.previewMerge",
  summary:
    "Shows what would become of two leads when one is made of them, field by field, and what would go over.",
  scope: "leads:read",
  effect: "read",
  route: "POST /leads/merge/preview",
  input: z.strictObject(mergeInput),
  output: mergePreview,
  async run(context, { keepId, mergeId, fields }) {
    const { kept, merged } = await findBoth(context, { keepId, mergeId }, "toLook");
    const own = await findCustomFields(context);
    const decided = decideMerge(kept, merged, own, fields);
    return {
      kept: await readShort(context, keepId),
      merged: await readShort(context, mergeId),
      fields: decided.fields,
      moves: await countMoves(context, mergeId),
    };
  },
});

async function readShort({ db, actor }: Context, leadId: string): Promise<Lead> {
  const [row] = await db.execute<{ lead: Lead }>(
    sql`select ${leadJson} as lead from leads l where l.team_id = ${actor.teamId} and l.id = ${leadId}`,
  );
  return row?.lead as Lead;
}

async function countMoves({ db, actor }: Context, leadId: string): Promise<MergeCounts> {
  const [row] = await db.execute<MergeCounts & Record<string, unknown>>(sql`
    select (select count(*)::integer from notes n where n.team_id = ${actor.teamId} and n.lead_id = ${leadId} and n.deleted_at is null) as notes,
      (select count(*)::integer from tasks t where t.team_id = ${actor.teamId} and t.lead_id = ${leadId} and t.deleted_at is null) as tasks,
      (select count(*)::integer from activities a where a.team_id = ${actor.teamId} and a.lead_id = ${leadId}) as activities`);
  return row ?? { notes: 0, tasks: 0, activities: 0 };
}
