import { sql } from "drizzle-orm";
import type { Context } from "@/lib/operations/context";
import type { Span } from "../period";
import type { Question } from "../question";
import { ALL, NOBODY } from "./rows";
import type { Stretch } from "./settle";

/** With more stretches than this to be counted anew, sums save nothing. */
const MOST_BREAKS = 100;
/** Further behind than this, the time since then is counted more quickly in one go. */
const MOST_BEHIND_MS = 48 * 3_600_000;

export type PeriodName = "current" | "previous";
export interface Piece extends Stretch {
  period: PeriodName;
}

/** Where sums are true, and what has to be counted from the rows themselves. */
export interface Pieces {
  stored: Piece[];
  live: Piece[];
}

export interface Sums {
  holderId: string;
  /** The period and the one before, or the period alone. */
  both: Pieces;
  current: Pieces;
  /** All time. */
  ever: Pieces;
}

interface Found {
  settledTo: string;
  breaks: Stretch[];
}

/**
 * The sums that answer a question as of now; undefined when the team has none, or not enough. Stretches that changed
 * after they were summed, those that a period begins or ends within, and what came after the last are no part of them.
 */
export async function findSums(context: Context, question: Question): Promise<Sums | undefined> {
  const { span, holderId, timeZone } = question;
  const { visibleOwnerId } = context.actor;
  if (visibleOwnerId && holderId !== visibleOwnerId) return undefined;
  const edges = [span.from, span.to, span.previous.from, span.previous.to].map(inMicroseconds);
  const [[found]] = await context.send<[Found[]]>(statement(context.actor.teamId, timeZone, edges));
  if (!found || found.breaks.length > MOST_BREAKS || isFarBehind(found, context.now)) return undefined;
  const breaks = merge([...found.breaks, { since: found.settledTo, until: "infinity" }]);
  const current = split(breaks, stretchOf(span), "current");
  const previous = split(breaks, stretchOf(span.previous), "previous");
  return {
    holderId: holderId === undefined ? ALL : (holderId ?? NOBODY),
    current,
    both: {
      stored: [...previous.stored, ...current.stored],
      live: [...previous.live, ...current.live],
    },
    ever: split(breaks, { since: "-infinity", until: "infinity" }, "current"),
  };
}

/** In this form moments compare like words, the infinite ones as well. */
const words = (moment: ReturnType<typeof sql>) =>
  sql`case when isfinite(${moment}) then to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') else ${moment}::text end`;
const inMicroseconds = (moment: Date) => moment.toISOString().replace("Z", "000Z");
const stretchOf = ({ from, to }: Span): Stretch => ({
  since: inMicroseconds(from),
  until: inMicroseconds(to),
});

const statement = (teamId: string, timeZone: string, edges: string[]) => sql`
  with changed as (
    select distinct s.since, s.until
    from (select distinct since, until from figure_marks where team_id = ${teamId} limit ${MOST_BREAKS + 1}::int) m
    cross join lateral (
      select f.since, f.until from figure_stretches f where f.team_id = ${teamId} and f.since < m.until and f.since >= coalesce(
        (select max(e.since) from figure_stretches e where e.team_id = ${teamId} and e.since <= m.since), '-infinity')) s
    where s.until > m.since
  ), cut as (
    select s.since, s.until from unnest(${sql.param(edges)}::text[]::timestamptz[]) edge
    cross join lateral (
      select f.since, f.until from figure_stretches f where f.team_id = ${teamId} and f.since < edge order by f.since desc limit 1) s
    where s.until > edge
  )
  select ${words(sql`f.settled_to`)} as "settledTo", coalesce((
    select json_agg(json_build_object('since', ${words(sql`b.since`)}, 'until', ${words(sql`b.until`)}))
    from (select * from changed union select * from cut) b), '[]') as breaks
  from figure_states f where f.team_id = ${teamId} and f.time_zone = ${timeZone}`;

const isFarBehind = ({ settledTo }: Found, now: Date) =>
  settledTo === "-infinity" || now.getTime() - Date.parse(settledTo) > MOST_BEHIND_MS;

/** Puts neighbours together. */
export function merge(stretches: Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const next of stretches.toSorted((a, b) => (a.since < b.since ? -1 : 1))) {
    const last = merged.at(-1);
    if (last && next.since <= last.until) last.until = latest(last.until, next.until);
    else merged.push({ ...next });
  }
  return merged;
}

/** Cuts a span into what lies within the breaks, which are in order, and what lies between them. */
export function split(breaks: readonly Stretch[], span: Stretch, period: PeriodName): Pieces {
  const pieces: Pieces = { stored: [], live: [] };
  let since = span.since;
  for (const next of breaks) {
    const [from, to] = [latest(next.since, span.since), earliest(next.until, span.until)];
    if (from >= to) continue;
    if (since < from) pieces.stored.push({ period, since, until: from });
    pieces.live.push({ period, since: from, until: to });
    since = to;
  }
  if (since < span.until) pieces.stored.push({ period, since, until: span.until });
  return pieces;
}

const latest = (a: string, b: string) => (a > b ? a : b);
const earliest = (a: string, b: string) => (a < b ? a : b);
