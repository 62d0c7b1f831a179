import { v7 } from "uuid";
import { z } from "zod";
import { notes } from "@/db/schema";
import { findLead, titleOf } from "@/lib/leads/find-lead";
import { id } from "@/lib/leads/input";
import { operation } from "@/lib/operations/define";
import { noteBody } from "./input";
import { readNote } from "./note-json";
import { note } from "./schema";

export const createNote = operation({
  name: "notes.create",
  summary: "Adds a note to a lead, as plain text.",
  scope: "leads:write",
  effect: "write",
  route: "POST /leads/:id/notes",
  status: 201,
  input: z.strictObject({
    id: id.describe("The lead."),
    body: noteBody,
    isPinned: z.boolean().default(false),
  }),
  output: note,
  async run(context, { id: leadId, body, isPinned }) {
    const lead = await findLead(context, leadId);
    const noteId = v7();
    const { teamId, userId } = context.actor;
    await context.db.insert(notes).values({
      id: noteId,
      teamId,
      leadId,
      authorId: userId ?? null,
      body,
      pinnedAt: isPinned ? context.now : null,
      createdAt: context.now,
      updatedAt: context.now,
    });
    context.record({
      summary: `Wrote a note on ${titleOf(lead)}`,
      leadId,
      activities: [
        { leadId, type: "note_added", data: { noteId, excerpt: body.slice(0, 200).toWellFormed() } },
      ],
      events: [{ name: "note.created", data: { leadId, noteId } }],
    });
    return readNote(context, noteId);
  },
});
