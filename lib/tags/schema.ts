import { z } from "zod";

export const tagColors = [
  "gray",
  "red",
  "orange",
  "yellow",
  "green",
  "teal",
  "blue",
  "purple",
  "pink",
] as const;
export const tagColor = z.enum(tagColors);

const instant = z.iso.datetime({ offset: true });

/** A label that leads carry. */
export const tag = z.object({
  id: z.uuid(),
  name: z.string(),
  color: tagColor,
  uses: z
    .int()
    .nullable()
    .describe(
      "How many leads carry it, up to 10,000, those in the bin included; null when not counted.",
    ),
  version: z.int(),
  createdAt: instant,
  updatedAt: instant,
});
export type Tag = z.output<typeof tag>;
