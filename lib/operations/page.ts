import { z } from "zod";

/** A page of a list: the cursor of the next one, and the total, which is exact up to 10,000. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    nextCursor: z.string().nullable().describe("Give it as `cursor` to read on; null on the last page."),
    total: z.int().nullable().describe("How many there are, up to 10,000; null when not counted."),
    totalIsExact: z.boolean().describe("false when there are more than `total`."),
  });
