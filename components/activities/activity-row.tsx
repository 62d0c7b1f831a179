"use client";

import Link from "next/link";
import { memo } from "react";
import { useVocabulary } from "@/components/leads/vocabulary";
import { NoteItem } from "@/components/notes/note-item";
import { TimelineItem } from "@/components/ui/timeline";
import type { Activity } from "@/lib/activities/schema";
import { activityIcon, actorName } from "./activity-labels";
import { activityWords } from "./activity-words";
import { LoggedItem } from "./logged-item";

/** One event as a timeline tells it. */
export const ActivityRow = memo(function ActivityRow({
  activity,
  isOfTeam = false,
  onChanged,
}: {
  activity: Activity;
  /** Among events of many leads, so that it names its own. */
  isOfTeam?: boolean;
  /** What it tells of was changed from here. */
  onChanged?: (id: string) => void;
}) {
  const vocabulary = useVocabulary();
  const { id, note, logged, occurredAt } = activity;
  const href = isOfTeam ? eventHref(activity) : `#${eventAnchor(id)}`;
  const changed = onChanged && (() => onChanged(id));
  if (!isOfTeam && note?.isPinned)
    return (
      <TimelineItem
        icon={activityIcon(activity)}
        actor={actorName(activity)}
        at={occurredAt}
        href={href}
      >
        wrote a note, pinned above
      </TimelineItem>
    );
  if (!isOfTeam && note) return <NoteItem {...{ note, href }} at={occurredAt} onChanged={changed} />;
  if (!isOfTeam && logged) return <LoggedItem {...{ activity, logged, href }} onChanged={changed} />;
  const { text, body } = activityWords(activity, vocabulary);
  return (
    <TimelineItem
      icon={activityIcon(activity)}
      actor={actorName(activity)}
      at={occurredAt}
      href={href}
      body={body}
    >
      {text}
      {isOfTeam && (
        <>
          {" · "}
          <Link
            href={`/leads/${activity.leadId}`}
            prefetch={false}
            className="text-foreground underline"
          >
            {activity.leadName ?? "No name"}
          </Link>
        </>
      )}
    </TimelineItem>
  );
});

export const eventAnchor = (id: string) => `activity-${id}`;

/** Where an event stands on the timeline of its lead. */
const eventHref = ({ id, leadId }: Activity) => `/leads/${leadId}#${eventAnchor(id)}`;
