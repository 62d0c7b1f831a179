import { z } from "zod";
import { lead } from "../schema";

/** Which of two leads a fact is taken from; a set may take from both. */
export const mergeSide = z.enum(["kept", "merged", "both"]);
export type MergeSide = z.output<typeof mergeSide>;

/** A fact on which two leads may differ. */
export const mergeField = z.object({
  key: z.string().describe("As filters name it: `email`, `tags`, `custom.budget`."),
  label: z.string(),
  kept: z.unknown().describe("What the lead that stays says; null for nothing."),
  merged: z.unknown(),
  differs: z.boolean(),
  canUnite: z.boolean().describe("Whether `both` can be chosen."),
  choice: mergeSide.describe("What is taken: as asked, or else whichever lead says something."),
});
export type MergeField = z.output<typeof mergeField>;

/** What goes over to the lead that stays. */
export const mergeCounts = z.object({
  notes: z.int(),
  tasks: z.int(),
  activities: z.int(),
});
export type MergeCounts = z.output<typeof mergeCounts>;

export const mergePreview = z.object({
  kept: lead,
  merged: lead,
  fields: z.array(mergeField),
  moves: mergeCounts.describe("What of the merged lead goes over to the one that stays."),
});
export type MergePreview = z.output<typeof mergePreview>;
