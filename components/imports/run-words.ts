import type { Format } from "@/lib/format";
import type { LeadImport } from "@/lib/imports/schema";

type Counts = Pick<LeadImport, "created" | "updated" | "skipped" | "failed">;

/** "98 new, 2 skipped"; only what there is any of. */
export function countsSentence({ created, updated, skipped, failed }: Counts, format: Format): string {
  const parts = [
    [created, "new"],
    [updated, "updated"],
    [skipped, "skipped"],
    [failed, "failed"],
  ] as const;
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${format.number(count)} ${word}`);
  return said.join(", ") || "No rows";
}

/** What an import came to, in one line. */
export function headlineOf(run: LeadImport, format: Format): string {
  const leads = format.count(run.created + run.updated, "lead");
  switch (run.state) {
    case "done":
      return run.created + run.updated === 0 ? "Nothing was imported" : `${leads} imported`;
    case "cancelled":
      return run.processed > 0
        ? `Stopped after ${format.count(run.processed, "row")}`
        : "Stopped before the first row";
    case "failed":
      return "The import could not be finished";
    case "reverted":
      return "This import was undone";
    case "writing":
      return "Importing";
    default:
      return "Reading the file";
  }
}

export const isRunning = ({ state }: Pick<LeadImport, "state">) =>
  state === "queued" || state === "reading" || state === "writing";
