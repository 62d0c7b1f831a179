"use client";

import { Button } from "@heroui/react/button";
import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { Checkbox } from "@/components/ui/checkbox";
import { SelectField, TextField } from "@/components/ui/field";
import { StatusDot } from "@/components/ui/status-badge";
import { TONES } from "@/components/ui/tone";
import { formatCount } from "@/lib/format";
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

/** One status of the pipeline: name, colour, kind, chance of winning, and when it goes stale. */
export function StatusRow({
  status,
  isReadOnly,
  isFirst,
  isLast,
  onChange,
  onMove,
  onDelete,
}: StatusRowProps) {
  const name = status.label || "new status";
  return (
    <li className="px-4 py-3">
      <fieldset
        disabled={isReadOnly}
        className="grid items-end gap-3 md:grid-cols-[1rem_minmax(8rem,1fr)_6.5rem_6rem_5rem_6rem_auto]"
      >
        <legend className="sr-only">{name}</legend>
        <span className="hidden pb-2.5 md:block">
          <StatusDot color={status.color} />
        </span>
        <TextField
          label="Name"
          value={status.label}
          onChange={(event) => onChange({ label: event.currentTarget.value })}
          maxLength={60}
          required
        />
        <SelectField
          label="Colour"
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
          label="Win %"
          type="number"
          min={0}
          max={100}
          value={status.winProbability}
          onChange={(event) => onChange({ winProbability: Number(event.currentTarget.value) })}
        />
        <TextField
          label="Stale after"
          type="number"
          min={1}
          placeholder="days"
          value={status.staleAfterDays ?? ""}
          onChange={(event) =>
            onChange({
              staleAfterDays:
                event.currentTarget.value === "" ? null : Number(event.currentTarget.value),
            })
          }
        />
        {!isReadOnly && (
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
        )}
        <div className="flex items-center gap-4 text-xs text-muted md:col-start-2 md:col-end-8">
          <Checkbox
            checked={status.requiresReason}
            onChange={(event) => onChange({ requiresReason: event.currentTarget.checked })}
          >
            Ask for a reason
          </Checkbox>
          <span className="tabular-nums">{formatCount(status.leads, "lead")}</span>
        </div>
      </fieldset>
    </li>
  );
}
