import { sql } from "drizzle-orm";
import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { countStatement } from "@/lib/operations/keyset-page";
import { EXACT_UP_TO } from "@/lib/operations/page";
import { taskQuery } from "./input";
import { taskCounts } from "./schema";
import { selectTasks } from "./select-tasks";

const { assignedToId, priority, leadId, q, filter } = taskQuery;

export const countTasks = operation({
  name: "tasks.count",
  summary:
    "Counts the open tasks that are overdue, due today and upcoming, of everybody or of some people.",
  scope: "tasks:read",
  effect: "read",
  route: "GET /tasks/counts",
  input: z.strictObject({ assignedToId, priority, leadId, q, filter }),
  output: taskCounts,
  async run(context, query) {
    const conditions = await Promise.all(
      (["overdue", "today", "upcoming"] as const).map((view) =>
        selectTasks(context, { ...query, view }, { withRange: true }),
      ),
    );
    const counted = await context.last<{ total: number }[][]>(
      ...conditions.map((condition) => countStatement(sql`tasks t`, condition)),
    );
    const [overdue = 0, today = 0, upcoming = 0] = counted.map(([row]) =>
      Math.min(row?.total ?? 0, EXACT_UP_TO),
    );
    return { overdue, today, upcoming };
  },
});
