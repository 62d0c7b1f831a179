import type { Fact } from "./command";
import type { OfflineContext } from "./context";
import { pageIn } from "./memory";
import { failureOf, type Outcome, type Routine, type ToolCall } from "./routine";

/** What a task is called that is planned without a word for it. */
export const FOLLOW_UP = "Follow up";
/** More tasks than this are not written one by one. */
const MOST_LEADS = 10;

/**
 * A lead's next step is its earliest open task. To plan one adds a task; to move or clear it moves or cancels that task,
 * and a move of what is not there plans it. `what` names the leads.
 */
export function* doNextSteps(
  leadIds: readonly string[],
  { value, deed }: Pick<Fact, "value" | "deed">,
  what: string,
  context: OfflineContext,
): Routine {
  if (leadIds.length === 0 || leadIds.length > MOST_LEADS)
    return {
      text: `A next step is a task, and I write tasks for at most ${MOST_LEADS} leads at a time. Tick them, or name them one by one.`,
    };
  const until = typeof value === "string" ? value : undefined;
  let cancelled = 0;
  for (const leadId of leadIds) {
    const known = deed ? undefined : yield* earliestTask(leadId);
    if (known && "text" in known) return known;
    const call = callFor(leadId, until, deed ?? FOLLOW_UP, known?.id);
    if (!call) continue;
    const failure = failureOf(yield call);
    if (failure) return failure;
    cancelled += 1;
  }
  if (until)
    return {
      text: `Done: the next step of ${what} is on ${context.format.exact(until, { now: context.now, timeZone: context.timeZone })}.`,
    };
  return {
    text:
      cancelled > 0
        ? `Done: cancelled the task that was the next step of ${what}.`
        : `There is no next step of ${what}.`,
  };
}

function callFor(
  leadId: string,
  until: string | undefined,
  title: string,
  taskId: string | undefined,
): ToolCall | undefined {
  if (taskId)
    return {
      tool: "tasks_setStatus",
      input: { id: taskId, ...(until ? { action: "snooze", until } : { action: "cancel" }) },
    };
  return until ? { tool: "tasks_create", input: { title, leadId, dueAt: until } } : undefined;
}

/** The task that is the lead's next step. */
function* earliestTask(leadId: string): Routine<{ id: string } | Outcome | undefined> {
  const step = yield {
    tool: "tasks_list",
    input: { leadId: [leadId], status: ["todo", "in_progress"], sort: "dueAt", limit: 1 },
  };
  const failure = failureOf(step);
  if (failure) return failure;
  const [first] = pageIn(step.output).items;
  return first?.dueAt ? { id: String(first.id) } : undefined;
}
