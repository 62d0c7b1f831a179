import { StatusBadge } from "@/components/ui/status-badge";
import type { Tone } from "@/components/ui/tone";
import type { LeadImport } from "@/lib/imports/schema";

const shown: Record<LeadImport["state"], { label: string; color: Tone }> = {
  queued: { label: "Waiting", color: "gray" },
  reading: { label: "Reading", color: "blue" },
  writing: { label: "Importing", color: "blue" },
  done: { label: "Imported", color: "green" },
  cancelled: { label: "Stopped", color: "yellow" },
  failed: { label: "Failed", color: "red" },
  reverted: { label: "Undone", color: "gray" },
};

/** Where an import stands, in a word. */
export function ImportStatus({
  run: { state, dryRun },
}: {
  run: Pick<LeadImport, "state" | "dryRun">;
}) {
  const { label, color } = shown[state];
  if (dryRun && state !== "failed")
    return (
      <StatusBadge color="purple">
        {state === "done" ? "Checked, not imported" : "Checking"}
      </StatusBadge>
    );
  return <StatusBadge color={color}>{label}</StatusBadge>;
}
