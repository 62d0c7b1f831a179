import { Undo2 } from "lucide-react";
import { useFormat } from "@/components/ui/format";
import type { Format } from "@/lib/format";
import type { UndoAnswer } from "@/lib/journal/schema";

/** What undoing an import took back, and what it left because somebody has worked on it since. */
export function UndoneNotice({ answer }: { answer: UndoAnswer | undefined }) {
  const format = useFormat();
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
            ? keptSentence(answer.skippedTotal, format)
            : "What somebody had worked on since was kept as it was."}
        </p>
      </div>
    </div>
  );
}

function keptSentence(kept: number, format: Format): string {
  if (kept === 0) return "Everything it had made or changed is as it was before.";
  const records = format.count(kept, "record");
  return `${records} had been changed since and ${kept === 1 ? "was" : "were"} kept; all else is as it was before.`;
}
