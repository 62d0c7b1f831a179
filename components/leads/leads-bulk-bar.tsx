"use client";

import { Trash2 } from "lucide-react";
import { bulkDeleteLeads } from "@/app/(crm)/leads/actions";
import { MergeSelected } from "@/components/duplicates/merge-selected";
import { BulkBar } from "@/components/ui/bulk-bar";
import { Button } from "@/components/ui/button";
import { NO_SELECTION, type Selection, selectedCount } from "@/components/ui/data-table";
import { BulkAssign } from "./bulk-assign";
import { BulkField } from "./bulk-field";
import { BulkStatus } from "./bulk-status";
import { BulkTags } from "./bulk-tags";
import type { LeadQuery } from "./lead-query";
import { useSelectionActions } from "./selection-actions";
import { useBulk } from "./use-bulk";
import type { Patch } from "./use-lead-pages";
import { useVocabulary } from "./vocabulary";

/** What can be done with the selected leads at once. */
export function LeadsBulkBar({
  selection,
  query,
  total,
  totalLabel,
  patch,
  onDone,
}: {
  selection: Selection;
  query: LeadQuery;
  total: number;
  totalLabel?: string;
  patch: Patch;
  onDone: (selection: Selection) => void;
}) {
  const { can } = useVocabulary();
  const bulk = useBulk({ selection, query, patch, onDone });
  const count = selectedCount(selection, total);
  useSelectionActions(bulk, count);
  const isCapped = selection.isAll && totalLabel;
  return (
    <BulkBar
      count={count}
      countLabel={isCapped ? `${totalLabel} selected` : undefined}
      onClear={() => onDone(NO_SELECTION)}
    >
      <BulkStatus bulk={bulk} count={count} />
      <BulkAssign bulk={bulk} />
      <BulkTags bulk={bulk} />
      <BulkField bulk={bulk} count={count} />
      {can("leads:delete") && !selection.isAll && selection.ids.size === 2 && (
        <MergeSelected
          leadIds={[...selection.ids] as [string, string]}
          onMerged={(mergedId) => {
            patch(new Set([mergedId]), () => undefined);
            onDone(NO_SELECTION);
          }}
        />
      )}
      {can("leads:delete") && (
        <Button
          variant="ghost"
          isDisabled={bulk.isRunning}
          onPress={() =>
            bulk.run(
              bulkDeleteLeads,
              (leads) => `${leads} moved to the bin`,
              () => undefined,
            )
          }
        >
          <Trash2 aria-hidden />
          <span className="phone:sr-only">Delete</span>
        </Button>
      )}
    </BulkBar>
  );
}
