import { z } from "zod";
import { id } from "@/lib/leads/input";
import { operation } from "@/lib/operations/define";
import { line } from "@/lib/text";
import { findLeads, readLeads } from "./find-leads";
import { findNotes } from "./find-notes";
import { findTasks } from "./find-tasks";
import { type SearchGroup, type SearchHit, searchAnswer, searchGroup, searchGroups } from "./schema";

export const findAnything = operation({
  name: "search.find",
  summary:
    "Searches leads, tasks and notes by what was typed, slips of the fingers included, the best matches first.",
  scope: "leads:read",
  effect: "read",
  route: "GET /search",
  input: z.strictObject({
    q: line(200).default(""),
    limit: z.int().min(1).max(20).default(8).describe("The most of each group."),
    groups: z.array(searchGroup).max(searchGroups.length).optional().describe("All when not given."),
    leadIds: z
      .array(id)
      .max(20)
      .optional()
      .describe("Leads to name while nothing is typed, such as those opened last."),
  }),
  output: searchAnswer,
  async run(context, { q, limit, groups = [...searchGroups], leadIds = [] }) {
    const find: Record<SearchGroup, () => Promise<SearchHit[]>> = {
      leads: () => (q ? findLeads(context, q, limit) : readLeads(context, leadIds.slice(0, limit))),
      tasks: async () => (q.length >= SHORTEST ? findTasks(context, q, limit) : []),
      notes: async () => (q.length >= SHORTEST ? findNotes(context, q, limit) : []),
    };
    const wanted = searchGroups.filter((group) => groups.includes(group));
    const found = await Promise.all(
      wanted.map(async (group) => ({ id: group, items: await find[group]() })),
    );
    return { groups: found.filter(({ items }) => items.length > 0) };
  },
});

/** A single letter stands in nearly every title and note. */
const SHORTEST = 2;
