import type { LeadImport } from "@/lib/imports/schema";
import { RunCount } from "./run-count";

/** The four counts of a check or an import, each open to what is behind it where that can be. */
export function RunCounts({ run, leadsHref }: { run: LeadImport; leadsHref?: string }) {
  const isCheck = run.dryRun;
  const failedHref =
    run.failed > 0 && run.state !== "reading" ? `/api/imports/${run.id}/failed-rows` : undefined;
  return (
    <dl className="grid grid-cols-2 overflow-hidden rounded-lg border border-border bg-border md:grid-cols-4 gap-px">
      <RunCount label="New leads" count={run.created} href={leadsHref}>
        {isCheck ? "will be made" : "made"}
      </RunCount>
      <RunCount label="Updated" count={run.updated}>
        {isCheck ? "rows that change a lead" : "rows that changed a lead"}
      </RunCount>
      <RunCount label="Skipped" count={run.skipped}>
        {run.matchBy === "none" ? "nothing was looked for" : "the lead exists already"}
      </RunCount>
      <RunCount label="Failed" count={run.failed} href={failedHref} isDownload isBad={run.failed > 0}>
        {run.failed > 0 ? "rows left out" : "no row left out"}
      </RunCount>
    </dl>
  );
}
