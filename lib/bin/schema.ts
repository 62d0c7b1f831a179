import { z } from "zod";

/** What can lie in the bin. */
export const binResource = z.enum(["leads", "notes"]);
export type BinResource = z.output<typeof binResource>;

export const binItem = z.object({
  id: z.uuid(),
  resource: binResource,
  leadId: z.uuid(),
  title: z.string().describe("The lead's name, or how the note begins."),
  deletedAt: z.iso.datetime({ offset: true }),
});
export type BinItem = z.output<typeof binItem>;
