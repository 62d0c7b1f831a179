import { Undo2 } from "lucide-react";
import { formatCount } from "@/lib/format";
import type { UndoAnswer } from "@/lib/journal/schema";

/** What undoing an import took back, and what it left because somebody has worked on it since. */
export function UndoneNotice({ answer }: { answer: UndoAnswer | undefined }) {
  return (
    <div
      role="status"
      className="mb-6 flex gap-2.5 rounded-lg border border-border bg-surface-secondary px-4 py-3 text-sm"
    >
      <Undo2 className="mt-0.5 size-4 shrink-0 text-muted" aria-hidden />
      <div>
        <p className="font-medium">This import was undone.</p>
        <p className="text-muted">
          {answer
            ? `${formatCount(answer.restored, "record")} went back to what they were. ${keptSentence(answer.skippedTotal)}`
            : "Leads that somebody had changed before that were kept as they were."}
        </p>
      </div>
    </div>
  );
}

const keptSentence = (kept: number) =>
  kept === 0
    ? "Nothing had been changed since, so nothing was kept."
    : `${formatCount(kept, "record")} had been changed since the import and ${kept === 1 ? "was" : "were"} kept.`;
