"use client";

import { ArrowUp } from "lucide-react";
import { useEffect, useRef } from "react";
import type { LeadRecord } from "@/components/leads/lead-record-data";
import { NoteItem } from "@/components/notes/note-item";
import { Button } from "@/components/ui/button";
import { SkeletonLines } from "@/components/ui/skeleton";
import { Timeline } from "@/components/ui/timeline";
import { ActivityRow } from "./activity-row";
import { FilterBar } from "./filter-bar";
import { useTimelineFilter } from "./timeline-filter";
import { TimelineRows } from "./timeline-rows";
import { useEventAnchor } from "./use-event-anchor";
import { useTimeline } from "./use-timeline";

/** What happened with the lead, the latest first; pinned notes stand above. */
export function LeadTimeline({ record }: { record: LeadRecord }) {
  const { filter, isNarrowed, change } = useTimelineFilter();
  const timeline = useTimeline(record, filter);
  const { part, isLoading, loadOlder, loadNewer, refresh, backToNewest } = timeline;
  const linkedId = useLinkedEvent(timeline, () => isNarrowed && change({ types: [], by: undefined }));
  const pinned = record.pinnedNotes;
  return (
    <section aria-label="Activity" className="flex flex-col gap-3">
      {pinned.length > 0 && (
        <>
          <h3 className="text-sm font-semibold">Pinned</h3>
          <Timeline label="Pinned notes">
            {pinned.map((note) => (
              <li key={note.id}>
                <NoteItem note={note} at={note.createdAt} />
              </li>
            ))}
          </Timeline>
        </>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h3 className="text-sm font-semibold">Activity</h3>
        <FilterBar filter={filter} onChange={change} />
      </div>
      {part?.newer && (
        <div className="flex flex-wrap gap-2">
          <Button variant="outline" size="sm" isPending={isLoading} onPress={loadNewer}>
            Show later activity
          </Button>
          <Button variant="ghost" size="sm" onPress={backToNewest}>
            <ArrowUp aria-hidden />
            Back to the latest
          </Button>
        </div>
      )}
      {!part && <SkeletonLines lines={6} />}
      {part?.items.length === 0 && (
        <p className="text-sm text-muted">
          {isNarrowed ? "Nothing of this kind happened yet." : "Nothing happened yet."}
        </p>
      )}
      {part && (
        <TimelineRows rows={part.items} linkedId={linkedId}>
          {(activity) => <ActivityRow activity={activity} onChanged={refresh} />}
        </TimelineRows>
      )}
      {part?.older && <LoadMore isLoading={isLoading} onLoad={loadOlder} />}
    </section>
  );
}

/** Reads on when it comes near, and when it is pressed. */
export function LoadMore({ isLoading, onLoad }: { isLoading: boolean; onLoad: () => void }) {
  const end = useRef<HTMLDivElement>(null);
  const latest = useRef(onLoad);
  latest.current = onLoad;
  useEffect(() => {
    const element = end.current;
    if (!element || isLoading) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && latest.current(), {
      rootMargin: "0px 0px 800px 0px",
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [isLoading]);
  return (
    <div ref={end} className="flex justify-center">
      <Button variant="ghost" size="sm" isPending={isLoading} onPress={onLoad}>
        Show earlier activity
      </Button>
    </div>
  );
}

/** The event that the address links to, once it is in what was read; one that is not is read with what is around it. */
function useLinkedEvent(
  { part, goTo }: ReturnType<typeof useTimeline>,
  showAll: () => void,
): string | undefined {
  const wanted = useEventAnchor();
  const asked = useRef<string>(undefined);
  const isThere = part?.items.some(({ id }) => id === wanted) ?? false;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each link is gone to once.
  useEffect(() => {
    if (!wanted || !part || asked.current === wanted) return;
    asked.current = wanted;
    if (isThere) return;
    showAll();
    void goTo(wanted);
  }, [wanted, part === undefined]);
  return isThere ? wanted : undefined;
}
