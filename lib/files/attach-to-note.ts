import { sql } from "drizzle-orm";
import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";

interface Attachment {
  leadId: string;
  noteId: string;
  fileIds: readonly string[];
}

/** Puts files of the lead with a note of it. Throws `invalid` for what is no file of that lead, or is with another note. */
export async function attachToNote(
  { db, actor, now }: Context,
  { leadId, noteId, fileIds }: Attachment,
): Promise<void> {
  const wanted = [...new Set(fileIds)];
  if (wanted.length === 0) return;
  const attached = await db.execute(sql`
    update files f set note_id = ${noteId}, version = f.version + 1, updated_at = ${now.toISOString()}::timestamptz
    where f.team_id = ${actor.teamId} and f.lead_id = ${leadId} and f.id = any(${sql.param(wanted)}::uuid[])
      and f.note_id is null and f.deleted_at is null
    returning f.id`);
  if (attached.length === wanted.length) return;
  const detail = "Some of these are no files of this lead, or are with another note already.";
  throw new OperationError("invalid", { detail, fields: { fileIds: detail } });
}
