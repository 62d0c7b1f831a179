"use client";

import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { TextField } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import type { PipelineStatus } from "@/lib/settings/schema";
import { ColorField } from "./color-field";
import { FormDialog } from "./form-dialog";
import type { WantedStatus } from "./pipeline-editor";
import { useDialogSave } from "./use-dialog-save";

const kinds = [
  { value: "open", label: "Open" },
  { value: "won", label: "Won" },
  { value: "lost", label: "Lost" },
] as const;
const usual: WantedStatus = {
  label: "",
  color: "blue",
  kind: "open",
  winProbability: 10,
  staleAfterDays: 14,
  requiresReason: false,
};
const usualOdds = { open: 10, won: 100, lost: 0 };

/** All facts of one status. Its kind is chosen once, because figures of the past hang on it. */
export function StatusDialog({
  status,
  onSave,
  onClose,
}: {
  status: PipelineStatus | undefined;
  onSave: (wanted: WantedStatus) => Promise<string | undefined>;
  onClose: () => void;
}) {
  const [draft, setDraft] = useState<WantedStatus>(status ?? usual);
  const [odds, setOdds] = useState(String(draft.winProbability));
  const [stale, setStale] = useState(String(draft.staleAfterDays ?? ""));
  const [isTried, setTried] = useState(false);
  const { isSaving, problem, save } = useDialogSave(onClose);
  const set = (values: Partial<WantedStatus>) => setDraft({ ...draft, ...values });
  const errors = {
    label: draft.label.trim() ? undefined : "Give the status a name.",
    odds: isWhole(odds, 0, 100) ? undefined : "Type a whole number from 0 to 100.",
    stale: stale === "" || isWhole(stale, 1, 3650) ? undefined : "Type 1 to 3,650 days, or nothing.",
  };
  const error = (name: keyof typeof errors) => (isTried ? errors[name] : undefined);

  function submit() {
    setTried(true);
    if (Object.values(errors).some(Boolean)) return;
    const wanted = {
      ...draft,
      label: draft.label.trim(),
      winProbability: Number(odds),
      staleAfterDays: stale === "" ? null : Number(stale),
    };
    void save(() => onSave(wanted));
  }

  return (
    <FormDialog
      title={status ? `Edit ${status.label}` : "Add status"}
      label={status ? "Save" : "Add status"}
      problem={problem}
      isSaving={isSaving}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label="Name"
        autoFocus
        autoComplete="off"
        maxLength={60}
        value={draft.label}
        error={error("label")}
        onChange={(event) => set({ label: event.currentTarget.value })}
      />
      <ColorField value={draft.color} onChange={(color) => set({ color })} />
      {status ? (
        <p className="text-sm text-muted">
          Counts as {status.kind}. That stays, so that figures of the past stay right.
        </p>
      ) : (
        <div className="flex flex-col gap-1">
          <span aria-hidden className="text-sm font-medium text-foreground">
            Counts as
          </span>
          <Segmented
            label="Counts as"
            options={[...kinds]}
            value={draft.kind}
            onChange={(kind) => {
              set({ kind, requiresReason: kind === "lost" });
              setOdds(String(usualOdds[kind]));
              setStale(kind === "open" ? stale : "");
            }}
          />
        </div>
      )}
      <div className="grid grid-cols-2 gap-4">
        <TextField
          label="Chance to win, %"
          inputMode="numeric"
          value={odds}
          error={error("odds")}
          description="Forecasts count a deal by it."
          onChange={(event) => setOdds(event.currentTarget.value)}
        />
        <TextField
          label="Stale after, days"
          inputMode="numeric"
          placeholder="Never"
          value={stale}
          error={error("stale")}
          description="Without contact, a lead is marked."
          onChange={(event) => setStale(event.currentTarget.value)}
        />
      </div>
      <Checkbox
        checked={draft.requiresReason}
        onChange={(event) => set({ requiresReason: event.currentTarget.checked })}
      >
        Ask for a reason when a lead comes here
      </Checkbox>
    </FormDialog>
  );
}

const isWhole = (text: string, min: number, max: number) =>
  /^\d+$/.test(text.trim()) && Number(text) >= min && Number(text) <= max;
