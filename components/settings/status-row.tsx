"use client";

import { Button } from "@heroui/react/button";
import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { Checkbox } from "@/components/ui/checkbox";
import { SelectField, TextField } from "@/components/ui/field";
import { StatusDot } from "@/components/ui/status-badge";
import { TONES } from "@/components/ui/tone";
import { formatNumber } from "@/lib/format";
import type { DraftStatus } from "./pipeline-editor";

const kinds = [
  { value: "open", label: "Open" },
  { value: "won", label: "Won" },
  { value: "lost", label: "Lost" },
];
const colors = TONES.map((tone) => ({
  value: tone,
  label: tone.charAt(0).toUpperCase() + tone.slice(1),
}));

interface StatusRowProps {
  status: DraftStatus;
  isReadOnly: boolean;
  isFirst: boolean;
  isLast: boolean;
  onChange: (values: Partial<DraftStatus>) => void;
  onMove: (step: -1 | 1) => void;
  onDelete: () => void;
}

/** The columns of the editor on a wide screen; narrower ones label each field instead. */
export const statusColumns =
  "md:grid-cols-[0.75rem_minmax(8rem,1fr)_6.5rem_6rem_4.5rem_5.5rem_5.5rem_4.5rem_6.5rem]";

/** One status of the pipeline: name, colour, kind, chance of winning, and when it goes stale. */
export function StatusRow(row: StatusRowProps) {
  const { status, isReadOnly, onChange } = row;
  return (
    <li className="px-4 py-2">
      <fieldset disabled={isReadOnly} className={`grid items-center gap-x-3 gap-y-2 ${statusColumns}`}>
        <legend className="sr-only">{nameOf(status)}</legend>
        <span className="hidden md:flex">
          <StatusDot color={status.color} />
        </span>
        <StatusFields status={status} onChange={onChange} />
        <Checkbox
          aria-label={`Ask for a reason when a lead becomes ${nameOf(status)}`}
          checked={status.requiresReason}
          onChange={(event) => onChange({ requiresReason: event.currentTarget.checked })}
        >
          <span className="md:hidden">Ask for a reason</span>
        </Checkbox>
        <span className="text-sm text-muted tabular-nums md:text-right">
          {formatNumber(status.leads)}
          <span className="md:hidden"> leads</span>
        </span>
        {!isReadOnly && <RowActions {...row} />}
      </fieldset>
    </li>
  );
}

const nameOf = (status: DraftStatus) => status.label || "new status";

function StatusFields({ status, onChange }: Pick<StatusRowProps, "status" | "onChange">) {
  return (
    <div className="contents md:[&_label]:sr-only">
      <TextField
        label="Name"
        value={status.label}
        onChange={(event) => onChange({ label: event.currentTarget.value })}
        maxLength={60}
        required
      />
      <SelectField
        label="Color"
        value={status.color}
        options={colors}
        onChange={(event) => onChange({ color: event.currentTarget.value as DraftStatus["color"] })}
      />
      <SelectField
        label="Kind"
        value={status.kind}
        options={kinds}
        disabled={status.key !== undefined}
        onChange={(event) => onChange({ kind: event.currentTarget.value as DraftStatus["kind"] })}
      />
      <TextField
        label="Chance to win, %"
        type="number"
        min={0}
        max={100}
        value={status.winProbability}
        onChange={(event) => onChange({ winProbability: Number(event.currentTarget.value) })}
      />
      <TextField
        label="Stale after, days"
        type="number"
        min={1}
        placeholder="Never"
        value={status.staleAfterDays ?? ""}
        onChange={(event) => onChange({ staleAfterDays: daysOf(event.currentTarget.value) })}
      />
    </div>
  );
}

const daysOf = (text: string) => (text === "" ? null : Number(text));

function RowActions({ status, isFirst, isLast, onMove, onDelete }: StatusRowProps) {
  const name = nameOf(status);
  return (
    <div className="flex justify-end">
      <Button
        isIconOnly
        variant="ghost"
        aria-label={`Move ${name} up`}
        isDisabled={isFirst}
        onPress={() => onMove(-1)}
      >
        <ArrowUp aria-hidden />
      </Button>
      <Button
        isIconOnly
        variant="ghost"
        aria-label={`Move ${name} down`}
        isDisabled={isLast}
        onPress={() => onMove(1)}
      >
        <ArrowDown aria-hidden />
      </Button>
      <Button isIconOnly variant="ghost" aria-label={`Delete ${name}`} onPress={onDelete}>
        <Trash2 aria-hidden />
      </Button>
    </div>
  );
}
