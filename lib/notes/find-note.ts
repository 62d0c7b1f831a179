import { and, eq, isNull } from "drizzle-orm";
import { notes } from "@/db/schema";
import { isAuthorOrManager } from "@/lib/authorship";
import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { refuseStale } from "@/lib/operations/stale";
import { noteNotFound, readNote } from "./note-json";

export type NoteRow = typeof notes.$inferSelect;

/** The note to be changed, locked until the end of the transaction. */
export async function findNote({ db, actor }: Context, noteId: string): Promise<NoteRow> {
  const [row] = await db
    .select()
    .from(notes)
    .where(and(eq(notes.teamId, actor.teamId), eq(notes.id, noteId), isNull(notes.deletedAt)))
    .for("update");
  if (!row) throw noteNotFound();
  return row;
}

/** Refuses a change to a note that moved on since the caller saw it, and gives the note as it is now. */
export const refuseStaleNote = (context: Context, { id, version }: NoteRow) =>
  refuseStale(context, "This note", version, () => readNote(context, id));

/** Only who wrote a note, or a manager, may change its words or take it away. */
export function refuseStranger({ actor }: Context, note: NoteRow): void {
  if (!isAuthorOrManager(actor, note.authorId))
    throw new OperationError("forbidden", "Only its author or a manager may change this note.");
}
