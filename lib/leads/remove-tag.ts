import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { changeTags } from "./change-tags";
import { id } from "./input";

export const removeTag = operation({
  name: "leads.removeTag",
  summary: "Takes a tag off a lead; when it is not on it, nothing changes.",
  scope: "leads:write",
  effect: "write",
  route: "DELETE /leads/:id/tags/:tagId",
  status: 204,
  input: z.strictObject({ id, tagId: id }),
  output: z.null(),
  async run(context, { id, tagId }) {
    await changeTags(context, id, { add: [], remove: [tagId] });
    return null;
  },
});
