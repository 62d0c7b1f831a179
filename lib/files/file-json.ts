import { sql } from "drizzle-orm";
import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { linkTo } from "./links";
import type { FileAnswer } from "./schema";

/** A file as its row says it; `fileAnswer` adds the links. */
export type FileRow = Omit<FileAnswer, "downloadUrl" | "previewUrl" | "thumbnailUrl" | "createdAt"> & {
  teamId: string;
  hasPreview: boolean;
  createdAt: string | Date;
};

/** The columns of a file called `f`. */
export const fileColumns = sql`
  f.id, f.team_id as "teamId", f.lead_id as "leadId", f.note_id as "noteId", f.name, f.type, f.size_bytes::float8 as "sizeBytes",
  f.uploaded_by_id as "uploadedById", (select u.name from users u where u.id = f.uploaded_by_id) as "uploadedByName",
  f.has_preview as "hasPreview", f.version, f.created_at as "createdAt"`;

export async function fileAnswer({ teamId, hasPreview, ...row }: FileRow): Promise<FileAnswer> {
  const file = { id: row.id, teamId };
  const canShow = hasPreview || row.type === "application/pdf";
  const [downloadUrl, previewUrl, thumbnailUrl] = await Promise.all([
    linkTo(file, "download"),
    canShow ? linkTo(file, "preview") : null,
    hasPreview ? linkTo(file, "thumbnail") : null,
  ]);
  const createdAt = new Date(row.createdAt).toISOString();
  return { ...row, createdAt, downloadUrl, previewUrl, thumbnailUrl };
}

export async function readFile(
  { db, actor }: Pick<Context, "db" | "actor">,
  id: string,
): Promise<FileAnswer> {
  const [row] = await db.execute<FileRow & Record<string, unknown>>(sql`
    select ${fileColumns} from files f join leads l on l.team_id = f.team_id and l.id = f.lead_id and l.deleted_at is null
    where f.team_id = ${actor.teamId} and f.id = ${id} and f.deleted_at is null`);
  if (!row) throw fileNotFound();
  return fileAnswer(row);
}

export const fileNotFound = () => new OperationError("not_found", "This file does not exist any more.");
