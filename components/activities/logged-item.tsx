"use client";

import { Ellipsis, Pencil, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { deleteActivity } from "@/app/(crm)/leads/actions";
import { notifyDone } from "@/components/leads/undo";
import { useVocabulary } from "@/components/leads/vocabulary";
import { MenuButton } from "@/components/ui/menu-button";
import { TimelineItem } from "@/components/ui/timeline";
import { notifyError } from "@/components/ui/toast";
import type { Activity, LoggedEvent } from "@/lib/activities/schema";
import { activityIcon, actorName } from "./activity-labels";
import { loggedWords } from "./logged-words";

const LogForm = dynamic(() => import("./log-form").then((module) => module.LogForm), { ssr: false });

/** A call, meeting, mail or text that was logged by hand; who logged it corrects it in place. */
export function LoggedItem({
  activity,
  logged,
  href,
  onChanged,
}: {
  activity: Activity;
  logged: LoggedEvent;
  href: string;
  onChanged: (() => void) | undefined;
}) {
  const { can, userId } = useVocabulary();
  const [isEditing, setEditing] = useState(false);
  const mayChange = can("leads:write") && (logged.authorId === userId || can("journal:undo"));

  async function remove() {
    const done = await deleteActivity({ id: activity.id }).catch(() => undefined);
    if (!done?.ok)
      return notifyError(
        done?.error.detail ?? "This could not be deleted. Check the connection and try again.",
      );
    notifyDone("Taken off the timeline", done.entryId, [activity.leadId]);
    onChanged?.();
  }

  return (
    <TimelineItem
      icon={activityIcon(activity)}
      actor={actorName(activity)}
      at={activity.occurredAt}
      href={href}
      action={
        mayChange && (
          <MenuButton
            label="Log actions"
            isIconOnly
            size="sm"
            actions={[
              { id: "edit", label: "Edit", icon: <Pencil />, onAction: () => setEditing(true) },
              {
                id: "delete",
                label: "Delete",
                icon: <Trash2 />,
                isDanger: true,
                onAction: () => void remove(),
              },
            ]}
          >
            <Ellipsis aria-hidden />
          </MenuButton>
        )
      }
      body={
        isEditing ? (
          <LogForm
            leadId={activity.leadId}
            logged={{ ...logged, activityId: activity.id }}
            onDone={() => {
              setEditing(false);
              onChanged?.();
            }}
            onCancel={() => setEditing(false)}
          />
        ) : (
          logged.notes
        )
      }
    >
      {loggedWords(logged)}
    </TimelineItem>
  );
}
