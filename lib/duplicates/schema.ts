import { z } from "zod";
import { lead } from "@/lib/leads/schema";

/** What makes two leads look like one person. */
export const duplicateReasons = ["email", "phone", "name", "namesake"] as const;
export const duplicateReason = z
  .enum(duplicateReasons)
  .describe(
    "Same address, same number, similar name and company, or the same name with no company known.",
  );
export type DuplicateReason = z.output<typeof duplicateReason>;

/** Two leads that may be one person. */
export const duplicatePair = z.object({
  id: z.uuid(),
  lead: lead.describe("The one that was there first."),
  other: lead,
  reasons: z.array(duplicateReason),
  strength: z.int().describe("How likely they are one person, in percent."),
  dismissedAt: z.iso.datetime({ offset: true }).nullable(),
  dismissedByName: z.string().nullable(),
});
export type DuplicatePair = z.output<typeof duplicatePair>;
