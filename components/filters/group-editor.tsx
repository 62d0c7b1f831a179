"use client";

import { ListPlus, Plus } from "lucide-react";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Picker } from "@/components/ui/picker";
import type { Field } from "@/lib/filters/schema";
import { ConditionEditor } from "./condition-editor";
import { type Draft, type DraftGroup, isDraftGroup, newCondition, newGroup } from "./draft";
import { GroupHeader } from "./group-header";
import { startCondition } from "./operator-choices";

/** Deeper than this a sentence is easier to write as two filters. */
const DEEPEST = 3;

type GroupProps = {
  group: DraftGroup;
  fields: readonly Field[];
  currency: string;
  level?: number;
  emptyHint?: string;
  onChange: (group: DraftGroup) => void;
  /** Takes the whole group away; the root has none. */
  onRemove?: () => void;
  onClear?: () => void;
};

/** A group: how its members combine, the members, and what may be added. */
export function GroupEditor({
  group,
  fields,
  currency,
  level = 1,
  emptyHint,
  onChange,
  onRemove,
  onClear,
}: GroupProps) {
  const footer = useRef<HTMLDivElement>(null);
  const setMembers = (members: Draft[]) => onChange({ ...group, members });
  const replace = (next: Draft) =>
    setMembers(group.members.map((member) => (member.id === next.id ? next : member)));
  const remove = (id: string) => {
    setMembers(group.members.filter((member) => member.id !== id));
    // The pressed button is gone; whoever works by keyboard goes on from the group's own.
    footer.current?.querySelector("button")?.focus();
  };
  return (
    <fieldset
      className={classNames(
        "flex min-w-0 flex-col gap-2",
        level > 1 && "rounded-lg border border-border bg-surface-secondary p-2",
      )}
    >
      <legend className="sr-only">{level === 1 ? "Filter" : "Group of conditions"}</legend>
      <GroupHeader {...{ group, level, emptyHint, onChange, onRemove }} />
      {group.members.map((member) =>
        isDraftGroup(member) ? (
          <GroupEditor
            key={member.id}
            {...{ group: member, fields, currency, level: level + 1 }}
            onChange={replace}
            onRemove={() => remove(member.id)}
          />
        ) : (
          <ConditionEditor
            key={member.id}
            {...{ condition: member, fields, currency }}
            onChange={replace}
            onRemove={() => remove(member.id)}
          />
        ),
      )}
      <div ref={footer} className="flex flex-wrap items-center gap-1">
        <AddCondition fields={fields} onAdd={(added) => setMembers([...group.members, added])} />
        {level < DEEPEST && (
          <Button
            variant="ghost"
            size="sm"
            onPress={() =>
              setMembers([...group.members, newGroup(group.kind === "any" ? "all" : "any")])
            }
          >
            <ListPlus aria-hidden />
            Add group
          </Button>
        )}
        {onClear && (
          <Button variant="ghost" size="sm" className="ml-auto" onPress={onClear}>
            Clear all
          </Button>
        )}
      </div>
    </fieldset>
  );
}

function AddCondition({ fields, onAdd }: { fields: readonly Field[]; onAdd: (added: Draft) => void }) {
  return (
    <Picker
      label="Add condition"
      options={fields.map(({ key, label }) => ({ id: key, label }))}
      triggerClassName="button button--ghost button--sm inline-flex"
      onPick={(key) => {
        const field = fields.find((candidate) => candidate.key === key);
        if (field) onAdd(newCondition(startCondition(field)));
      }}
    >
      <Plus aria-hidden />
      Add condition
    </Picker>
  );
}
