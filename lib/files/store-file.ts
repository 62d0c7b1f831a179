import { v7 } from "uuid";
import { z } from "zod";
import { files } from "@/db/schema";
import { findLead, titleOf } from "@/lib/leads/find-lead";
import { id } from "@/lib/leads/input";
import { operation } from "@/lib/operations/define";
import { line } from "@/lib/text";
import { readFile } from "./file-json";
import { fileLimits } from "./limits";
import { countInTurn, refuseOverQuota } from "./quota";
import { file } from "./schema";

/** The end of an upload, once the bytes lie in the store. `receiveUpload` performs it; it has no address of its own. */
export const storeFile = operation({
  name: "files.store",
  summary: "Attaches an uploaded file to a lead.",
  scope: "leads:write",
  effect: "write",
  route: "PUT /files/upload",
  input: z.strictObject({
    id,
    leadId: id,
    name: line(fileLimits.nameLength),
    type: line(100),
    sizeBytes: z.int().min(1).max(fileLimits.bytes),
    checksum: z.hex().length(64),
    storageKey: z.string().max(200),
    hasPreview: z.boolean(),
  }),
  output: file,
  async run(context, { leadId, ...given }) {
    const lead = await findLead(context, leadId);
    await countInTurn(context);
    await refuseOverQuota(context, given.sizeBytes);
    const { teamId, userId } = context.actor;
    await context.db.insert(files).values({
      ...given,
      teamId,
      leadId,
      uploadedById: userId ?? null,
      createdAt: context.now,
      updatedAt: context.now,
    });
    context.record({
      summary: `Added the file ${given.name} to ${titleOf(lead)}`,
      leadId,
      events: [{ name: "lead.updated", data: { leadId, fields: ["files"] } }],
    });
    return readFile(context, given.id);
  },
});

/** Where the bytes of one upload lie. Each try has a place of its own. */
export const newStorageKey = (teamId: string) => `files/${teamId}/${v7()}`;
