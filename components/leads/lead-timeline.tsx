"use client";

import { Button } from "@heroui/react/button";
import { useState } from "react";
import { listLeadActivities } from "@/app/(crm)/leads/actions";
import { Timeline, TimelineItem } from "@/components/ui/timeline";
import { notifyError } from "@/components/ui/toast";
import type { Activity } from "@/lib/activities/schema";
import { activityIcon, activityWords, actorName } from "./activity-words";
import type { LeadRecord } from "./lead-record-data";
import { NoteItem } from "./note-item";
import { useVocabulary } from "./vocabulary";

/** What happened with the lead, the latest first; pinned notes stand above. */
export function LeadTimeline({ record }: { record: LeadRecord }) {
  const { rows, hasMore, isLoading, loadMore } = useTimelineRows(record);
  const notes = new Map(record.notes.map((note) => [note.id, note]));
  const pinned = record.notes.filter((note) => note.isPinned);
  return (
    <section aria-label="Activity" className="flex flex-col gap-3">
      {pinned.length > 0 && (
        <>
          <h3 className="text-sm font-semibold">Pinned</h3>
          <Timeline label="Pinned notes">
            {pinned.map((note) => (
              <NoteItem key={note.id} note={note} at={note.createdAt} />
            ))}
          </Timeline>
        </>
      )}
      <h3 className="text-sm font-semibold">Activity</h3>
      <Timeline>
        {rows.map((activity) => {
          const note = activity.type === "note_added" && notes.get(String(activity.data.noteId));
          if (note)
            return note.isPinned ? null : (
              <NoteItem key={activity.id} note={note} at={activity.occurredAt} />
            );
          return <ActivityItem key={activity.id} activity={activity} />;
        })}
      </Timeline>
      {hasMore && (
        <Button variant="ghost" size="sm" isPending={isLoading} onPress={loadMore}>
          Show earlier activity
        </Button>
      )}
    </section>
  );
}

function ActivityItem({ activity }: { activity: Activity }) {
  const vocabulary = useVocabulary();
  const { text, body } = activityWords(activity, vocabulary);
  return (
    <TimelineItem
      icon={activityIcon(activity)}
      actor={actorName(activity)}
      at={activity.occurredAt}
      body={body}
    >
      {text}
    </TimelineItem>
  );
}

/** The newest rows come with the record; earlier ones are read on demand and stay. */
function useTimelineRows({ lead, activities }: LeadRecord) {
  const [earlier, setEarlier] = useState<{ items: Activity[]; nextCursor: string | null }>();
  const [isLoading, setLoading] = useState(false);
  const cursor = earlier ? earlier.nextCursor : activities.nextCursor;

  async function loadMore() {
    if (!cursor) return;
    setLoading(true);
    const page = await listLeadActivities({ id: lead.id, cursor, limit: 50 }).catch(() => undefined);
    setLoading(false);
    if (!page?.ok)
      return void notifyError(page?.error.detail ?? "Earlier activity could not be loaded. Try again.");
    setEarlier({
      items: [...(earlier?.items ?? []), ...page.data.items],
      nextCursor: page.data.nextCursor,
    });
  }

  const all = [...activities.items, ...(earlier?.items ?? [])];
  const rows = [...new Map(all.map((activity) => [activity.id, activity])).values()];
  return { rows, hasMore: cursor !== null, isLoading, loadMore };
}
