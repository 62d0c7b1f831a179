import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { notes } from "@/db/schema";
import { id } from "@/lib/leads/input";
import { operation } from "@/lib/operations/define";
import { findNote, refuseStaleNote, refuseStranger } from "./find-note";

export const deleteNote = operation({
  name: "notes.delete",
  summary: "Moves a note to the bin; its author or a manager may do so.",
  scope: "leads:write",
  effect: "write",
  route: "DELETE /notes/:id",
  status: 204,
  comparesVersion: true,
  input: z.strictObject({ id }),
  output: z.null(),
  async run(context, { id }) {
    const note = await findNote(context, id);
    refuseStranger(context, note);
    await refuseStaleNote(context, note);
    await context.db
      .update(notes)
      .set({ deletedAt: context.now, updatedAt: context.now, version: sql`${notes.version} + 1` })
      .where(and(eq(notes.teamId, context.actor.teamId), eq(notes.id, id)));
    context.record({
      summary: "Moved a note to the bin",
      leadId: note.leadId,
      events: [{ name: "lead.updated", data: { leadId: note.leadId, fields: ["notes"] } }],
    });
    return null;
  },
});
