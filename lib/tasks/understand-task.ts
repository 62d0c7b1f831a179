import { z } from "zod";
import { id } from "@/lib/leads/input";
import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { line } from "@/lib/text";
import { dueOnDay, slotOf } from "./due";
import { settledRule } from "./recur";
import { recurrence, taskPriority } from "./schema";
import { findNamedLeads } from "./words/named-leads";
import { findNamedMembers } from "./words/named-member";
import { readTask } from "./words/read-task";

const named = z.object({ id: z.uuid(), name: z.string() });

export const understandTask = operation({
  name: "tasks.understand",
  summary:
    "Reads a task from one line such as 'call Ana tomorrow 3pm !high @mia every week', without adding it.",
  scope: "tasks:read",
  effect: "read",
  route: "POST /tasks/understand",
  input: z.strictObject({
    text: line(500).describe("What is to be done, when, how often, `!high` and `@mia`, in any order."),
    leadId: id
      .optional()
      .describe("The lead it is about, when that is known; none is looked for then."),
  }),
  output: z.object({
    title: z.string(),
    dueAt: z.iso.datetime({ offset: true }).nullable(),
    dueOn: z.iso.date().nullable(),
    recurrence: recurrence.nullable(),
    priority: taskPriority.nullable(),
    lead: named.nullable().describe("The one lead that the words name."),
    leadChoices: z
      .array(named.extend({ detail: z.string().nullable() }))
      .describe("Leads of which each may be meant; ask which."),
    assignedTo: named.nullable(),
    assigneeChoices: z.array(named).describe("Members of whom each may be meant; ask which."),
    unknownAssignee: z.string().nullable().describe("A name behind an @ that no member goes by."),
  }),
  async run(context, { text, leadId }) {
    const read = readTask(text, { now: context.now, ...context.actor });
    const leads = leadId || !read.title ? [] : await findNamedLeads(context, read.title);
    const members = read.assignee ? await findNamedMembers(context, read.assignee) : [];
    const [lead] = leads;
    const [member] = members;
    return {
      title: read.title,
      dueAt: read.dueAt?.toISOString() ?? null,
      dueOn: read.dueOn ?? null,
      recurrence: ruleOf(context, read),
      priority: read.priority ?? null,
      lead: leads.length === 1 && lead ? { id: lead.id, name: lead.name } : null,
      leadChoices: leads.length > 1 ? leads : [],
      assignedTo: members.length === 1 && member ? member : null,
      assigneeChoices: members.length > 1 ? members : [],
      unknownAssignee: read.assignee && members.length === 0 ? read.assignee : null,
    };
  },
});

/** The rule with its days, so that it can be read back before it is kept. */
function ruleOf({ actor: { timeZone } }: Context, read: ReturnType<typeof readTask>) {
  const due = read.dueOn ? dueOnDay(read.dueOn, timeZone) : { dueAt: read.dueAt ?? null, dueOn: null };
  const slot = slotOf(due, timeZone);
  return read.recurrence && slot ? settledRule(read.recurrence, slot) : null;
}
