import type { Actor } from "@/lib/operations/context";
import { answerOf } from "@/lib/operations/perform";
import { createTask } from "@/lib/tasks/create-task";

type Plan = [
  who: number,
  lead: number | null,
  title: string,
  inHours: number,
  more?: { priority?: "high" | "urgent"; every?: "week" | "month" },
];

const HOUR_MS = 3_600_000;

/** Who does what, about which of the open leads, and in how many hours from now; some should be done already. */
const plans: readonly Plan[] = [
  [0, 0, "Review the offer with {lead}", -26, { priority: "high" }],
  [0, 1, "Call {lead} about the inspection", -2],
  [0, 2, "Send {lead} the comparables", 3],
  [0, null, "Prepare the Monday meeting", 30, { every: "week" }],
  [0, 3, "Ask {lead} for a referral", 75],
  [1, 4, "Call {lead} back", -5, { priority: "urgent" }],
  [1, 5, "Draft the listing for {lead}", 22],
  [2, 6, "Show {lead} two houses in Highland", 4, { priority: "high" }],
  [2, 7, "Follow up with {lead} after the open house", 26],
  [2, null, "Order new signs", 50, { every: "month" }],
  [3, 8, "Check {lead}'s financing", -48],
  [3, 9, "Plan the photographer for {lead}", 28],
];

/** The tasks of the demo's four people: some late, some today, some that come again. */
export async function planTheWeek(
  people: readonly Actor[],
  leads: readonly { id: string; name: string }[],
  freshId: string,
): Promise<void> {
  const now = Date.now();
  for (const [who, at, title, inHours, { priority, every } = {}] of plans) {
    const actor = people[who];
    const lead = at === null ? undefined : leads[at];
    if (!actor || (at !== null && !lead)) continue;
    await answerOf(createTask, actor, {
      title: title.replace("{lead}", lead?.name ?? ""),
      leadId: lead?.id ?? null,
      dueAt: new Date(quarter(now + inHours * HOUR_MS)).toISOString(),
      ...(priority && { priority }),
      ...(every && { recurrence: { every: 1, unit: every } }),
    });
  }
  const [, , mia] = people;
  if (!mia) return;
  await answerOf(createTask, mia, {
    title: "Send Rosalind three houses near schools",
    leadId: freshId,
    dueAt: new Date(quarter(now + 20 * HOUR_MS)).toISOString(),
    priority: "high",
  });
}

const QUARTER_MS = 15 * 60_000;
const quarter = (time: number) => Math.round(time / QUARTER_MS) * QUARTER_MS;
