import { sql } from "drizzle-orm";
import { z } from "zod";
import { id } from "@/lib/leads/input";
import { iso } from "@/lib/leads/lead-json";
import { operation } from "@/lib/operations/define";
import { pageOf } from "@/lib/operations/page";
import { type PlacedRow, sortedList } from "@/lib/operations/sorted-list";
import { assignment } from "./schema";

const columns = { at: { column: sql`r.created_at`, type: "timestamptz" } } as const;
const list = sortedList("assignments", columns, sql`r.id`, "-at");

export const listAssignments = operation({
  name: "routingRules.listAssignments",
  summary: "Lists what the rules decided for which lead and why, the newest first; not counted.",
  scope: "leads:read",
  effect: "read",
  route: "GET /routing-rules/assignments",
  input: z.strictObject({ ...list.input, leadId: id.optional().describe("Only of this lead.") }),
  output: pageOf(assignment),
  async run({ db, actor }, { leadId, ...page }) {
    const { placed, behind, order, pageOf } = list.walk(page);
    const ofLead = leadId ? sql` and r.lead_id = ${leadId}` : sql``;
    const rows = await db.execute<PlacedRow & { json: string }>(sql`
      select json_build_object('id', r.id,
          'lead', json_build_object('id', l.id, 'name', coalesce(nullif(l.name, ''), l.company, l.email, l.phone, 'No name')),
          'assignedTo', case when r.assigned_to_id is not null then json_build_object('id', r.assigned_to_id, 'name', coalesce(u.name, 'A former member')) end,
          'rule', case when r.rule_name is not null then json_build_object('id', (select t.id from routing_rules t where t.team_id = r.team_id and t.id = r.rule_id), 'name', r.rule_name) end,
          'reason', r.reason, 'at', ${iso(sql`r.created_at`)})::text as json,
        ${placed}
      from lead_routings r join leads l on l.team_id = r.team_id and l.id = r.lead_id left join users u on u.id = r.assigned_to_id
      where r.team_id = ${actor.teamId}${ofLead}${behind} ${order}`);
    return pageOf(rows, null);
  },
});
