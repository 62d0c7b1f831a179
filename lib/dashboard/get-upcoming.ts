import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Filter } from "@/lib/filters/schema";
import { findStatuses } from "@/lib/leads/find-statuses";
import { iso } from "@/lib/leads/lead-json";
import { selectLeads } from "@/lib/leads/select-leads";
import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { EXACT_UP_TO } from "@/lib/operations/page";
import type { Task } from "@/lib/tasks/schema";
import { selectTasks } from "@/lib/tasks/select-tasks";
import { taskFields } from "@/lib/tasks/task-json";
import { viewRange } from "@/lib/tasks/views";
import { ownerInput } from "./input";
import { ownerFilter } from "./question";
import { upcoming, type WaitingLead } from "./schema";

/** Whoever waits longer than this is no hot lead any more. */
const WAITING_DAYS = 30;

export const getUpcoming = operation({
  name: "dashboard.getUpcoming",
  summary:
    "Shows what needs somebody next: tasks due today or late, and hot new leads that nobody has called or written to.",
  scope: "leads:read",
  effect: "read",
  route: "GET /dashboard/upcoming",
  input: z.strictObject({ ...ownerInput, limit: z.int().min(1).max(50).default(8) }),
  output: upcoming,
  async run(context, { owner, limit }) {
    const filter = await untouched(context, owner);
    const leads = await selectLeads(context, { filter });
    const dueTasks = context.actor.scopes.has("tasks:read")
      ? await findDueTasks(context, owner, limit)
      : null;
    const [items] = await context.last<[(WaitingLead & { total: number })[]]>(
      sql`
        select count(*) over ()::int as total, l.id, coalesce(nullif(l.name, ''), l.company, l.email, l.phone) as name, l.company,
          coalesce(l.phone_e164, l.phone) as phone, l.source, l.score,
          l.value_cents::float8 as "valueCents", l.currency, l.assigned_to_id as "assignedToId",
          (select u.name from users u where u.id = l.assigned_to_id) as "assignedToName", ${iso(sql`l.created_at`)} as "createdAt"
        from leads l where ${leads}
        order by l.score desc nulls last, l.value_cents desc nulls last, l.created_at desc, l.id limit ${limit}::integer`,
    );
    return {
      computedAt: context.now.toISOString(),
      dueTasks,
      untouchedLeads: { items: [...items], total: items[0]?.total ?? 0, rows: { ...filter } },
    };
  },
});

type Owner = Parameters<typeof ownerFilter>[0];

async function untouched(context: Context, owner: Owner): Promise<Filter> {
  const open = (await findStatuses(context)).filter(({ kind }) => kind === "open");
  return {
    and: [
      ...ownerFilter(owner),
      { field: "status", op: "in", value: open.map(({ key }) => key) },
      { field: "createdAt", op: "within", value: { days: WAITING_DAYS } },
      { field: "firstContactedAt", op: "empty" },
      { field: "lastContactedAt", op: "empty" },
    ],
  };
}

/** The latest first in line, then what is due in the rest of the day. */
async function findDueTasks(context: Context, owner: Owner, limit: number) {
  const assigned = owner === undefined ? {} : { assignedToId: [owner] };
  const late = await selectTasks(context, { view: "overdue", ...assigned }, { withRange: true });
  const today = await selectTasks(context, { view: "today", ...assigned }, { withRange: true });
  const byDay = await selectTasks(context, { view: "overdue", ...assigned }, { withRange: false });
  const due = sql`${byDay} and ${viewRange("my-day", context)?.condition ?? sql`false`}`;
  const [items, [overdue], [more]] = await context.send<[{ json: Task }[], Counted, Counted]>(
    sql`
      select row_to_json(fields) as json
      from (select ${taskFields} from tasks t where ${due} order by t.due_at, t.id limit ${limit}::integer) fields`,
    countOf(sql`tasks t`, late),
    countOf(sql`tasks t`, today),
  );
  return {
    items: items.map(({ json }) => json),
    overdue: overdue?.total ?? 0,
    today: more?.total ?? 0,
  };
}

type Counted = { total: number }[];

const countOf = (table: SQL, condition: SQL) =>
  sql`select count(*)::int as total from (select from ${table} where ${condition} limit ${EXACT_UP_TO}::integer) counted`;
