import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { leads } from "@/db/schema";
import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { findCustomFields } from "../fields";
import { allowHandOver } from "../find-assignees";
import { titleOf } from "../find-lead";
import { readLead } from "../lead-json";
import { lead } from "../schema";
import { type Decided, decideMerge, type Side } from "./decide-merge";
import { findBoth } from "./find-both";
import { mergeInput } from "./input";
import { copyDismissals, moveRows, setTags } from "./move-rows";

const version = z.int().min(1).optional();

export const mergeLeads = operation({
  name: "leads.merge",
  summary:
    "Makes one lead of two: facts are chosen field by field, everything else goes over, and the merged lead goes to the bin.",
  scope: "leads:write",
  effect: "write",
  set: true,
  route: "POST /leads/merge",
  input: z.strictObject({
    ...mergeInput,
    keepVersion: version.describe("The version of the lead that stays, as you saw it."),
    mergeVersion: version.describe("The version of the other lead, as you saw it."),
  }),
  output: lead,
  async run(context, { keepId, mergeId, fields, keepVersion, mergeVersion }) {
    if (!context.actor.scopes.has("leads:delete"))
      throw new OperationError("forbidden", "Merging puts a lead in the bin, which you may not do.");
    const { kept, merged } = await findBoth(context, { keepId, mergeId }, "toChange");
    refuseMoved(kept, keepVersion, merged, mergeVersion);
    const own = await findCustomFields(context);
    const decided = decideMerge(kept, merged, own, fields);

    if (decided.after.assignedToId !== kept.lead.assignedToId) await allowHandOver(context);
    await writeLeads(context, kept, merged, decided);
    await setTags(context, keepId, decided.tagIds);
    await moveRows(context, { keepId, mergeId });
    await copyDismissals(context, { keepId, mergeId });
    record(context, kept, merged, decided);
    return readLead(context, keepId);
  },
});

function refuseMoved(
  kept: Side,
  keepVersion: number | undefined,
  merged: Side,
  mergeVersion: number | undefined,
) {
  const isStale =
    (keepVersion !== undefined && keepVersion !== kept.lead.version) ||
    (mergeVersion !== undefined && mergeVersion !== merged.lead.version);
  if (!isStale) return;
  throw new OperationError("conflict", {
    detail:
      "One of these leads was changed in the meantime. Look at both as they are now, then merge again.",
    data: { keepVersion: kept.lead.version, mergeVersion: merged.lead.version },
  });
}

async function writeLeads({ db, actor, now }: Context, kept: Side, merged: Side, { after }: Decided) {
  const its = (id: string) => and(eq(leads.teamId, actor.teamId), eq(leads.id, id));
  const moved = { version: sql`${leads.version} + 1`, updatedAt: now };
  await db
    .update(leads)
    .set({ deletedAt: now, mergedIntoId: kept.lead.id, ...moved })
    .where(its(merged.lead.id));
  const { id: _, teamId: __, name: ___, search: ____, createdAt: _____, ...facts } = after;
  await db
    .update(leads)
    .set({ ...facts, ...moved })
    .where(its(kept.lead.id));
}

/** The timeline of the lead that stays tells what was taken, and keeps what was not. */
function record(context: Context, kept: Side, merged: Side, { fields }: Decided) {
  const [leadId, mergedId] = [kept.lead.id, merged.lead.id];
  const leftOut = fields.filter((field) => field.differs && field.choice === "kept" && field.merged);
  context.record({
    summary: `Merged ${titleOf(merged.lead)} into ${titleOf(kept.lead)}`,
    leadId,
    activities: [
      {
        leadId,
        type: "lead_updated",
        data: {
          merged: { id: mergedId, name: titleOf(merged.lead) },
          leftOut: Object.fromEntries(leftOut.map(({ key, merged }) => [key, merged])),
        },
      },
    ],
    events: [{ name: "lead.merged", data: { leadId, mergedId } }],
  });
}
