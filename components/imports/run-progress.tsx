import { ProgressBar } from "@/components/ui/progress-bar";
import { formatCount, formatNumber } from "@/lib/format";
import type { LeadImport } from "@/lib/imports/schema";

/** How far a run is. While the file is being read, nobody knows how many rows it holds. */
export function RunProgress({ run: { state, dryRun, total, processed } }: { run: LeadImport }) {
  if (state === "queued") return <ProgressBar label="Waiting to begin" value={0} detail="" />;
  if (dryRun || state === "reading")
    return (
      <ProgressBar
        label={dryRun ? "Checking the file" : "Reading the file"}
        value={total}
        detail={`${formatCount(total, "row")} so far`}
      />
    );
  return (
    <ProgressBar
      label="Importing"
      value={processed}
      total={total}
      detail={`${formatNumber(processed)} of ${formatCount(total, "row")}`}
    />
  );
}
