import { systemSql } from "@/db/client";
import type { Change } from "./listen";

/** Entries of concurrent writers can commit in another order than their ids; a little is told twice. */
const OVERLAP_SECONDS = 10;
const MOST_EVENTS = 1_000;

/** What a team's commits changed after the entry `since`, gathered into one message; undefined when nothing did. */
export async function changesSince(teamId: string, since: string): Promise<Change | undefined> {
  const [row] = await systemSql()<{ id: string | null; events: string[]; lead_ids: string[] }[]>`
    select max(data->>'entryId') as id, coalesce(array_agg(distinct name), '{}') as events,
           coalesce(array_agg(distinct data->>'leadId') filter (where data ? 'leadId'), '{}') as lead_ids
    from (select name, data from outbox_events
          where team_id = ${teamId} and created_at > ${createdAt(since).toISOString()}::timestamptz - make_interval(secs => ${OVERLAP_SECONDS})
            and data->>'entryId' <> ${since}
          order by created_at desc limit ${MOST_EVENTS}) recent`;
  return row?.id ? { teamId, id: row.id, events: row.events, leadIds: row.lead_ids } : undefined;
}

/** A UUIDv7 begins with its time in milliseconds. */
const createdAt = (entryId: string) =>
  new Date(Number.parseInt(entryId.replaceAll("-", "").slice(0, 12), 16));
