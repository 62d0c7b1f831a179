import { sql } from "drizzle-orm";
import { z } from "zod";
import { id } from "@/lib/leads/input";
import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { databaseCode } from "@/lib/operations/errors";
import { findTag, refuseNarrowView, refuseStaleTag, type TagRow } from "./find-tag";
import { color, tagName } from "./input";
import { removeTagEverywhere } from "./move-tag";
import { tag } from "./schema";
import { nameTaken, readTag } from "./tag-json";

export const updateTag = operation({
  name: "tags.update",
  summary: "Renames or recolors a tag, or merges it into another one, which then answers.",
  scope: "leads:write",
  effect: "write",
  set: true,
  route: "PUT /tags/:id",
  input: z.strictObject({
    id,
    name: tagName.optional(),
    color: color.optional(),
    mergeInto: id
      .optional()
      .describe("Another tag, which all leads of this one get instead; this one is gone afterwards."),
  }),
  output: tag,
  async run(context, { id, name, color, mergeInto }) {
    refuseNarrowView(context);
    const before = await findTag(context, id);
    await refuseStaleTag(context, before);
    if (mergeInto !== undefined && mergeInto !== id) return merge(context, before, mergeInto);
    const after = { name: name ?? before.name, color: color ?? before.color };
    if (after.name === before.name && after.color === before.color) {
      context.record({ summary: `Nothing to change on the tag ${before.name}` });
      return readTag(context, id);
    }
    await write(context, id, after);
    context.record({
      summary: `Changed the tag ${before.name}`,
      events: [{ name: "tag.changed", data: { tagId: id } }],
    });
    return readTag(context, id);
  },
});

async function write(
  { db, actor, now }: Context,
  tagId: string,
  { name, color }: { name: string; color: string },
) {
  try {
    await db.execute(sql`
      update tags t set name = ${name}, color = ${color}, version = t.version + 1, updated_at = ${now.toISOString()}::timestamptz
      where t.team_id = ${actor.teamId} and t.id = ${tagId}`);
  } catch (error) {
    // The unique index is what decides; asking it first would leave a gap for a second request.
    throw databaseCode(error) === "23505" ? nameTaken(name) : error;
  }
}

async function merge(context: Context, from: TagRow, intoId: string) {
  const into = await findTag(context, intoId);
  const followed = await removeTagEverywhere(context, from, into.id);
  context.record({
    summary: `Merged the tag ${from.name} into ${into.name}`,
    events: [
      ...[from.id, into.id].map((tagId) => ({ name: "tag.changed" as const, data: { tagId } })),
      ...followed,
    ],
  });
  return readTag(context, into.id);
}
