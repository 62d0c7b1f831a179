import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { z } from "zod";
import { sharedFormat } from "@/lib/format";
import { id } from "@/lib/leads/input";
import { leadNotFound } from "@/lib/leads/lead-json";
import { operation } from "@/lib/operations/define";
import { filledLine } from "@/lib/text";
import { fileLimits } from "./limits";
import { uploadTo } from "./links";
import { refuseOverQuota } from "./quota";
import { uploadLink } from "./schema";

/** Long enough for a slow line; the upload itself may take longer once it has begun. */
const LINK_S = 15 * 60;

export const requestUpload = operation({
  name: "files.requestUpload",
  summary: "Gives the address to which the bytes of a new file of a lead are sent.",
  scope: "leads:write",
  effect: "read",
  route: "POST /files",
  status: 201,
  input: z.strictObject({
    leadId: id.describe("The lead it is attached to."),
    name: filledLine(fileLimits.nameLength, "A file has a name."),
    sizeBytes: z
      .int()
      .min(1, { error: "An empty file cannot be kept." })
      .max(fileLimits.bytes, {
        error: `A file may have at most ${sharedFormat.bytes(fileLimits.bytes)}.`,
      }),
  }),
  output: uploadLink,
  secret: true,
  async run(context, { leadId, name, sizeBytes }) {
    const { actor, now } = context;
    const [lead] = await context.db.execute(
      sql`select 1 from leads l where l.team_id = ${actor.teamId} and l.id = ${leadId} and l.deleted_at is null`,
    );
    if (!lead) throw leadNotFound();
    await refuseOverQuota(context, sizeBytes);
    const ends = Math.floor(now.getTime() / 1000) + LINK_S;
    const upload = {
      id: v7(),
      teamId: actor.teamId,
      userId: actor.userId ?? null,
      leadId,
      name,
      sizeBytes,
    };
    const expiresAt = new Date(ends * 1000).toISOString();
    return { id: upload.id, uploadUrl: await uploadTo(upload, ends), expiresAt };
  },
});
