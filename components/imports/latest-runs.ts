import type { LeadImport } from "@/lib/imports/schema";

/** The imports, and of the files that were only checked so far the last check, so that they can be gone on with. */
export function latestRuns(runs: readonly LeadImport[]): LeadImport[] {
  const imported = new Set(runs.filter((run) => !run.dryRun).map((run) => run.uploadId));
  const checked = new Set<string>();
  return runs.filter(({ dryRun, uploadId, state }) => {
    if (!dryRun) return true;
    if (imported.has(uploadId) || checked.has(uploadId) || state === "cancelled") return false;
    checked.add(uploadId);
    return true;
  });
}
