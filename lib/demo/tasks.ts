import { Time, toCalendarDateTime, today } from "@internationalized/date";
import type { Actor } from "@/lib/operations/context";
import { answerOf } from "@/lib/operations/perform";
import { createTask } from "@/lib/tasks/create-task";

type Plan = [
  who: number,
  lead: number | null,
  title: string,
  day: number,
  at: string,
  more?: { priority?: "high" | "urgent"; every?: "week" | "month" },
];

/** Who does what, about which of the open leads, in how many days and when; some should be done already. */
const plans: readonly Plan[] = [
  [0, 0, "Review the offer with {lead}", -1, "15:30", { priority: "high" }],
  [0, 1, "Call {lead} about the inspection", 0, "09:00"],
  [0, 2, "Send {lead} the comparables", 0, "16:45"],
  [0, null, "Prepare the weekly meeting", 1, "08:30", { every: "week" }],
  [0, 3, "Ask {lead} for a referral", 3, "11:00"],
  [1, 4, "Call {lead} back", -1, "17:00", { priority: "urgent" }],
  [1, 5, "Draft the listing for {lead}", 1, "10:00"],
  [2, 6, "Show {lead} two houses in Highland", 0, "14:00", { priority: "high" }],
  [2, 7, "Follow up with {lead} after the open house", 1, "09:30"],
  [2, null, "Order new signs", 2, "12:00", { every: "month" }],
  [3, 8, "Check {lead}'s financing", -2, "10:15"],
  [3, 9, "Plan the photographer for {lead}", 1, "13:00"],
];

/** The tasks of the demo's four people: some late, some today, some that come again. */
export async function planTheWeek(
  people: readonly Actor[],
  leads: readonly { id: string; name: string }[],
  freshId: string,
): Promise<void> {
  for (const [who, about, title, day, at, { priority, every } = {}] of plans) {
    const actor = people[who];
    const lead = about === null ? undefined : leads[about];
    if (!actor || (about !== null && !lead)) continue;
    await answerOf(createTask, actor, {
      title: title.replace("{lead}", lead?.name ?? ""),
      leadId: lead?.id ?? null,
      dueAt: dueAt(actor, day, at),
      ...(priority && { priority }),
      ...(every && { recurrence: { every: 1, unit: every } }),
    });
  }
  const [, , mia] = people;
  if (!mia) return;
  await answerOf(createTask, mia, {
    title: "Send Rosalind three houses near schools",
    leadId: freshId,
    dueAt: dueAt(mia, 1, "11:30"),
    priority: "high",
  });
}

/** In so many days at that time, where the person is. */
function dueAt({ timeZone }: Actor, day: number, at: string): string {
  const [hour, minute] = at.split(":").map(Number);
  return toCalendarDateTime(today(timeZone).add({ days: day }), new Time(hour, minute))
    .toDate(timeZone)
    .toISOString();
}
