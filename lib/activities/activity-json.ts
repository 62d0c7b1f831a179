import { sql } from "drizzle-orm";
import { iso } from "@/lib/leads/lead-json";

/** An activity called `a` in the words of the API. */
export const activityJson = sql`json_build_object(
  'id', a.id, 'leadId', a.lead_id,
  'leadName', (select coalesce(nullif(l.name, ''), l.company, l.email, l.phone) from leads l where l.team_id = a.team_id and l.id = a.lead_id),
  'type', a.type, 'actorKind', a.actor_kind, 'actorId', a.actor_id,
  'actorName', (select u.name from users u where u.id = a.actor_id),
  'entryId', a.entry_id, 'occurredAt', ${iso(sql`a.occurred_at`)}, 'data', a.data)`;
