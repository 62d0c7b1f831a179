import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { tasks } from "@/db/schema";
import { sharedFormat } from "@/lib/format";
import { allowHandOver } from "@/lib/leads/find-assignees";
import { id } from "@/lib/leads/input";
import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { dueOnDay, movedByDays } from "./due";
import { endTasks } from "./end-tasks";
import { findAssignee } from "./find-assignee";
import { isOpen, type TaskRow } from "./find-task";
import { day, taskSelection } from "./input";
import { moved, movedTo } from "./move-due";
import { rewriteTasks } from "./rewrite-tasks";
import { told } from "./schedule";
import { TASKS_AT_ONCE } from "./schema";
import { selectForChange } from "./select-tasks";
import { taskEvents } from "./tell";
import { tellAssignee } from "./tell-assignee";

const input = z
  .strictObject({
    ...taskSelection,
    action: z.enum(["complete", "reassign", "move", "delete"]),
    assignedToId: id.nullish().describe("For reassign: a member, or null for nobody."),
    dueOn: day.optional().describe("For move: the day; tasks with a time of day keep it."),
    byDays: z
      .int()
      .min(-3650)
      .max(3650)
      .optional()
      .describe("For move: so many days later, or earlier; tasks without a date stay as they are."),
  })
  .refine(({ action, assignedToId }) => (action === "reassign") === (assignedToId !== undefined), {
    error: "Say who is to do them; only reassign takes a member.",
    path: ["assignedToId"],
  })
  .refine(
    ({ action, dueOn, byDays }) =>
      [dueOn, byDays].filter((given) => given !== undefined).length === (action === "move" ? 1 : 0),
    { error: "Move takes a day or a number of days; nothing else does.", path: ["dueOn"] },
  );
type Input = z.output<typeof input>;

export const bulkUpdateTasks = operation({
  name: "tasks.bulkUpdate",
  summary:
    "Completes, reassigns, moves or deletes many tasks, named by ids or all of a list; undo takes it back.",
  scope: "tasks:write",
  effect: "write",
  set: true,
  route: "POST /tasks/bulk",
  input,
  output: z.object({
    affected: z.int().describe("How many tasks changed; those that were so already are not counted."),
    entryId: z.uuid().describe("The journal entry, which takes it all back."),
  }),
  async run(context, given) {
    const rows = await lockSelected(context, await selectForChange(context, given));
    const { changed, words } = await acts[given.action](context, rows, given);
    context.record({
      summary: `${words[0]} ${sharedFormat.count(changed.length, "task")}${words[1] ?? ""}`,
      events: taskEvents(eventOf[given.action], changed),
    });
    return { affected: changed.length, entryId: context.entryId };
  },
});

/** Locked in the order of ids, so that two set changes cannot wait for each other in a circle. */
async function lockSelected({ db }: Context, selected: SQL): Promise<TaskRow[]> {
  const found = await db.execute<{ id: string }>(
    sql`select t.id from tasks t where ${selected} order by t.id limit ${TASKS_AT_ONCE + 1}::integer for update of t`,
  );
  if (found.length > TASKS_AT_ONCE)
    throw new OperationError(
      "invalid",
      `More than ${sharedFormat.number(TASKS_AT_ONCE)} tasks match. Narrow the list, and change at most ${sharedFormat.number(TASKS_AT_ONCE)} at a time.`,
    );
  if (found.length === 0) return [];
  const ids = found.map((row) => row.id);
  return db
    .select()
    .from(tasks)
    .where(sql`${tasks.id} = any(${sql.param(ids)}::uuid[])`);
}

type Act = (
  context: Context,
  rows: TaskRow[],
  given: Input,
) => Promise<{ changed: TaskRow[]; words: [string, string?] }>;

const acts: Record<Input["action"], Act> = { complete, reassign, move, delete: remove };
const eventOf = {
  complete: "tasks.completed",
  reassign: "tasks.changed",
  move: "tasks.changed",
  delete: "tasks.deleted",
} as const;

async function complete(context: Context, rows: TaskRow[]) {
  const open = rows.filter(isOpen);
  await endTasks(context, open, "done");
  return { changed: open, words: ["Finished"] as [string] };
}

async function reassign(context: Context, rows: TaskRow[], { assignedToId = null }: Input) {
  const assignee = assignedToId ? await findAssignee(context, assignedToId) : undefined;
  const others = rows.filter((row) => row.assignedToId !== assignedToId);
  await allowHandOver(context);
  await rewriteTasks(
    context,
    others.map((row) => handed(row, assignedToId, assignee?.timeZone ?? row.timeZone, context.now)),
  );
  await tellAssignee(context, assignedToId, others);
  const words: [string, string?] = assignee
    ? ["Gave", ` to ${assignee.name}`]
    : ["Took", " from everybody"];
  return { changed: others, words };
}

/** A whole day is a day of whoever does it. */
function handed(row: TaskRow, assignedToId: string | null, timeZone: string, now: Date): TaskRow {
  if (!row.dueOn) return { ...row, assignedToId };
  return told({ ...row, ...dueOnDay(row.dueOn, timeZone), timeZone, assignedToId }, now);
}

async function move({ now, ...rest }: Context, rows: TaskRow[], { dueOn, byDays = 0 }: Input) {
  const changed = rows.filter(isOpen).flatMap((row) => {
    const after = dueOn
      ? movedTo(row, dueOn, now)
      : moved(row, movedByDays(row, byDays, row.timeZone), now);
    return after.dueAt?.getTime() === row.dueAt?.getTime() ? [] : [after];
  });
  await rewriteTasks({ now, ...rest }, changed);
  return { changed, words: ["Moved", dueOn ? ` to ${dueOn}` : ""] as [string, string] };
}

async function remove({ db, actor, now }: Context, rows: TaskRow[]) {
  const ids = rows.map((row) => row.id);
  await db.execute(sql`
    update tasks t set deleted_at = ${now.toISOString()}::timestamptz, updated_at = ${now.toISOString()}::timestamptz, version = t.version + 1
    where t.team_id = ${actor.teamId} and t.id = any(${sql.param(ids)}::uuid[])`);
  return { changed: rows, words: ["Moved", " to the bin"] as [string, string] };
}
