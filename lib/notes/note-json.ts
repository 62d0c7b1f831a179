import { sql } from "drizzle-orm";
import { iso } from "@/lib/leads/lead-json";
import type { Context } from "@/lib/operations/context";
import { Encoded } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";

/** A note called `n` in the words of the API. */
export const noteJson = sql`json_build_object(
  'id', n.id, 'leadId', n.lead_id, 'authorId', n.author_id,
  'authorName', (select u.name from users u where u.id = n.author_id),
  'body', n.body, 'doc', n.doc, 'mentions', n.mentions, 'isPinned', n.pinned_at is not null, 'version', n.version,
  'files', coalesce((select json_agg(json_build_object('id', f.id, 'name', f.name, 'type', f.type, 'sizeBytes', f.size_bytes) order by f.created_at, f.id)
    from files f where f.team_id = n.team_id and f.note_id = n.id and f.deleted_at is null), '[]'::json),
  'createdAt', ${iso(sql`n.created_at`)}, 'updatedAt', ${iso(sql`n.updated_at`)},
  'editedAt', ${iso(sql`n.edited_at`)})`;

export async function readNote({ db, actor }: Context, noteId: string): Promise<Encoded> {
  const [row] = await db.execute<{ json: string }>(
    sql`select ${noteJson}::text as json from notes n where n.team_id = ${actor.teamId} and n.id = ${noteId} and n.deleted_at is null`,
  );
  if (!row) throw noteNotFound();
  return new Encoded(row.json);
}

export const noteNotFound = () => new OperationError("not_found", "This note does not exist any more.");
