import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { notes } from "@/db/schema";
import { id } from "@/lib/leads/input";
import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { findNote, refuseStaleNote, refuseStranger } from "./find-note";
import { mentions, noteBody, noteDocInput } from "./input";
import { contentOf, isSameContent } from "./note-content";
import { readNote } from "./note-json";
import { note } from "./schema";
import { tellMentioned } from "./tell-mentioned";

export const updateNote = operation({
  name: "notes.update",
  summary: "Edits or pins a note; the text before is kept as an earlier version.",
  scope: "leads:write",
  effect: "write",
  route: "PUT /notes/:id",
  input: z.strictObject({
    id,
    body: noteBody.optional(),
    doc: noteDocInput.optional(),
    mentions: mentions.optional(),
    isPinned: z.boolean().optional(),
  }),
  output: note,
  async run(context, { id, isPinned, ...given }) {
    const before = await findNote(context, id);
    const content = await contentOf(context, given, before);
    const isEdited = !isSameContent(content, before);
    if (isEdited) refuseStranger(context, before);
    await refuseStaleNote(context, before);
    const isMoved = (isPinned ?? Boolean(before.pinnedAt)) !== Boolean(before.pinnedAt);
    const isChanged = isEdited || isMoved;
    if (isChanged)
      await context.db
        .update(notes)
        .set({
          ...(isEdited && { ...content, editedAt: context.now }),
          ...(isMoved && { pinnedAt: isPinned ? context.now : null }),
          version: sql`${notes.version} + 1`,
          updatedAt: context.now,
        })
        .where(and(eq(notes.teamId, context.actor.teamId), eq(notes.id, id)));
    const { leadId } = before;
    context.record({
      summary: isChanged ? "Changed a note" : "Nothing to change on a note",
      leadId,
      events: isChanged ? [{ name: "lead.updated", data: { leadId, fields: ["notes"] } }] : [],
    });
    const added = content.mentions.filter((mentioned) => !before.mentions.includes(mentioned));
    if (added.length > 0) {
      const note = { noteId: id, leadId, body: content.body, mentions: added };
      await tellMentioned(context, note, await activityOf(context, leadId, id));
    }
    return readNote(context, id);
  },
});

/** The row of the timeline that told of a note. */
async function activityOf({ db, actor }: Context, leadId: string, noteId: string) {
  const [row] = await db.execute<{ id: string }>(sql`
    select a.id from activities a where a.team_id = ${actor.teamId} and a.lead_id = ${leadId}
      and a.type = 'note_added' and a.data ->> 'noteId' = ${noteId} limit 1`);
  return row?.id;
}
