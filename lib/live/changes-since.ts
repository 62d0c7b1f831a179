import { systemSql } from "@/db/client";
import { changesOf, type ToldEvent } from "./changes-of";
import type { LiveChange } from "./schema";

/** Concurrent writers can commit in another order than their ids grow; so much is told twice. */
const OVERLAP_SECONDS = 3;
const MOST_EVENTS = 1_000;
const LONGEST_GAP_MS = 60 * 60 * 1_000;

export interface Missed {
  events: LiveChange[];
  /** Say it back the next time. */
  lastId: string;
  /** More was missed than is kept or worth telling: read everything again. */
  reset?: true;
}

/** What a team's commits changed after the change `since` (a UUIDv7), within the last hour. */
export async function changesSince(teamId: string, since: string): Promise<Missed> {
  const seen = timeOf(since);
  if (Date.now() - seen > LONGEST_GAP_MS) return resetAt(new Date());
  const rows = await systemSql()<ToldEvent[]>`
    select id, name, data, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from outbox_events
    where team_id = ${teamId} and id <> ${since}
      and created_at > ${new Date(seen).toISOString()}::timestamptz - make_interval(secs => ${OVERLAP_SECONDS})
    order by created_at, id limit ${MOST_EVENTS + 1}`;
  if (rows.length > MOST_EVENTS) return resetAt(new Date());
  const newest = [since, ...rows.map(({ id }) => id)].toSorted().at(-1) ?? since;
  return { events: rows.flatMap(changesOf), lastId: newest };
}

const resetAt = (now: Date): Missed => ({ events: [], lastId: idAt(now), reset: true });

/** A UUIDv7 begins with its time in milliseconds. */
const timeOf = (id: string) => Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);

/** The first id of a moment. */
function idAt(moment: Date): string {
  const time = moment.getTime().toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}
