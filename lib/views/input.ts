import { z } from "zod";
import { filterInput } from "@/lib/filters/input";
import { leadSort } from "@/lib/leads/schema";
import { filledLine } from "@/lib/text";
import { viewLayout } from "./schema";

export const viewName = filledLine(60, "Give the view a name.");

/** What a view shows and how. An omitted part stays as it is, null takes it back to the usual. */
export const viewParts = {
  filter: filterInput.nullish(),
  sort: leadSort.nullish(),
  columns: z
    .array(z.string().min(1).max(80))
    .min(1)
    .max(100)
    .nullish()
    .describe("The ids of the table's columns in their order."),
  layout: viewLayout.optional(),
  isShared: z.boolean().optional().describe("Shows the view to the whole team."),
};
