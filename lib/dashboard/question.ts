import { type SQL, sql } from "drizzle-orm";
import { stillStands } from "@/lib/activities/activity-json";
import type { Filter } from "@/lib/filters/schema";
import { findStatuses, type StatusRow } from "@/lib/leads/find-statuses";
import { selectLeads } from "@/lib/leads/select-leads";
import type { Context } from "@/lib/operations/context";
import { findTeamSettings } from "@/lib/settings/get-team-settings";
import type { FiguresInput } from "./input";
import { periodOf, type Span, type WholePeriod } from "./period";
import { type CountedType, countedTypes, type Period } from "./schema";

/** What a figure is asked about: when, whose leads, in the words of which team. */
export interface Question {
  span: WholePeriod;
  /** The same as answers tell it. */
  period: Period;
  currency: string;
  timeZone: string;
  statuses: StatusRow[];
  /** The living leads that the caller sees and asks about, as a condition on rows called `l`. */
  asked: SQL;
  /** Whose leads they are: one member's by id, those of nobody (null), or all (undefined). */
  holderId: string | null | undefined;
  /** Whether a row that belongs to a lead is one of theirs. */
  isOfAsked(leadId: SQL): SQL;
  /** The same as conditions of a list's filter. */
  owner: Filter[];
}

export async function readQuestion(context: Context, input: FiguresInput): Promise<Question> {
  const owner = input.owner === undefined ? [] : [input.owner];
  const [team, statuses, asked] = await Promise.all([
    findTeamSettings(context),
    findStatuses(context),
    selectLeads(context, { assignedToId: owner }),
  ]);
  const span = periodOf(input, context.now, team.timeZone);
  return {
    span,
    period: inWords(input.period, span, team.timeZone),
    currency: team.currency,
    timeZone: team.timeZone,
    statuses,
    asked,
    holderId: holderOf(context, input),
    isOfAsked: (leadId) => isOfAsked(context, input, asked, leadId),
    owner: ownerFilter(input.owner),
  };
}

function holderOf({ actor }: Context, { owner }: FiguresInput): string | null | undefined {
  if (owner === undefined) return actor.visibleOwnerId;
  if (owner === "none") return null;
  return owner === "me" ? (actor.userId ?? null) : owner;
}

/** Of all leads only those in the bin are looked for, which are few; else one would visit each lead of the team. */
function isOfAsked({ actor }: Context, { owner }: FiguresInput, asked: SQL, leadId: SQL): SQL {
  if (owner === undefined && !actor.visibleOwnerId)
    return sql`not exists (select from leads d where d.team_id = ${actor.teamId} and d.id = ${leadId} and d.deleted_at is not null)`;
  return sql`exists (select from leads l where ${asked} and l.id = ${leadId})`;
}

/** Whose leads, as a list says it. */
export function ownerFilter(owner: FiguresInput["owner"]): Filter[] {
  if (owner === undefined) return [];
  if (owner === "none") return [{ field: "assignedToId", op: "empty" }];
  return [{ field: "assignedToId", op: "in", value: [owner] }];
}

/** A moment within a span, as a list's filter says it: its ends are whole milliseconds, and both belong to it. */
export const within = (field: string, { from, to }: Span): Filter => ({
  field,
  op: "between",
  value: [from.toISOString(), new Date(Math.max(from.getTime(), to.getTime() - 1)).toISOString()],
});

/** The same in SQL. */
export const isWithin = (moment: SQL, { from, to }: Span): SQL =>
  sql`(${moment} >= ${at(from)} and ${moment} < ${at(to)})`;

export const at = (moment: Date): SQL => sql`${moment.toISOString()}::timestamptz`;

/** The keys of the statuses of one kind. */
export const keysOf = ({ statuses }: Question, kind: StatusRow["kind"]): string[] =>
  statuses.filter((status) => status.kind === kind).map(({ key }) => key);

/** Keys as a list that a column can be compared with. */
export function textArray(keys: readonly string[]): SQL {
  return sql`${sql.param(keys)}::text[]`;
}

function inWords(key: Period["key"], { from, to, previous }: WholePeriod, timeZone: string): Period {
  return {
    key,
    from: from.toISOString(),
    to: to.toISOString(),
    previous: { from: previous.from.toISOString(), to: previous.to.toISOString() },
    timeZone,
  };
}

/** A sum of money, as far as a number can tell it exactly. */
export const sumOfCents = (cents: SQL): SQL =>
  sql`least(coalesce(sum(${cents}), 0), ${Number.MAX_SAFE_INTEGER}::bigint)::float8`;

/** The median of numbers of whole seconds, of the rows that count; null of none. */
export const medianSeconds = (seconds: SQL, counts: SQL = sql`true`): SQL =>
  sql`round((percentile_cont(0.5) within group (order by ${wholeSeconds(seconds)}) filter (where ${counts}))::numeric)::int`;

/** A length of time in whole seconds, as a lead's own page tells it. */
export const wholeSeconds = (seconds: SQL): SQL => sql`floor(${seconds})::int`;

/** The source of a lead called `l`, as the list's filter compares it: in any case, and an empty source is none. */
export const sourceKey = sql`lower(nullif(l.source, '') collate "und-x-icu")`;

/** The statuses whose first reaching is a key figure. */
export const REACHED = ["qualified", "appointment"] as const;

/** What can be logged by hand may have been taken away again; the rest is counted from an index alone. */
const loggable: readonly CountedType[] = ["call_logged", "email_sent", "sms_sent"];
export const [loggedActs, otherActs] = [
  loggable,
  countedTypes.filter((type) => !loggable.includes(type)),
];

/** Whether an activity called `a` counts as somebody's work. */
export const isCountedAct = sql`a.actor_id is not null and (
  a.type = any(${textArray(otherActs)}) or a.type = any(${textArray(loggedActs)}) and ${stillStands})`;

/** Leads called `l` beside their first contact `c`; no contact is older than its lead, so older ones need no look. */
export const leadsWithContact = ({ actor }: Context, oldest: Date): SQL => sql`
  leads l left join (select lead_id, at from lead_first_contacts where team_id = ${actor.teamId} and at >= ${at(oldest)}) c
  on c.lead_id = l.id`;

/**
 * Before statements that join leads of a time with what hangs on them: both sides are found along an index of their
 * time, and to hash them is right for ten as for a million, which the planner cannot know behind row security.
 */
export const byHash = sql`select set_config('enable_nestloop', 'off', true), set_config('work_mem', '64MB', true)`;
