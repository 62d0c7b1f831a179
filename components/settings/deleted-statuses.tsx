"use client";

import { SelectField } from "@/components/ui/field";
import { formatCount } from "@/lib/format";
import type { PipelineStatus } from "@/lib/settings/schema";
import type { DraftStatus } from "./pipeline-editor";

interface DeletedStatusesProps {
  deleted: PipelineStatus[];
  remaining: DraftStatus[];
  moveLeads: Record<string, string>;
  onChange: (moveLeads: Record<string, string>) => void;
}

/** Asks where the leads of each deleted status go. */
export function DeletedStatuses({ deleted, remaining, moveLeads, onChange }: DeletedStatusesProps) {
  const targets = remaining.flatMap(({ key, label }) => (key ? [{ value: key, label }] : []));
  if (deleted.length === 0) return null;
  return (
    <fieldset className="flex flex-col gap-3 rounded-lg border border-border bg-surface p-4">
      <legend className="sr-only">Deleted statuses</legend>
      {deleted.map((status) => (
        <SelectField
          key={status.key}
          label={`${status.label} will be deleted. Move ${formatCount(status.leads, "lead")} to`}
          value={moveLeads[status.key] ?? ""}
          placeholder="Choose a status"
          options={targets}
          onChange={(event) => onChange({ ...moveLeads, [status.key]: event.currentTarget.value })}
        />
      ))}
    </fieldset>
  );
}
