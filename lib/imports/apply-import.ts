import { sql as statement } from "drizzle-orm";
import { v7 } from "uuid";
import { SEARCH_BATCH, type Sql, withTenant } from "@/db/client";
import { announceChanges } from "@/lib/live/announce";
import { type Actor, systemActor, tenancyOf } from "@/lib/operations/context";
import { createRecorder } from "@/lib/operations/recorder";
import { findRules, type RoutingContext } from "@/lib/routing/find-rules";
import { placeNewLeads, tellAssigned } from "@/lib/routing/place-leads";
import { applyRows, type Batch } from "./apply-rows";
import { batchEnd } from "./batches";
import { type ImportRef, type ImportRow, loadImport } from "./find-import";
import { importLeads } from "./import-leads";

/** `idle`: all that was read is applied, and more may come. `more`: the time was up. */
export type Applied = "applied" | "idle" | "more" | "stopped";

/**
 * Makes leads of the staged rows, batch by batch. A batch's leads, journal entry and the mark of how far it went
 * commit together: killed anywhere and started again, each row is applied exactly once.
 */
export async function applyImport(ref: ImportRef, budgetMs = 20_000): Promise<Applied> {
  const { run, upload } = await loadImport(ref);
  if (run.state === "done") return "applied";
  const deadline = Date.now() + budgetMs;
  const actor = systemActor(run.teamId, "import", "Import", {
    ...(run.createdById && { userId: run.createdById }),
    parentEntryId: run.entryId,
  });
  for (;;) {
    const outcome = await applyBatch(run, upload.fileName, actor);
    if (outcome !== "more") return outcome;
    if (Date.now() > deadline) return "more";
  }
}

async function applyBatch(run: ImportRow, fileName: string, actor: Actor): Promise<Applied> {
  const entryId = v7();
  const call = { door: "import" } as const;
  const recorder = createRecorder(importLeads, actor, call, entryId);
  const outcome = await withTenant(
    tenancyOf(actor, entryId),
    async ({ db, sql, last }): Promise<Applied> => {
      const batch = await claimBatch(sql, run, entryId, fileName);
      if (typeof batch === "string") return batch;
      await sql`select set_config('gin_pending_list_limit', ${SEARCH_BATCH}, true)`;
      const counts = await applyRows(sql, batch);
      if (run.assignsByRules && counts.created > 0)
        await assignBatch({ db, sql, actor, call, now: new Date(), entryId }, batch);
      await sql`
        update imports set applied_row = ${batch.to}, created = created + ${counts.created}, updated = updated + ${counts.updated},
          skipped = skipped + ${counts.skipped}, updated_at = now()
        where team_id = ${run.teamId} and id = ${run.id}`;
      recorder.record({
        summary: `Imported rows ${batch.from + 2}–${batch.to + 1} of ${fileName}`,
        parentId: run.entryId,
      });
      await last(...recorder.statements());
      return "more";
    },
    "write",
  );
  if (outcome === "more")
    announceChanges(run.teamId, [
      { resource: "imports", kind: "progress", ids: [run.id] },
      { resource: "leads", kind: "updated" },
    ]);
  return outcome;
}

/** The batch's new leads without an owner get one by the team's rules, set by set as all else. */
async function assignBatch(context: RoutingContext, { run, from, to }: Batch): Promise<void> {
  const rules = await findRules(context);
  if (rules.length === 0) return;
  const decisions = await placeNewLeads(
    context,
    rules,
    // As an array, so that each lead is looked up by its id, however little the planner knows of the rows just written.
    statement`l.id = any(array(select r.lead_id from import_rows r where r.import_id = ${run.id} and r.row_no > ${from} and r.row_no <= ${to} and r.kind = 0))`,
  );
  await tellAssigned(context, decisions);
}

/** The next rows, with the import locked so that two runners go one after the other. */
async function claimBatch(
  sql: Sql,
  run: ImportRow,
  entryId: string,
  fileName: string,
): Promise<Batch | "applied" | "idle" | "stopped"> {
  const [now] = await sql<
    { state: string; applied: number; staged: number; is_staged: boolean; undone: boolean }[]
  >`
    select i.state, i.applied_row as applied, i.staged_row as staged, i.is_staged,
      exists (select 1 from journal_entries u where u.team_id = i.team_id and u.undoes_id = i.entry_id) as undone
    from imports i where i.team_id = ${run.teamId} and i.id = ${run.id} for update`;
  if ((now?.state !== "writing" && now?.state !== "reading") || now.undone) return "stopped";
  if (now.applied >= now.staged) return now.is_staged ? "applied" : "idle";
  const to = Math.min(batchEnd(now.applied), now.staged);
  return { run, entryId, fileName, from: now.applied, to };
}
