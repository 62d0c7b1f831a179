"use client";

import { ChevronDown } from "lucide-react";
import { useVocabulary } from "@/components/leads/vocabulary";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { MultiPicker, Picker } from "@/components/ui/picker";
import type { ActivityType, ActorKind } from "@/lib/activities/schema";
import { activityLabels, kindLabels } from "./activity-labels";
import { allKinds, allTypes, isNarrowed, kindValue, type TimelineFilter } from "./timeline-filter";

const kinds = allKinds.filter((kind): kind is Exclude<ActorKind, "user"> => kind !== "user");

/** What of a timeline is shown: which events, and whose. */
export function FilterBar({
  filter,
  onChange,
}: {
  filter: TimelineFilter;
  onChange: (filter: TimelineFilter) => void;
}) {
  const { members, memberOf } = useVocabulary();
  const { types, by } = filter;
  const [only] = types;
  const kind = kinds.find((one) => kindValue(one) === by);
  const whose = kind ? kindLabels[kind] : by && (memberOf(by)?.name ?? "A former member");
  return (
    <div className="flex flex-wrap items-center gap-1">
      <MultiPicker
        label="Kinds of activity"
        triggerLabel={`Kinds of activity: ${types.length === 0 ? "all" : types.map((type) => activityLabels[type]).join(", ")}`}
        triggerClassName="button button--ghost button--sm"
        options={allTypes.map((type) => ({ id: type, label: activityLabels[type] }))}
        values={types}
        onChange={(ids) => onChange({ ...filter, types: ids as ActivityType[] })}
      >
        {types.length === 0
          ? "All activity"
          : types.length === 1 && only
            ? activityLabels[only]
            : `${types.length} kinds`}
        <ChevronDown aria-hidden />
      </MultiPicker>
      <Picker
        label="Who acted"
        triggerLabel={`Who acted: ${whose ?? "anyone"}`}
        triggerClassName="button button--ghost button--sm"
        noneLabel="Anyone"
        options={[
          ...members.map(({ id, name, avatarUrl }) => ({
            id,
            label: name,
            icon: <Avatar name={name} src={avatarUrl} size="xs" />,
          })),
          ...kinds.map((one) => ({ id: kindValue(one), label: kindLabels[one] })),
        ]}
        value={by ?? null}
        onPick={(id) => onChange({ ...filter, by: id ?? undefined })}
      >
        {whose ?? "Anyone"}
        <ChevronDown aria-hidden />
      </Picker>
      {isNarrowed(filter) && (
        <Button variant="ghost" size="sm" onPress={() => onChange({ types: [], by: undefined })}>
          Clear
        </Button>
      )}
    </div>
  );
}
