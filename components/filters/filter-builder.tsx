"use client";

import type { Field, Filter } from "@/lib/filters/schema";
import { newGroup } from "./draft";
import { GroupEditor } from "./group-editor";
import { useFilterDraft } from "./use-filter-draft";

/**
 * Edits a filter over any fields. It knows no noun: members, tags and choices come as the fields'
 * `options`. Unfinished conditions stay here; the owner hears of finished ones only.
 */
export function FilterBuilder({
  fields,
  value,
  onChange,
  currency = "USD",
  emptyHint,
}: {
  fields: readonly Field[];
  value: Filter | undefined;
  onChange: (filter: Filter | undefined) => void;
  currency?: string;
  /** What no condition means, where nothing is listed by the filter. */
  emptyHint?: string;
}) {
  const { draft, update } = useFilterDraft(value, fields, onChange);
  return (
    <GroupEditor
      group={draft}
      fields={fields}
      currency={currency}
      emptyHint={emptyHint}
      onChange={update}
      onClear={draft.members.length > 0 ? () => update(newGroup("all")) : undefined}
    />
  );
}
