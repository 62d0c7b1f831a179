import { z } from "zod";

/** What can lie in the bin. */
export const binResource = z.enum(["leads", "notes", "tasks"]);
export type BinResource = z.output<typeof binResource>;

export const binItem = z.object({
  id: z.uuid(),
  resource: binResource,
  leadId: z.uuid().nullable().describe("The lead it is about; a task may be about none."),
  title: z.string().describe("The lead's name, how the note begins, or the task's title."),
  deletedAt: z.iso.datetime({ offset: true }),
});
export type BinItem = z.output<typeof binItem>;
