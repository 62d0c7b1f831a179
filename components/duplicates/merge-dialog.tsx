"use client";

import { ArrowLeftRight } from "lucide-react";
import { useVocabulary } from "@/components/leads/vocabulary";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/form-error";
import { SkeletonLines } from "@/components/ui/skeleton";
import type { Format } from "@/lib/format";
import type { MergeCounts } from "@/lib/leads/merge/schema";
import { MergeTable } from "./merge-table";
import { useMerge } from "./use-merge";

/** Two leads fact by fact: which stays, what it takes from the other, and what goes over. */
export function MergeDialog({
  leadIds,
  reason,
  isDismissed,
  onClose,
  onMerged,
  onJudge,
}: {
  leadIds: readonly [keep: string, merge: string];
  /** What makes them look like one person. */
  reason?: string;
  isDismissed?: boolean;
  onClose: () => void;
  onMerged: (mergedId: string) => void;
  /** Says that they are two people, or that they may be one after all. */
  onJudge?: (dismissed: boolean) => void;
}) {
  const { can, format } = useVocabulary();
  const merging = useMerge(leadIds, onMerged);
  const { preview, problem } = merging;
  const canMerge = can("leads:write") && can("leads:delete");
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={canMerge ? "Merge two leads" : "Compare two leads"}
      size="lg"
      footer={
        <>
          {onJudge && (
            <Button variant="ghost" className="mr-auto" onPress={() => onJudge(!isDismissed)}>
              {isDismissed ? "May be one person" : "Not a duplicate"}
            </Button>
          )}
          <Button variant="ghost" onPress={onClose}>
            Cancel
          </Button>
          {canMerge && (
            <Button
              variant="primary"
              isDisabled={!preview}
              isPending={merging.isMerging}
              onPress={() => void merging.merge()}
            >
              Merge
            </Button>
          )}
        </>
      }
    >
      {/* As high before the leads are read as after: what is pressed at its foot stays where it is. */}
      <div className="-mx-1 flex h-[min(28rem,60dvh)] flex-col gap-3 overflow-y-auto px-1">
        <FormError>{problem}</FormError>
        <div className="flex items-center gap-2 text-sm text-muted">
          <p className="flex-1">
            {reason && `${reason}. `}
            {preview && movesWords(preview.moves, format)}
          </p>
          <Button variant="ghost" size="sm" isDisabled={!preview} onPress={merging.swap}>
            <ArrowLeftRight aria-hidden />
            Keep the other one
          </Button>
        </div>
        {preview ? (
          <MergeTable preview={preview} choiceOf={merging.choiceOf} choose={merging.choose} />
        ) : (
          !problem && <SkeletonLines lines={10} />
        )}
      </div>
    </Dialog>
  );
}

function movesWords({ notes, tasks, activities }: MergeCounts, format: Format): string {
  const parts = [
    notes > 0 && format.count(notes, "note"),
    tasks > 0 && format.count(tasks, "task"),
    activities > 0 &&
      (activities === 1 ? "1 entry" : `${format.number(activities)} entries`).concat(
        " of the timeline",
      ),
  ].filter(Boolean);
  return parts.length > 0
    ? `The lead that stays gets ${parts.join(", ")}.`
    : "The other lead goes to the bin.";
}
