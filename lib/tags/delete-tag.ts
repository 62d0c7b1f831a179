import { z } from "zod";
import { id } from "@/lib/leads/input";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { findTag, refuseNarrowView, refuseStaleTag } from "./find-tag";
import { removeTagEverywhere } from "./move-tag";

export const deleteTag = operation({
  name: "tags.delete",
  summary: "Deletes a tag and takes it off all leads; another one can come in its place.",
  scope: "leads:write",
  effect: "write",
  set: true,
  route: "DELETE /tags/:id",
  status: 204,
  comparesVersion: true,
  input: z.strictObject({
    id,
    replaceWith: id.optional().describe("A tag that the leads get instead."),
  }),
  output: z.null(),
  async run(context, { id, replaceWith }) {
    refuseNarrowView(context);
    const tag = await findTag(context, id);
    await refuseStaleTag(context, tag);
    if (replaceWith === id)
      throw new OperationError("invalid", { fields: { replaceWith: "is the tag to be deleted" } });
    const replacement = replaceWith ? await findTag(context, replaceWith) : undefined;
    const events = await removeTagEverywhere(context, tag, replacement?.id);
    context.record({
      summary: `Deleted the tag ${tag.name}${replacement ? `, ${replacement.name} in its place` : ""}`,
      events: [{ name: "tag.changed", data: { tagId: id } }, ...events],
    });
    return null;
  },
});
