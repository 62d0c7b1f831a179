import { z } from "zod";
import { id } from "@/lib/leads/input";
import { DEFAULT_PERIOD, periodKeys } from "./periods";

/** One person's figures, or those of leads that nobody holds. */
export const ownerInput = {
  owner: z
    .union([id, z.enum(["me", "none"])])
    .optional()
    .describe("A member's id or `me`: only leads they hold now; `none`: only leads that nobody holds."),
};

/** Which stretch of time, and whose leads. */
export const figuresInput = z
  .strictObject({
    period: z
      .enum(periodKeys)
      .default(DEFAULT_PERIOD)
      .describe("Up to now; `month`, `quarter` and `year` are the current ones."),
    from: z.iso.date().optional().describe("The first day of a `custom` period, in the team's zone."),
    to: z.iso.date().optional().describe("Its last day, inclusive."),
    ...ownerInput,
  })
  .superRefine(({ period, from, to }, context) => {
    if (period !== "custom") return;
    const say = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    if (!from) say("from", "Choose the first day.");
    if (!to) say("to", "Choose the last day.");
    if (!from || !to) return;
    if (from > to) say("to", "The last day comes before the first.");
    else if (yearsBetween(from, to) > LONGEST_YEARS)
      say("from", `Choose at most ${LONGEST_YEARS} years.`);
  });
export type FiguresInput = z.output<typeof figuresInput>;

const LONGEST_YEARS = 10;
const yearsBetween = (from: string, to: string) => Number(to.slice(0, 4)) - Number(from.slice(0, 4));
