import { sharedFormat } from "@/lib/format";
import { notify } from "@/lib/notifications/notify";
import type { Context } from "@/lib/operations/context";

/** Tells a member of tasks that somebody else gave them. Their leads are not named: not all may be theirs to see. */
export async function tellAssignee(
  context: Context,
  assignedToId: string | null,
  tasks: readonly { id: string; title: string }[],
): Promise<void> {
  const [first] = tasks;
  if (!assignedToId || !first) return;
  const isOne = tasks.length === 1;
  await notify(context, {
    type: "assignment",
    userIds: [assignedToId],
    title: `${context.actor.name} gave you ${isOne ? "a task" : sharedFormat.count(tasks.length, "task")}`,
    ...(isOne && { detail: first.title }),
    link: isOne ? `/tasks?task=${first.id}` : "/tasks",
  });
}
