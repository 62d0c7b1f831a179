import { z } from "zod";
import type { Filter } from "@/lib/filters/schema";

/** What saved views can be of. */
export const viewResources = ["leads"] as const;
export const viewResource = z.enum(viewResources);
export type ViewResource = z.output<typeof viewResource>;

export const viewLayouts = ["table", "board"] as const;
export const viewLayout = z.enum(viewLayouts);
export type ViewLayout = z.output<typeof viewLayout>;

const instant = z.iso.datetime({ offset: true });

/** A way to look at a list that somebody gave a name. */
export const savedView = z.object({
  id: z.uuid(),
  resource: viewResource,
  name: z.string(),
  filter: z.custom<Filter>().nullable().describe("null for all rows."),
  sort: z.string().nullable().describe("null for the usual order."),
  columns: z
    .array(z.string())
    .nullable()
    .describe("The table's columns in their order; null for the usual ones."),
  layout: viewLayout,
  isShared: z.boolean().describe("Whether the whole team sees it."),
  authorId: z.uuid().nullable(),
  canEdit: z.boolean().describe("Whether you may change or delete it."),
  version: z.int(),
  createdAt: instant,
  updatedAt: instant,
});
export type SavedView = z.output<typeof savedView>;

/** A person's views of a list in their order, and the one it opens with. */
export type Views = { items: SavedView[]; defaultViewId: string | null };
