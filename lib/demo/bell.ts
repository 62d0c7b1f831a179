import { assignLead } from "@/lib/leads/assign-lead";
import type { Lead } from "@/lib/leads/schema";
import { createNote } from "@/lib/notes/create-note";
import { markAllRead } from "@/lib/notifications/mark-all-read";
import type { Actor } from "@/lib/operations/context";
import { answerOf } from "@/lib/operations/perform";
import { createTask } from "@/lib/tasks/create-task";

interface Office {
  ada: Actor;
  grace: Actor;
  mia: Actor;
  leo: Actor;
}

/** What colleagues want of Ada: two things that she has seen, and four that wait in her bell, two of them about one lead. */
export async function ringTheBell({ ada, grace, mia, leo }: Office, leads: readonly Lead[]) {
  const [first, second, third, fourth] = leads;
  if (!first || !second || !third || !fourth) return;
  await ask(leo, ada, first.id, " the seller would take 2% less if we close before the holidays.");
  await answerOf(assignLead, grace, { id: second.id, assignedToId: ada.userId });
  await answerOf(markAllRead, ada, {});

  await answerOf(assignLead, mia, { id: third.id, assignedToId: ada.userId });
  await ask(mia, ada, third.id, " asked for the broker herself. The house on Tennyson Street.");
  await ask(grace, ada, fourth.id, " can we go below our usual fee here? Two more houses may follow.");
  await answerOf(createTask, grace, {
    title: "Sign the listing agreement",
    leadId: fourth.id,
    assignedToId: ada.userId,
    priority: "high",
  });
}

/** A note that names somebody first. */
const ask = (author: Actor, whom: Actor, leadId: string, text: string) =>
  answerOf(createNote, author, {
    id: leadId,
    doc: {
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [
            { type: "mention", attrs: { id: whom.userId } },
            { type: "text", text },
          ],
        },
      ],
    },
  });
