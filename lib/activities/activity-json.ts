import { sql } from "drizzle-orm";
import { iso } from "@/lib/leads/lead-json";
import { noteJson } from "@/lib/notes/note-json";

/** What was logged by hand, of a row called `e`. */
const loggedJson = sql`json_build_object(
  'id', e.id, 'kind', e.kind, 'direction', e.direction, 'outcome', e.outcome, 'durationSeconds', e.duration_seconds,
  'notes', e.notes, 'happenedAt', ${iso(sql`e.happened_at`)}, 'authorId', e.author_id, 'version', e.version)`;

/** An activity called `a` in the words of the API. */
export const activityJson = sql`json_build_object(
  'id', a.id, 'leadId', a.lead_id,
  'leadName', (select coalesce(nullif(l.name, ''), l.company, l.email, l.phone) from leads l where l.team_id = a.team_id and l.id = a.lead_id),
  'type', a.type, 'actorKind', a.actor_kind, 'actorId', a.actor_id,
  'actorName', (select u.name from users u where u.id = a.actor_id),
  'entryId', a.entry_id, 'occurredAt', ${iso(sql`a.occurred_at`)}, 'data', a.data,
  'note', case when a.type = 'note_added' then (select ${noteJson} from notes n
    where n.team_id = a.team_id and n.id = (a.data ->> 'noteId')::uuid and n.deleted_at is null) end,
  'logged', case when a.data ? 'loggedId' then (select ${loggedJson} from logged_events e
    where e.team_id = a.team_id and e.id = (a.data ->> 'loggedId')::uuid and e.activity_id = a.id and e.deleted_at is null) end)`;

/** Whether an activity called `a` is not one that was logged by hand and corrected or taken away since. */
export const stillStands = sql`(not a.data ? 'loggedId' or exists (
  select 1 from logged_events e where e.team_id = a.team_id and e.id = (a.data ->> 'loggedId')::uuid
    and e.activity_id = a.id and e.deleted_at is null))`;
