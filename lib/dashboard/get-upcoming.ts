import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Filter } from "@/lib/filters/schema";
import { findStatuses } from "@/lib/leads/find-statuses";
import { iso } from "@/lib/leads/lead-json";
import { selectLeads } from "@/lib/leads/select-leads";
import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { EXACT_UP_TO } from "@/lib/operations/page";
import { ownerInput } from "./input";
import { ownerFilter } from "./question";
import { upcoming, type WaitingLead } from "./schema";

/** Whoever waits longer than this is no hot lead any more. */
const WAITING_DAYS = 30;

export const getUpcoming = operation({
  name: "dashboard.getUpcoming",
  summary: "Shows what needs somebody next: hot new leads that nobody has called or written to yet.",
  scope: "leads:read",
  effect: "read",
  route: "GET /dashboard/upcoming",
  input: z.strictObject({ ...ownerInput, limit: z.int().min(1).max(50).default(8) }),
  output: upcoming,
  async run(context, { owner, limit }) {
    const filter = await untouched(context, owner);
    const asked = await selectLeads(context, { filter });
    const [items, [counted]] = await context.last<[WaitingLead[], { total: number }[]]>(
      sql`
        select l.id, coalesce(nullif(l.name, ''), l.company, l.email, l.phone) as name, l.company, l.source, l.score,
          l.value_cents::float8 as "valueCents", l.currency, l.assigned_to_id as "assignedToId",
          (select u.name from users u where u.id = l.assigned_to_id) as "assignedToName",
          ${iso(sql`l.created_at`)} as "createdAt"
        from leads l where ${asked}
        order by l.score desc nulls last, l.value_cents desc nulls last, l.created_at desc, l.id limit ${limit}::integer`,
      sql`select count(*)::int as total from (select from leads l where ${asked} limit ${EXACT_UP_TO}::integer) waiting`,
    );
    return {
      computedAt: context.now.toISOString(),
      untouchedLeads: { items: [...items], total: counted?.total ?? 0, rows: { ...filter } },
    };
  },
});

async function untouched(context: Context, owner: Parameters<typeof ownerFilter>[0]): Promise<Filter> {
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
