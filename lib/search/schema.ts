import { z } from "zod";

/** What is searched, in the order in which it is shown. */
export const searchGroups = ["leads", "tasks", "notes"] as const;
export const searchGroup = z.enum(searchGroups);
export type SearchGroup = z.output<typeof searchGroup>;

const mark = z.object({ start: z.int(), length: z.int() });
export type Mark = z.output<typeof mark>;

export const searchHit = z.object({
  id: z.uuid(),
  leadId: z.uuid().nullable().describe("The lead that it is, or hangs on."),
  title: z.string(),
  titleMarks: z.array(mark).describe("The letters of the title that match."),
  detail: z.string().nullable().describe("What tells it apart, or the text around the match."),
  detailMarks: z.array(mark),
});
export type SearchHit = z.output<typeof searchHit>;

export const searchAnswer = z.object({
  groups: z.array(z.object({ id: searchGroup, items: z.array(searchHit) })),
});
export type SearchAnswer = z.output<typeof searchAnswer>;
