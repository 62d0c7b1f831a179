import type { Channel, NotificationType } from "@/lib/notifications/schema";

/** What each type is called, and when it comes. */
export const typeWords: Record<NotificationType, [label: string, when: string]> = {
  mention: ["Mentions", "Somebody names you in a note."],
  assignment: ["Assignments", "Somebody gives you leads or tasks."],
  task_due: ["Tasks", "A task of yours is due, or a reminder of it."],
  import_finished: ["Imports", "An import of yours is done or stopped."],
  reply: ["Replies", "A lead of yours answers."],
};

export const channelWords: Record<Channel, string> = {
  inApp: "In the app",
  email: "Email",
  push: "Web push",
};
