"use client";

import { Undo2 } from "lucide-react";
import { useTransition } from "react";
import { revertImport } from "@/app/(crm)/leads/import/actions";
import { announceChange } from "@/components/live/changes";
import { Button } from "@/components/ui/button";
import { notify, notifyError } from "@/components/ui/toast";
import type { LeadImport } from "@/lib/imports/schema";
import { UNDO_HOURS, type UndoAnswer } from "@/lib/journal/schema";

const UNDO_MS = UNDO_HOURS * 3_600_000;

/** Takes back all that an import did, while that can be done. */
export function UndoButton({
  run,
  onUndone,
}: {
  run: Pick<LeadImport, "id" | "createdAt">;
  onUndone: (answer: UndoAnswer) => void;
}) {
  const [isUndoing, startTransition] = useTransition();
  const isTooOld = Date.now() - new Date(run.createdAt).getTime() > UNDO_MS;
  if (isTooOld) return null;
  const undo = () =>
    startTransition(async () => {
      const answer = await revertImport({ id: run.id }).catch(() => undefined);
      if (!answer?.ok) {
        notifyError(
          answer?.error.detail ??
            "The import could not be undone. Check your connection and try again.",
        );
        return;
      }
      onUndone(answer.data);
      announceChange({ resource: "leads", ids: [] });
      notify("Import undone", { tone: "success" });
    });
  return (
    <Button variant="ghost" isPending={isUndoing} onPress={undo}>
      <Undo2 aria-hidden />
      {isUndoing ? "Undoing" : "Undo import"}
    </Button>
  );
}
