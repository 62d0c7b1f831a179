import { z } from "zod";
import { sharedFormat } from "@/lib/format";
import { operation } from "@/lib/operations/define";
import { changedEvent } from "./change-leads";
import { bulkAnswer, id, selection } from "./input";
import { selectForChange } from "./select-leads";
import { tagLeads, tagWords } from "./tag-leads";

const tagIds = z.array(id).max(20).default([]);

export const bulkTagLeads = operation({
  name: "leads.bulkTag",
  summary:
    "Adds and removes tags on many leads, named by ids or all that match a filter; undo takes it back.",
  scope: "leads:bulk",
  effect: "write",
  set: true,
  route: "POST /leads/bulk/tag",
  input: z
    .strictObject({ ...selection, add: tagIds, remove: tagIds })
    .refine(({ add, remove }) => add.length + remove.length > 0, {
      error: "Name at least one tag to add or remove.",
      path: ["add"],
    })
    .refine(({ add, remove }) => !add.some((tagId) => remove.includes(tagId)), {
      error: "A tag cannot be added and removed at once.",
      path: ["remove"],
    }),
  output: bulkAnswer,
  async run(context, { add, remove, ...which }) {
    const tagged = await tagLeads(context, await selectForChange(context, which), { add, remove });
    context.record({
      summary: `Tags of ${sharedFormat.count(tagged.affected, "lead")}: ${tagWords(tagged)}`,
      events: changedEvent(tagged),
    });
    return { affected: tagged.affected, entryId: context.entryId };
  },
});
