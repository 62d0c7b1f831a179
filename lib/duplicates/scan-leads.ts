import { sql } from "drizzle-orm";
import { type Db, systemSql, withSystem } from "@/db/client";
import { compareLeads } from "./compare-leads";

/** So many leads are compared in one transaction. */
const BATCH = 1000;
/** A lead says when its change began, not when it was committed: the last minutes are looked through again. */
const LATE = "2 minutes";

interface Place {
  at: string;
  id: string;
}

const START: Place = { at: "-infinity", id: "00000000-0000-0000-0000-000000000000" };

/**
 * Keeps duplicates and the words of names up with a team's leads: looks at whatever changed since the last time, in
 * batches, each committed with the place where the next begins, until nothing is left or the time is up.
 * Safe to repeat and to be cut off anywhere.
 */
export async function scanLeads(
  teamId: string,
  { until = Number.POSITIVE_INFINITY }: { until?: number } = {},
): Promise<{ scanned: number; isDone: boolean }> {
  let from: Place | undefined;
  let scanned = 0;
  while (Date.now() < until) {
    const batch: { read: number; last: Place } = await withSystem({ teamId }, ({ db }) =>
      scanBatch(db, teamId, from),
    );
    scanned += batch.read;
    from = batch.last;
    if (batch.read < BATCH) return { scanned, isDone: true };
  }
  return { scanned, isDone: false };
}

async function scanBatch(db: Db, teamId: string, from: Place | undefined) {
  const { place: kept, now } = await begin(db, teamId);
  const place = from ?? kept;
  const rows = await db.execute<{ id: string; at: string }>(sql`
    select l.id, l.updated_at::text as at from leads l
    where l.team_id = ${teamId} and l.deleted_at is null and (l.updated_at, l.id) > (${place.at}::timestamptz, ${place.id}::uuid)
    order by l.updated_at, l.id limit ${BATCH}::integer`);
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0) {
    await compareLeads(db, teamId, ids);
    await keepWords(db, teamId, ids);
  }
  // Behind the last lead there was nothing else up to the moment of looking.
  const last = rows.length === BATCH ? (rows.at(-1) as Place) : { at: now, id: START.id };
  await db.execute(sql`
    update lead_scans set scanned_to = ${last.at}::timestamptz, scanned_id = ${last.id} where team_id = ${teamId}`);
  return { read: rows.length, last };
}

/** Where to begin, unless a scan was cut off a little before what is new; whoever scans the same team waits here. */
async function begin(db: Db, teamId: string): Promise<{ place: Place; now: string }> {
  await db.execute(sql`
    insert into lead_scans (team_id, scanned_to, scanned_id) values (${teamId}, ${START.at}, ${START.id}) on conflict (team_id) do nothing`);
  const [row] = await db.execute<{ at: string; id: string; now: string }>(sql`
    select (case when scanned_id = ${START.id} then scanned_to - ${LATE}::interval else scanned_to end)::text as at, scanned_id as id, now()::text as now
    from lead_scans where team_id = ${teamId} for update`);
  return { place: row ?? START, now: row?.now ?? START.at };
}

/** The words of names and companies, each kept once. */
const keepWords = (db: Db, teamId: string, ids: string[]) =>
  db.execute(sql`
    insert into lead_words (team_id, word)
    select distinct ${teamId}::uuid, w.word
    from leads l cross join lateral regexp_split_to_table(lower(l.name || ' ' || coalesce(l.company, '')), '[^[:alnum:]]+') w (word)
    where l.team_id = ${teamId} and l.id = any(${sql.param(ids)}::uuid[]) and length(w.word) between 3 and 40
    order by 2
    on conflict do nothing`);

/** Scans every team whose leads changed, each in turn until the time is up. @returns the number of leads looked at */
export async function scanAllLeads({ until }: { until: number }): Promise<{ scanned: number }> {
  const teams = await systemSql()<{ id: string }[]>`
    select t.id from teams t left join lead_scans s on s.team_id = t.id
    where exists (select from leads l where l.team_id = t.id and l.deleted_at is null and l.updated_at > coalesce(s.scanned_to - ${LATE}::interval, '-infinity'))`;
  let scanned = 0;
  for (const { id } of teams) {
    if (Date.now() >= until) break;
    scanned += (await scanLeads(id, { until })).scanned;
  }
  return { scanned };
}
