import { notify } from "@/lib/notifications/notify";
import type { Context } from "@/lib/operations/context";

/** Tells the teammates that a note mentions, each once however often it is edited. The link leads to its row on the timeline. */
export const tellMentioned = (
  context: Context,
  note: { noteId: string; leadId: string; body: string; mentions: string[] },
  activityId?: string,
): Promise<void> =>
  notify(context, {
    type: "mention",
    userIds: note.mentions,
    title: `${context.actor.name} mentioned you in a note`,
    detail: note.body.slice(0, 400).toWellFormed(),
    leadId: note.leadId,
    link: `/leads/${note.leadId}${activityId ? `#activity-${activityId}` : ""}`,
    key: `mention:${note.noteId}`,
  });
