import { useFormat } from "@/components/ui/format";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { LeadImport } from "@/lib/imports/schema";

/** How far a run is. While the file is being read, nobody knows how many rows it holds. */
export function RunProgress({ run: { state, dryRun, total, processed } }: { run: LeadImport }) {
  const format = useFormat();
  if (state === "queued") return <ProgressBar label="Waiting to begin" value={0} detail="" />;
  if (dryRun)
    return (
      <ProgressBar
        label="Checking the file"
        value={total}
        detail={`${format.count(total, "row")} so far`}
      />
    );
  // Rows become leads while the rest of the file is still being read.
  if (state === "reading")
    return (
      <ProgressBar
        label="Reading and importing"
        value={processed}
        detail={`${format.number(processed)} of ${format.count(total, "row")} read so far`}
      />
    );
  return (
    <ProgressBar
      label="Importing"
      value={processed}
      total={total}
      detail={`${format.number(processed)} of ${format.count(total, "row")}`}
    />
  );
}
