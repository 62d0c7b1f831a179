"use client";

import { Button } from "@heroui/react/button";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { lazy, Suspense, useEffect, useOptimistic, useRef, useState, useTransition } from "react";
import { updatePipeline } from "@/app/(crm)/settings/actions";
import { notifyDone } from "@/components/leads/undo";
import { OrderedList } from "@/components/ui/ordered-list";
import { notifyError } from "@/components/ui/toast";
import type { PipelineStatus } from "@/lib/settings/schema";
import { StatusRow } from "./status-row";

const StatusDialog = lazy(() =>
  import("./status-dialog").then((module) => ({ default: module.StatusDialog })),
);
const DeleteStatusDialog = lazy(() =>
  import("./delete-status-dialog").then((module) => ({ default: module.DeleteStatusDialog })),
);

/** A status as it is to be saved; a new one has no key yet. */
export type WantedStatus = Omit<PipelineStatus, "key" | "leads"> & { key?: string };

const FAILED = "This could not be saved. Check the connection and try again.";

/** The steps of the pipeline in their order. Each change is saved at once and can be undone. */
export function PipelineEditor({
  saved,
  version,
  isReadOnly,
}: {
  saved: PipelineStatus[];
  version: number;
  isReadOnly: boolean;
}) {
  const router = useRouter();
  const [statuses, show] = useOptimistic(saved);
  const [, startSaving] = useTransition();
  const [edited, setEdited] = useState<PipelineStatus | "new">();
  const [deleted, setDeleted] = useState<PipelineStatus>();
  const items = statuses.map((status) => ({ id: status.key, status }));

  const seen = useRef(version);
  useEffect(() => {
    seen.current = version;
  }, [version]);
  const queue = useRef(Promise.resolve<string | undefined>(undefined));

  /** Saves one change after the other, each upon what the last one left. Gives back the sentence of what failed. */
  function save(
    wanted: readonly (WantedStatus & { leads?: number })[],
    sentence: string,
    moveLeads: Record<string, string> = {},
  ): Promise<string | undefined> {
    const statuses = wanted.map(({ leads: _, ...status }) => status);
    queue.current = queue.current.then(async () => {
      const change = { statuses, moveLeads, version: seen.current };
      const result = await updatePipeline(change).catch(() => undefined);
      if (!result?.ok) {
        if (result?.error.code === "conflict") router.refresh();
        return result?.error.detail ?? FAILED;
      }
      seen.current = result.data.version;
      notifyDone(sentence, result.entryId);
      router.refresh();
      return undefined;
    });
    return queue.current;
  }

  const reorder = (keys: string[]) =>
    startSaving(async () => {
      const next = keys.flatMap((key) => statuses.find((status) => status.key === key) ?? []);
      show(next);
      const failure = await save(next, "Order of the pipeline changed");
      if (failure) notifyError(failure);
    });

  return (
    <div className="flex flex-col items-start gap-3">
      <OrderedList
        label="Statuses"
        items={items}
        nameOf={({ status }) => status.label}
        onReorder={isReadOnly ? undefined : reorder}
        onOpen={isReadOnly ? undefined : ({ status }) => setEdited(status)}
        row={({ status }) => (
          <StatusRow
            status={status}
            keys={statuses.map(({ key }) => key)}
            isReadOnly={isReadOnly}
            onEdit={() => setEdited(status)}
            onReorder={reorder}
            onDelete={() => setDeleted(status)}
          />
        )}
      />
      {!isReadOnly && (
        <Button variant="outline" onPress={() => setEdited("new")}>
          <Plus aria-hidden /> Add status
        </Button>
      )}
      <Suspense>
        {edited && (
          <StatusDialog
            status={edited === "new" ? undefined : edited}
            onClose={() => setEdited(undefined)}
            onSave={(wanted) =>
              edited === "new"
                ? save([...statuses, wanted], `${wanted.label} added`)
                : save(
                    statuses.map((status) => (status.key === edited.key ? wanted : status)),
                    `${wanted.label} saved`,
                  )
            }
          />
        )}
        {deleted && (
          <DeleteStatusDialog
            status={deleted}
            others={statuses.filter(({ key }) => key !== deleted.key)}
            onClose={() => setDeleted(undefined)}
            onDelete={(moveTo) =>
              save(
                statuses.filter(({ key }) => key !== deleted.key),
                `${deleted.label} deleted`,
                moveTo ? { [deleted.key]: moveTo } : {},
              )
            }
          />
        )}
      </Suspense>
    </div>
  );
}
