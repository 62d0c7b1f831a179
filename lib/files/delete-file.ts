import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { files } from "@/db/schema";
import { id } from "@/lib/leads/input";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { refuseStale } from "@/lib/operations/stale";
import { fileNotFound, readFile } from "./file-json";

export const deleteFile = operation({
  name: "files.delete",
  summary: "Moves a file to the bin; who uploaded it or a manager may do so.",
  scope: "leads:write",
  effect: "write",
  route: "DELETE /files/:id",
  status: 204,
  comparesVersion: true,
  input: z.strictObject({ id }),
  output: z.null(),
  async run(context, { id }) {
    const { db, actor, now } = context;
    const mine = and(eq(files.teamId, actor.teamId), eq(files.id, id), isNull(files.deletedAt));
    const [found] = await db.select().from(files).where(mine).for("update");
    if (!found) throw fileNotFound();
    const isUploader = actor.userId !== undefined && found.uploadedById === actor.userId;
    if (!isUploader && actor.role !== undefined && ["agent", "viewer"].includes(actor.role))
      throw new OperationError(
        "forbidden",
        "Only who uploaded this file, or a manager, may take it away.",
      );
    await refuseStale(context, "This file", found.version, () => readFile(context, id));
    await db
      .update(files)
      .set({ deletedAt: now, updatedAt: now, version: sql`${files.version} + 1` })
      .where(mine);
    context.record({
      summary: `Moved the file ${found.name} to the bin`,
      leadId: found.leadId,
      events: [{ name: "lead.updated", data: { leadId: found.leadId, fields: ["files"] } }],
    });
    return null;
  },
});
