import { z } from "zod";

const instant = z.iso.datetime({ offset: true });

/** Longer texts belong into a file. */
export const LONGEST_NOTE = 20_000;

/** What somebody wrote about a lead; plain text. */
export const note = z.object({
  id: z.uuid(),
  leadId: z.uuid(),
  authorId: z.uuid().nullable(),
  authorName: z.string().nullable(),
  body: z.string(),
  isPinned: z.boolean(),
  version: z.int(),
  createdAt: instant,
  updatedAt: instant,
});
export type Note = z.output<typeof note>;
