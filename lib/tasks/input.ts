import { z } from "zod";
import { filterInput } from "@/lib/filters/input";
import { id } from "@/lib/leads/input";
import { timeZone } from "@/lib/settings/schema";
import { filledLine, line, paragraphs } from "@/lib/text";
import { recurrence, taskPriority, taskStatus, taskView } from "./schema";

const years = { first: "2000-01-01", last: "2200-12-31" };
const isNear = (text: string) => text >= years.first && text.slice(0, 10) <= years.last;
const far = { error: "Use a date between 2000 and 2200." };

export const moment = z.iso.datetime({ offset: true }).max(40).refine(isNear, far);
export const day = z.iso.date().refine(isNear, far);

/** What people say of a task. An omitted fact stays as it is, null clears it. */
export const taskFacts = {
  title: filledLine(200, "Say what is to be done."),
  description: paragraphs(10_000)
    .transform((text) => text || null)
    .nullish(),
  leadId: id.nullish().describe("The lead it is about."),
  assignedToId: id
    .nullish()
    .describe("The member who does it; a new task without it is your own, null is nobody's."),
  priority: taskPriority.optional(),
  dueAt: moment.nullish().describe("A moment; instead of `dueOn`."),
  dueOn: day.nullish().describe("A whole day; instead of `dueAt`."),
  timeZone: timeZone
    .optional()
    .describe("Where its days and times of day are meant; that of the assignee when left out."),
  remindAt: moment.nullish(),
  recurrence: recurrence
    .nullish()
    .describe("Makes the next one when this one is done; needs a due date."),
};
export type TaskFacts = { [Fact in keyof typeof taskFacts]?: z.output<(typeof taskFacts)[Fact]> };

export const isDueOnce = ({ dueAt, dueOn }: { dueAt?: unknown; dueOn?: unknown }) => !(dueAt && dueOn);
export const dueTwice = { error: "Give either a time or a whole day.", path: ["dueOn"] };

/** Narrow words for which tasks; each is a list of which one must hold. */
export const taskQuery = {
  view: taskView
    .optional()
    .describe(
      "my-day: yours that are overdue or due today; overdue, today (from now on), upcoming (later or without a date), done.",
    ),
  status: z.array(taskStatus).max(4).optional(),
  priority: z.array(taskPriority).max(4).optional(),
  assignedToId: z
    .array(z.union([id, z.enum(["me", "none"])]))
    .max(50)
    .optional()
    .describe("Members' ids, `me`, or `none` for tasks that are nobody's."),
  leadId: z.array(id).max(50).optional(),
  q: line(200)
    .optional()
    .describe("Words of which each must occur in the title, or in the lead's name."),
  filter: filterInput.optional(),
};
const query = z.strictObject(taskQuery);
export type TaskQuery = z.output<typeof query>;

/** Which tasks a set change is for: the named ones, or all that match. */
export const taskSelection = {
  ids: z.array(id).min(1).max(1000).optional().describe("These tasks; instead of `matching`."),
  matching: query.optional().describe("All tasks of this list; {} matches every one."),
};
