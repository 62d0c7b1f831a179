"use client";

import { bulkAssignLeads, bulkDeleteLeads, bulkUpdateLeads } from "@/app/(crm)/leads/actions";
import { type PageAction, usePageActions } from "@/components/shell/page-actions";
import { useFormat } from "@/components/ui/format";
import { assignByRules, type Bulk } from "./use-bulk";
import { useVocabulary } from "./vocabulary";

const NONE: readonly PageAction[] = [];

/** Offers in the palette what can be done with the selected leads: 'Assign 3 leads to Mia Torres'. */
export function useSelectionActions(bulk: Bulk, count: number) {
  const format = useFormat();
  const { assignees, statuses, routingRules, can } = useVocabulary();
  const selected = format.count(count, "lead");
  const assigning = assignees.map(
    ({ id, name }): PageAction => ({
      id: `assign ${id}`,
      label: `Assign ${selected} to ${name}`,
      run: () =>
        void bulk.run(
          (target) => bulkAssignLeads({ ...target, assignedToId: id }),
          (leads) => `${leads} assigned to ${name}`,
          (lead) => ({ ...lead, assignedToId: id }),
        ),
    }),
  );
  const byRules: PageAction = {
    id: "assign-by-rules",
    label: `Assign ${selected} by the rules`,
    run: () => void assignByRules(bulk),
  };
  const hasRules = routingRules.some(({ isOn }) => isOn);
  // One that asks for a reason is chosen in the bar, which asks.
  const moving = statuses
    .filter(({ requiresReason }) => !requiresReason)
    .map(
      ({ key, label }): PageAction => ({
        id: `status ${key}`,
        label: `Move ${selected} to ${label}`,
        run: () =>
          void bulk.run(
            (target) => bulkUpdateLeads({ ...target, changes: { status: key } }),
            (leads) => `${leads} moved to ${label}`,
            (lead) => ({ ...lead, status: key }),
          ),
      }),
    );
  const deleting: PageAction = {
    id: "delete-selected",
    label: `Delete ${selected}`,
    run: () =>
      void bulk.run(
        bulkDeleteLeads,
        (leads) => `${leads} moved to the bin`,
        () => undefined,
      ),
  };
  const actions = [
    ...assigning,
    ...(hasRules ? [byRules] : []),
    ...moving,
    ...(can("leads:delete") ? [deleting] : []),
  ];
  usePageActions(count > 0 ? actions : NONE);
}
