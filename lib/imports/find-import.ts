import { and, eq } from "drizzle-orm";
import { type Tenancy, withTenant } from "@/db/client";
import { imports, importUploads } from "@/db/schema";
import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";

export type ImportRow = typeof imports.$inferSelect;
export type UploadRow = typeof importUploads.$inferSelect;

/** Which import, for work that is not asked for by a person. */
export interface ImportRef {
  teamId: string;
  importId: string;
}

export const IMPORT_NOT_FOUND = "This import does not exist, or is not yours to see.";

/** An import of the actor's team. */
export async function findImport(
  { db, actor }: Pick<Context, "db" | "actor">,
  id: string,
): Promise<ImportRow> {
  const [row] = await db
    .select()
    .from(imports)
    .where(and(eq(imports.teamId, actor.teamId), eq(imports.id, id)));
  if (!row) throw new OperationError("not_found", IMPORT_NOT_FOUND);
  return row;
}

/** An uploaded file of the actor's team. */
export async function findUpload(
  { db, actor }: Pick<Context, "db" | "actor">,
  id: string,
): Promise<UploadRow> {
  const [row] = await db
    .select()
    .from(importUploads)
    .where(and(eq(importUploads.teamId, actor.teamId), eq(importUploads.id, id)));
  if (!row)
    throw new OperationError(
      "not_found",
      "This upload does not exist, or is not yours. Upload the file again.",
    );
  return row;
}

/** What a run works on. */
export function loadImport({
  teamId,
  importId,
}: ImportRef): Promise<{ run: ImportRow; upload: UploadRow }> {
  const tenancy: Tenancy = { teamId };
  return withTenant(tenancy, async ({ db }) => {
    const [found] = await db
      .select({ run: imports, upload: importUploads })
      .from(imports)
      .innerJoin(
        importUploads,
        and(eq(importUploads.teamId, imports.teamId), eq(importUploads.id, imports.uploadId)),
      )
      .where(and(eq(imports.teamId, teamId), eq(imports.id, importId)));
    if (!found) throw new Error(`There is no import ${importId}.`);
    return found;
  });
}
