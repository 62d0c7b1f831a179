"use client";

import type { ReactNode } from "react";
import { leadName } from "@/components/leads/lead-words";
import { useVocabulary } from "@/components/leads/vocabulary";
import { classNames } from "@/components/ui/class-names";
import { None } from "@/components/ui/money";
import type { MergeField, MergePreview, MergeSide } from "@/lib/leads/merge/schema";
import { mergeValue } from "./merge-value";

/** The facts on which two leads differ, each to be picked; what is the same on both is only listed. */
export function MergeTable({
  preview,
  choiceOf,
  choose,
}: {
  preview: MergePreview;
  choiceOf: (key: string) => MergeSide;
  choose: (key: string, side: MergeSide) => void;
}) {
  const words = useVocabulary();
  const same = preview.fields.filter(({ differs, kept }) => !differs && !isNothing(kept));
  const text = (field: MergeField, side: "kept" | "merged") =>
    isNothing(field[side]) ? undefined : mergeValue(field.key, field[side], preview[side], words);
  return (
    <div className="flex flex-col gap-3">
      <div className="grid grid-cols-2 gap-x-2 gap-y-3 md:grid-cols-[7rem_1fr_1fr] md:gap-y-1.5">
        <span className="hidden md:block" />
        <Heading hint="Stays">{leadName(preview.kept)}</Heading>
        <Heading hint="Goes to the bin">{leadName(preview.merged)}</Heading>
        {preview.fields
          .filter(({ differs }) => differs)
          .map((field) => (
            <Row
              key={field.key}
              field={field}
              choice={choiceOf(field.key)}
              onChoose={(side) => choose(field.key, side)}
              kept={text(field, "kept")}
              merged={text(field, "merged")}
            />
          ))}
      </div>
      {same.length > 0 && (
        <p className="text-sm text-muted">
          The same on both: {same.map(({ label }) => label.toLowerCase()).join(", ")}.
        </p>
      )}
    </div>
  );
}

const isNothing = (value: unknown) =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

function Heading({ hint, children }: { hint: string; children: ReactNode }) {
  return (
    <div className="min-w-0 px-2.5 pb-1">
      <p className="text-xs text-muted">{hint}</p>
      <p className="truncate font-medium">{children}</p>
    </div>
  );
}

function Row({
  field,
  choice,
  onChoose,
  kept,
  merged,
}: {
  field: MergeField;
  choice: MergeSide;
  onChoose: (side: MergeSide) => void;
  kept: ReactNode;
  merged: ReactNode;
}) {
  return (
    <fieldset className="contents">
      <legend className="sr-only">{field.label}</legend>
      <span
        className="col-span-2 -mb-2 flex items-center gap-2 text-sm text-muted md:col-span-1 md:mb-0"
        aria-hidden
      >
        {field.label}
      </span>
      <Choice
        field={field}
        side="kept"
        isChosen={choice !== "merged"}
        choice={choice}
        onChoose={onChoose}
      >
        {kept}
      </Choice>
      <Choice
        field={field}
        side="merged"
        isChosen={choice !== "kept"}
        choice={choice}
        onChoose={onChoose}
      >
        {merged}
      </Choice>
    </fieldset>
  );
}

/** One side of a fact: a radio button, or a checkbox where both may be taken. */
function Choice({
  field,
  side,
  isChosen,
  choice,
  onChoose,
  children,
}: {
  field: MergeField;
  side: "kept" | "merged";
  isChosen: boolean;
  choice: MergeSide;
  onChoose: (side: MergeSide) => void;
  children: ReactNode;
}) {
  const other = side === "kept" ? "merged" : "kept";
  // A set takes from both; the last side that is chosen stays so.
  const toggled = () => (choice === "both" ? other : choice === side ? side : "both");
  return (
    <label
      className={classNames(
        "flex min-h-10 min-w-0 cursor-pointer items-center gap-2 rounded-md border px-2.5 py-1.5 text-sm has-focus-visible:outline-2 has-focus-visible:outline-focus md:min-h-8",
        isChosen ? "border-accent bg-accent-soft" : "border-border text-muted hover:bg-row-hover",
      )}
    >
      <input
        type={field.canUnite ? "checkbox" : "radio"}
        name={`merge-${field.key}`}
        checked={isChosen}
        onChange={() => onChoose(field.canUnite ? toggled() : side)}
        className="sr-only"
      />
      <span className="min-w-0 break-words">{children ?? <None />}</span>
    </label>
  );
}
