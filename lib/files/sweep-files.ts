import { systemSql } from "@/db/client";
import { systemActor } from "@/lib/operations/context";
import { answerOf } from "@/lib/operations/perform";
import { storage } from "@/lib/storage";
import { previewKey } from "./previews";
import { BIN_DAYS, purgeFiles } from "./purge-files";

const BATCH = 500;
/** An upload under way has no row yet; none takes as long. */
const UNDER_WAY_MS = 24 * 60 * 60_000;

/** Deletes what lay in the bin for too long, and every stored file that no row speaks of. @returns how many of each */
export async function sweepFiles(now = new Date()): Promise<{ deleted: number; orphans: number }> {
  const teams = await systemSql()<{ teamId: string }[]>`
    select distinct team_id as "teamId" from files where deleted_at < now() - make_interval(days => ${BIN_DAYS})`;
  let deleted = 0;
  for (const { teamId } of teams)
    deleted += (await answerOf(purgeFiles, systemActor(teamId, "system", "Rapport"), {})).deleted;
  return { deleted, orphans: await removeOrphans(new Date(now.getTime() - UNDER_WAY_MS)) };
}

async function removeOrphans(storedBefore: Date): Promise<number> {
  let removed = 0;
  for (const kind of ["files", "thumbs", "views"] as const) {
    let batch: string[] = [];
    for await (const key of storage().list(kind, storedBefore)) {
      batch.push(key);
      if (batch.length < BATCH) continue;
      removed += await removeUnknown(batch, kind);
      batch = [];
    }
    removed += await removeUnknown(batch, kind);
  }
  return removed;
}

async function removeUnknown(keys: string[], kind: "files" | "thumbs" | "views"): Promise<number> {
  const originals = keys.map((key) => key.replace(/^[a-z]+\//, "files/"));
  const rows = await systemSql()<{ key: string }[]>`
    select storage_key as key from files where storage_key = any(${originals})`;
  const known = new Set(rows.map(({ key }) => (kind === "files" ? key : previewKey(key, kind))));
  const orphans = keys.filter((key) => !known.has(key));
  for (const key of orphans) await storage().remove(key);
  return orphans.length;
}
