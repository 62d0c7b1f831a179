import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { changeTags } from "./change-tags";
import { id } from "./input";
import { lead } from "./schema";

export const addTags = operation({
  name: "leads.addTags",
  summary: "Puts one or more tags on a lead; those it has already stay as they are.",
  scope: "leads:write",
  effect: "write",
  route: "POST /leads/:id/tags",
  input: z.strictObject({ id, tagIds: z.array(id).min(1).max(50) }),
  output: lead,
  run: (context, { id, tagIds }) => changeTags(context, id, { add: tagIds, remove: [] }),
});
