import { sql } from "drizzle-orm";
import { z } from "zod";
import { Encoded, operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import {
  countStatement,
  encodeKeysetPage,
  LARGEST_PAGE,
  type PageRow,
  pageStatement,
  sizeOf,
} from "@/lib/operations/keyset-page";
import { pageOf } from "@/lib/operations/page";
import { taskQuery } from "./input";
import { cursorAfter, keysetOf } from "./keyset";
import { task, taskSort } from "./schema";
import { selectTasks } from "./select-tasks";
import { taskFields } from "./task-json";
import { usualSort, viewRange } from "./views";

const source = { table: sql`tasks t`, row: sql`t`, fields: taskFields };

export const listTasks = operation({
  name: "tasks.list",
  summary:
    "Lists tasks page by page, of a view such as my-day, filtered, searched and sorted; those in the bin are left out.",
  scope: "tasks:read",
  effect: "read",
  route: "GET /tasks",
  input: z.strictObject({
    limit: z.int().min(1).max(LARGEST_PAGE).default(50),
    cursor: z
      .string()
      .max(2000)
      .optional()
      .describe("`nextCursor` of the page before, with the same sort."),
    sort: taskSort
      .optional()
      .describe("Left out, a view is sorted by due date, done ones by when, all others newest first."),
    ...taskQuery,
    count: z
      .boolean()
      .default(true)
      .describe("false leaves out the total, which makes the answer faster."),
  }),
  output: pageOf(task),
  async run(context, { limit, cursor, sort, count, ...query }) {
    const order = sort ?? usualSort(query.view);
    refuseUnorderable(order, query.view);
    const isByDue = order.endsWith("dueAt");
    const range = query.view && isByDue ? viewRange(query.view, context) : undefined;
    const keyset = keysetOf(order, cursor, range);
    const isPlain = !query.filter && !query.q;
    const [selected, counted] = await Promise.all([
      selectTasks(context, query, { withRange: !isByDue }),
      selectTasks(context, query, { withRange: true }),
    ]);
    const [[page], [total] = []] = await context.last<[PageRow[], { total: number }[]?]>(
      pageStatement(source, selected, keyset, sizeOf(limit, isPlain)),
      ...(count ? [countStatement(source.table, counted)] : []),
    );
    return new Encoded(encodeKeysetPage(page, total, (value, id) => cursorAfter(order, value, id)));
  },
});

function refuseUnorderable(sort: string, view: string | undefined) {
  if (!sort.endsWith("completedAt") || view === "done") return;
  throw new OperationError("invalid", {
    detail: "Only the view done can be sorted by when tasks were done.",
    fields: { sort: "does not fit this view" },
  });
}
