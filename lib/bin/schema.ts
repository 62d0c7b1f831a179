import { z } from "zod";

/** What can lie in the bin. */
export const binResource = z.enum(["leads", "notes", "tasks", "files"]);
export type BinResource = z.output<typeof binResource>;

export const binItem = z.object({
  id: z.uuid(),
  resource: binResource,
  leadId: z.uuid().nullable().describe("The lead it is about; a task may be about none."),
  title: z
    .string()
    .describe("The lead's name, how the note begins, the task's title or the file's name."),
  deletedAt: z.iso.datetime({ offset: true }),
  mergedInto: z.string().nullable().describe("The name of the lead that it became part of."),
});
export type BinItem = z.output<typeof binItem>;
