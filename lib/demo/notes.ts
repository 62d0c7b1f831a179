import { logActivity } from "@/lib/activities/log-activity";
import { createNote } from "@/lib/notes/create-note";
import { updateNote } from "@/lib/notes/update-note";
import type { Actor } from "@/lib/operations/context";
import { answerOf } from "@/lib/operations/perform";

const line = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });
const items = (...texts: string[]) => ({
  type: "bulletList",
  content: texts.map((text) => ({ type: "listItem", content: [line(text)] })),
});

/** What is written on the newest buyer: a call, a note that was put right since, and a pinned one that asks a colleague. */
export async function writeNotes(author: Actor, colleague: Actor, leadId: string): Promise<void> {
  const { id } = await answerOf(createNote, author, {
    id: leadId,
    body: "Relocating from Austin in spring. One child, wants to be near a school.",
  });
  await answerOf(updateNote, author, {
    id,
    body: "Relocating from Austin in spring. Two children, wants to be near a school.",
  });
  await answerOf(logActivity, author, {
    leadId,
    outcome: "answered",
    durationSeconds: 14 * 60,
    notes: "Flies in next week and has two afternoons for viewings.",
  });
  await answerOf(createNote, author, {
    id: leadId,
    isPinned: true,
    doc: {
      type: "doc",
      content: [
        { type: "heading", content: [{ type: "text", text: "What matters to her" }] },
        items("Walk to a school", "A room to work in", "Move in before June"),
        {
          type: "paragraph",
          content: [
            { type: "mention", attrs: { id: colleague.userId } },
            { type: "text", text: " can you ask the lender for a " },
            { type: "text", text: "letter by Friday", marks: [{ type: "bold" }] },
            { type: "text", text: "?" },
          ],
        },
      ],
    },
  });
}
