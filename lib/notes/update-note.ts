import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { notes } from "@/db/schema";
import { id } from "@/lib/leads/input";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { findNote, refuseStranger } from "./find-note";
import { noteBody } from "./input";
import { readNote } from "./note-json";
import { note } from "./schema";

export const updateNote = operation({
  name: "notes.update",
  summary: "Edits or pins a note; the journal keeps the text before.",
  scope: "leads:write",
  effect: "write",
  route: "PUT /notes/:id",
  input: z.strictObject({ id, body: noteBody.optional(), isPinned: z.boolean().optional() }),
  output: note,
  async run(context, { id, body, isPinned }) {
    const before = await findNote(context, id);
    if (body !== undefined && body !== before.body) refuseStranger(context, before);
    const { expectedVersion } = context.call;
    if (expectedVersion !== undefined && expectedVersion !== before.version) {
      const current = await readNote(context, id);
      throw new OperationError("conflict", {
        detail: "This note was changed in the meantime. Look at it again.",
        data: JSON.parse(current.json),
      });
    }
    const isChanged =
      (body ?? before.body) !== before.body ||
      (isPinned ?? Boolean(before.pinnedAt)) !== Boolean(before.pinnedAt);
    if (isChanged) {
      await context.db
        .update(notes)
        .set({
          body: body ?? before.body,
          ...(isPinned !== undefined && {
            pinnedAt: isPinned ? (before.pinnedAt ?? context.now) : null,
          }),
          version: sql`${notes.version} + 1`,
          updatedAt: context.now,
        })
        .where(and(eq(notes.teamId, context.actor.teamId), eq(notes.id, id)));
    }
    const events = isChanged
      ? [{ name: "lead.updated" as const, data: { leadId: before.leadId, fields: ["notes"] } }]
      : [];
    context.record({
      summary: isChanged ? "Changed a note" : "Nothing to change on a note",
      leadId: before.leadId,
      events,
    });
    return readNote(context, id);
  },
});
