"use client";

import { Plus } from "lucide-react";
import { lazy, Suspense, useOptimistic, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { OrderedList } from "@/components/ui/ordered-list";
import { notifyError } from "@/components/ui/toast";
import type { PipelineStatus } from "@/lib/settings/schema";
import { usePipelineSave } from "./pipeline-saving";
import { StatusRow } from "./status-row";

const StatusDialog = lazy(() =>
  import("./status-dialog").then((module) => ({ default: module.StatusDialog })),
);
const DeleteStatusDialog = lazy(() =>
  import("./delete-status-dialog").then((module) => ({ default: module.DeleteStatusDialog })),
);

/** A status as it is to be saved; a new one has no key yet. */
export type WantedStatus = Omit<PipelineStatus, "key" | "leads"> & { key?: string };

/** The steps of the pipeline in their order. Each change is saved at once and can be undone. */
export function PipelineEditor({
  saved,
  isReadOnly,
}: {
  saved: PipelineStatus[];
  isReadOnly: boolean;
}) {
  const [statuses, show] = useOptimistic(saved);
  const [, startSaving] = useTransition();
  const [edited, setEdited] = useState<PipelineStatus | "new">();
  const [deleted, setDeleted] = useState<PipelineStatus>();
  const items = statuses.map((status) => ({ id: status.key, status }));

  const savePipeline = usePipelineSave();
  const save = (
    wanted: readonly (WantedStatus & { leads?: number | null })[],
    sentence: string,
    moveLeads: Record<string, string> = {},
  ) => savePipeline({ statuses: wanted.map(({ leads: _, ...status }) => status), moveLeads }, sentence);

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
