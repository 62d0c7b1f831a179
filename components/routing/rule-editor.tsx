"use client";

import { Plus, Split } from "lucide-react";
import { lazy, Suspense } from "react";
import {
  createRoutingRule,
  deleteRoutingRule,
  reorderRoutingRules,
  updateRoutingRule,
} from "@/app/(crm)/settings/assigning/actions";
import { useSettingList } from "@/components/settings/use-setting-list";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { OrderedList } from "@/components/ui/ordered-list";
import type { RoutingRule } from "@/lib/routing/schema";
import type { RuleChanges } from "./rule-dialog";
import { RuleRow } from "./rule-row";

const RuleDialog = lazy(() =>
  import("./rule-dialog").then((module) => ({ default: module.RuleDialog })),
);

/** The rules in the order in which they are asked. Each change is saved at once and can be undone. */
export function RuleEditor({ saved, isReadOnly }: { saved: RoutingRule[]; isReadOnly: boolean }) {
  const { items: rules, edited, setEdited, done, quickly, inOrder } = useSettingList(saved);

  const reorder = (ids: string[]) =>
    quickly(inOrder(ids), () => reorderRoutingRules({ ids }), "Order of the rules changed");
  const toggle = ({ id, name, isOn }: RoutingRule) =>
    quickly(
      rules.map((rule) => (rule.id === id ? { ...rule, isOn: !isOn } : rule)),
      () => updateRoutingRule({ id, isOn: !isOn }),
      isOn ? `${name} is switched off` : `${name} is switched on`,
    );
  const remove = ({ id, name }: RoutingRule) =>
    quickly(
      rules.filter((rule) => rule.id !== id),
      () => deleteRoutingRule({ id }),
      `${name} deleted`,
    );
  const save = (changes: RuleChanges) =>
    edited === "new" || !edited
      ? done(createRoutingRule(changes), `${changes.name} added`)
      : done(
          updateRoutingRule({ ...changes, id: edited.id, version: edited.version }),
          `${changes.name} saved`,
        );
  const addButton = !isReadOnly && (
    <Button variant="outline" onPress={() => setEdited("new")}>
      <Plus aria-hidden /> Add rule
    </Button>
  );

  return (
    <div className="flex flex-col items-start gap-3">
      {rules.length === 0 ? (
        <EmptyState icon={<Split />} title="No rules yet" actions={addButton}>
          New leads wait unassigned until somebody takes them. A rule can share them out in turn, by
          where they come from or what they are worth.
        </EmptyState>
      ) : (
        <>
          <OrderedList
            label="Rules"
            items={rules}
            nameOf={({ name }) => name}
            onReorder={isReadOnly ? undefined : reorder}
            onOpen={isReadOnly ? undefined : setEdited}
            row={(rule, place) => (
              <RuleRow
                rule={rule}
                place={place}
                ids={rules.map(({ id }) => id)}
                isReadOnly={isReadOnly}
                onEdit={() => setEdited(rule)}
                onToggle={() => toggle(rule)}
                onReorder={reorder}
                onDelete={() => remove(rule)}
              />
            )}
          />
          {addButton}
        </>
      )}
      <Suspense>
        {edited && (
          <RuleDialog
            rule={edited === "new" ? undefined : edited}
            onSave={save}
            onClose={() => setEdited(undefined)}
          />
        )}
      </Suspense>
    </div>
  );
}
