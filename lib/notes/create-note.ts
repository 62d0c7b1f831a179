import { v7 } from "uuid";
import { z } from "zod";
import { notes } from "@/db/schema";
import { attachToNote } from "@/lib/files/attach-to-note";
import { fileLimits } from "@/lib/files/limits";
import { findLead, titleOf } from "@/lib/leads/find-lead";
import { id } from "@/lib/leads/input";
import { operation } from "@/lib/operations/define";
import { mentions, noteBody, noteDocInput } from "./input";
import { contentOf } from "./note-content";
import { readNote } from "./note-json";
import { note } from "./schema";
import { tellMentioned } from "./tell-mentioned";

export const createNote = operation({
  name: "notes.create",
  summary: "Adds a note to a lead, as plain or formatted text, and tells the teammates it mentions.",
  scope: "leads:write",
  effect: "write",
  route: "POST /leads/:id/notes",
  status: 201,
  input: z.strictObject({
    id: id.describe("The lead."),
    body: noteBody.optional(),
    doc: noteDocInput.optional(),
    mentions: mentions.optional(),
    isPinned: z.boolean().default(false),
    fileIds: z
      .array(id)
      .max(fileLimits.perNote)
      .default([])
      .describe("Files of the lead that go with the note."),
  }),
  output: note,
  async run(context, { id: leadId, isPinned, fileIds, ...given }) {
    const lead = await findLead(context, leadId);
    const content = await contentOf(context, given);
    const noteId = v7();
    const activityId = v7();
    const { teamId, userId } = context.actor;
    await context.db.insert(notes).values({
      id: noteId,
      teamId,
      leadId,
      authorId: userId ?? null,
      ...content,
      pinnedAt: isPinned ? context.now : null,
      createdAt: context.now,
      updatedAt: context.now,
    });
    await attachToNote(context, { leadId, noteId, fileIds });
    context.record({
      summary: `Wrote a note on ${titleOf(lead)}`,
      leadId,
      activities: [
        {
          id: activityId,
          leadId,
          type: "note_added",
          data: { noteId, excerpt: excerptOf(content.body) },
        },
      ],
      events: [{ name: "note.created", data: { leadId, noteId } }],
    });
    await tellMentioned(context, { noteId, leadId, ...content }, activityId);
    return readNote(context, noteId);
  },
});

const excerptOf = (body: string) => body.slice(0, 200).toWellFormed();
