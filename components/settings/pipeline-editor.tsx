"use client";

import { Button } from "@heroui/react/button";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { updatePipeline } from "@/app/(crm)/settings/actions";
import { FormError } from "@/components/ui/form-error";
import { notify } from "@/components/ui/toast";
import type { PipelineStatus } from "@/lib/settings/schema";
import { DeletedStatuses } from "./deleted-statuses";
import { StatusRow, statusColumns } from "./status-row";

/** A status being edited; a new one has no key yet. */
export type DraftStatus = Omit<PipelineStatus, "key" | "leads"> & {
  id: string;
  key?: string;
  leads: number;
};

/** The whole pipeline is edited as a draft and saved at once. */
export function PipelineEditor({
  saved,
  isReadOnly,
}: {
  saved: PipelineStatus[];
  isReadOnly: boolean;
}) {
  const router = useRouter();
  const [drafts, setDrafts] = useState<DraftStatus[]>(
    saved.map((status) => ({ ...status, id: status.key })),
  );
  const [moveLeads, setMoveLeads] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<string>();
  const [isSaving, startSaving] = useTransition();
  const deleted = saved.filter(({ key }) => !drafts.some((draft) => draft.key === key));
  const isChanged =
    deleted.length > 0 ||
    JSON.stringify(drafts.map(({ id: _, ...rest }) => rest)) !== JSON.stringify(saved);

  const change = (id: string, values: Partial<DraftStatus>) =>
    setDrafts(drafts.map((draft) => (draft.id === id ? { ...draft, ...values } : draft)));
  const move = (from: number, to: number) => {
    const moved = drafts[from];
    if (moved && to >= 0 && to < drafts.length)
      setDrafts(drafts.toSpliced(from, 1).toSpliced(to, 0, moved));
  };
  const add = () =>
    setDrafts([
      ...drafts,
      {
        id: crypto.randomUUID(),
        label: "",
        color: "gray",
        kind: "open",
        winProbability: 10,
        staleAfterDays: null,
        requiresReason: false,
        leads: 0,
      },
    ]);

  const save = () =>
    startSaving(async () => {
      const statuses = drafts.map(({ id: _id, leads: _leads, ...status }) => status);
      const result = await updatePipeline({ statuses, moveLeads });
      setProblem(result.ok ? undefined : result.error.detail);
      if (!result.ok) return;
      notify("Pipeline saved", { tone: "success" });
      router.refresh();
    });

  return (
    <div className="flex flex-col gap-3">
      <FormError>{problem}</FormError>
      <Columns />
      <ol className="divide-y divide-separator rounded-lg border border-border bg-surface">
        {drafts.map((draft, index) => (
          <StatusRow
            key={draft.id}
            status={draft}
            isReadOnly={isReadOnly}
            isFirst={index === 0}
            isLast={index === drafts.length - 1}
            onChange={(values) => change(draft.id, values)}
            onMove={(step) => move(index, index + step)}
            onDelete={() => setDrafts(drafts.filter(({ id }) => id !== draft.id))}
          />
        ))}
      </ol>
      <DeletedStatuses
        deleted={deleted}
        remaining={drafts}
        moveLeads={moveLeads}
        onChange={setMoveLeads}
      />
      {!isReadOnly && (
        <div className="flex flex-wrap gap-2">
          <Button variant="outline" onPress={add}>
            <Plus aria-hidden /> Add status
          </Button>
          <div className="ml-auto flex gap-2">
            {isChanged && (
              <Button
                variant="ghost"
                onPress={() => setDrafts(saved.map((status) => ({ ...status, id: status.key })))}
              >
                Discard changes
              </Button>
            )}
            <Button isDisabled={!isChanged} isPending={isSaving} onPress={save}>
              Save
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

/** What the columns mean, said once above them. */
function Columns() {
  const names = ["", "Name", "Color", "Kind", "Win %", "Stale after", "Ask reason", "Leads"];
  return (
    <div
      aria-hidden
      className={`-mb-1 hidden gap-x-3 px-4 text-xs text-muted md:grid ${statusColumns}`}
    >
      {names.map((name) => (
        <span key={name} className={name === "Leads" ? "text-right" : ""}>
          {name}
        </span>
      ))}
    </div>
  );
}
