"use client";

import { useMemo } from "react";
import { setUrlValues, useUrlValue } from "@/components/leads/use-url-value";
import type { ActivityType, ActorKind } from "@/lib/activities/schema";
import { activityLabels, kindLabels } from "./activity-labels";

/** What a timeline shows: some types of events, and those of one person or kind of actor. */
export type TimelineFilter = { types: ActivityType[]; by: string | undefined };

const KIND = "kind-";

export const allTypes = Object.keys(activityLabels) as ActivityType[];
export const allKinds = Object.keys(kindLabels) as ActorKind[];

/** The filter that stands in the address, so that it can be shared and come back to. */
export function useTimelineFilter() {
  const types = useUrlValue("types");
  const by = useUrlValue("by");
  const filter = useMemo<TimelineFilter>(() => readTimelineFilter(types, by), [types, by]);
  return { filter, isNarrowed: isNarrowed(filter), change: writeTimelineFilter };
}

export const readTimelineFilter = (
  types: string | undefined,
  by: string | undefined,
): TimelineFilter => ({
  types: allTypes.filter((type) => types?.split(",").includes(type)),
  by: by && (isUuid(by) || kindOf(by)) ? by : undefined,
});

export const isNarrowed = ({ types, by }: TimelineFilter) => types.length > 0 || by !== undefined;

function writeTimelineFilter({ types, by }: TimelineFilter) {
  setUrlValues({ types: types.join(",") || undefined, by });
}

/** The same in the words of the API. */
export function filterInput({ types, by }: TimelineFilter) {
  const kind = by && kindOf(by);
  return {
    ...(types.length > 0 && { type: types }),
    ...(kind ? { actorKind: [kind] } : by && { actorId: by }),
  };
}

/** How a kind of actor stands in the address, beside people's ids. */
export const kindValue = (kind: ActorKind) => KIND + kind;

const kindOf = (value: string): ActorKind | undefined =>
  allKinds.find((kind) => value === kindValue(kind));

const isUuid = (value: string) => /^[0-9a-f-]{36}$/.test(value);
