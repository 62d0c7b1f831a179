"use client";

import { ChevronDown } from "lucide-react";
import { usePathname, useRouter } from "next/navigation";
import { useTransition } from "react";
import { FilterBar } from "@/components/activities/filter-bar";
import { filterInput, kindValue } from "@/components/activities/timeline-filter";
import { useVocabulary } from "@/components/leads/vocabulary";
import { Avatar } from "@/components/ui/avatar";
import { Picker } from "@/components/ui/picker";
import type { ActsQuery } from "./acts-query";

const DAY_MS = 86_400_000;
const spans = [
  { id: "1", label: "Last 24 hours" },
  { id: "7", label: "Last 7 days" },
  { id: "30", label: "Last 30 days" },
  { id: "90", label: "Last 90 days" },
];

/** What of the team's activity is shown: which events, whose, on whose leads and since when. It stands in the address. */
export function ActsFilter({ query }: { query: ActsQuery }) {
  const { members, memberOf } = useVocabulary();
  const router = useRouter();
  const pathname = usePathname();
  const [isPending, startTransition] = useTransition();
  const { type = [], actorKind, actorId, assignedToId, since, until } = query;
  const [kind] = actorKind ?? [];
  const owner = memberOf(assignedToId)?.name;

  function go(next: ActsQuery) {
    const params = new URLSearchParams();
    for (const [name, value] of Object.entries(next))
      for (const each of [value ?? []].flat()) params.append(name, each);
    startTransition(() => router.push(params.size > 0 ? `${pathname}?${params}` : pathname));
  }

  return (
    <div aria-busy={isPending} className="mb-4 flex flex-wrap items-center gap-1">
      <FilterBar
        filter={{ types: type, by: kind ? kindValue(kind) : actorId }}
        onChange={(filter) => {
          const { actorId: _who, actorKind: _kind, type: _types, ...rest } = query;
          go({ ...rest, ...filterInput(filter) });
        }}
      />
      <Picker
        label="Owner of the lead"
        triggerLabel={`Owner of the lead: ${owner ?? "any"}`}
        triggerClassName="button button--ghost button--sm"
        noneLabel="Any owner"
        options={members.map(({ id, name, avatarUrl }) => ({
          id,
          label: name,
          icon: <Avatar name={name} src={avatarUrl} size="xs" />,
        }))}
        value={assignedToId ?? null}
        onPick={(id) => {
          const { assignedToId: _before, ...rest } = query;
          go({ ...rest, ...(id && { assignedToId: id }) });
        }}
      >
        {owner ?? "Any owner"}
        <ChevronDown aria-hidden />
      </Picker>
      <Picker
        label="When"
        triggerLabel={`When: ${since ? "a span of time" : "any time"}`}
        triggerClassName="button button--ghost button--sm"
        noneLabel="Any time"
        options={spans}
        value={null}
        onPick={(days) => {
          const { since: _from, until: _to, ...rest } = query;
          go({
            ...rest,
            ...(days && { since: new Date(Date.now() - Number(days) * DAY_MS).toISOString() }),
          });
        }}
      >
        {since || until ? "Some time" : "Any time"}
        <ChevronDown aria-hidden />
      </Picker>
    </div>
  );
}
