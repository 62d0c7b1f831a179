import { type SQL, sql } from "drizzle-orm";
import { responseSeconds } from "@/lib/leads/follow-up";
import { isCountedAct, REACHED, sourceKey, textArray, wholeSeconds } from "../question";

/**
 * What is counted, once for both ways to count it: summed up beforehand, or from the rows themselves where a sum is not
 * true or not there. Each counts rows by what they have in common; its `moment` says when a row counts.
 */
export interface Measure {
  name: string;
  /** Tables, with the lead as `l` where a row belongs to one. */
  from(teamId: string): SQL;
  /** Of the table along whose index the moments are found. */
  team: SQL;
  where?: SQL;
  moment: SQL;
  key?: SQL;
  detail?: SQL;
  actor?: SQL;
  currency?: SQL;
  /** Some spelling of the key. */
  label?: SQL;
  cents?: SQL;
  seconds?: SQL;
  /** Whether it is counted of living leads, whoever holds them; else of what people did. */
  isOfLeads: boolean;
}

const withLead = (table: SQL, alias: SQL) => (teamId: string) =>
  sql`
  ${table} ${alias} join leads l on l.team_id = ${teamId} and l.id = ${alias}.lead_id`;
const contacts = withLead(sql`lead_first_contacts`, sql`c`);
const stays = withLead(sql`lead_status_history`, sql`h`);
const leads = () => sql`leads l`;

/** Leads that came in, by source, and how long those that were contacted had waited. */
export const came: Measure = {
  name: "came",
  team: sql`l.team_id`,
  from: (teamId) =>
    sql`leads l left join lead_first_contacts c on c.team_id = ${teamId} and c.lead_id = l.id`,
  moment: sql`l.created_at`,
  key: sql`coalesce(${sourceKey}, '')`,
  label: sql`nullif(l.source, '')`,
  seconds: sql`case when c.at is not null then ${wholeSeconds(responseSeconds)} end`,
  isOfLeads: true,
};

/** The same by the status in which they are now, with their value. */
export const stood: Measure = {
  name: "stood",
  team: sql`l.team_id`,
  from: leads,
  moment: sql`l.created_at`,
  key: sql`l.status`,
  currency: sql`l.currency`,
  cents: sql`l.value_cents`,
  isOfLeads: true,
};

/** The same by source, of those that are won or lost now. */
export const closedOfSource: Measure = {
  name: "closed_of_source",
  team: sql`l.team_id`,
  from: (teamId) =>
    sql`leads l join lead_statuses s on s.team_id = ${teamId} and s.key = l.status and s.kind <> 'open'`,
  moment: sql`l.created_at`,
  key: sql`coalesce(${sourceKey}, '')`,
  detail: sql`l.status`,
  currency: sql`l.currency`,
  cents: sql`l.value_cents`,
  isOfLeads: true,
};

/** The same by all the statuses that they were ever in, whose order is the team's to change. */
export const passed: Measure = {
  name: "passed",
  team: sql`l.team_id`,
  from: (teamId) => sql`
    leads l cross join lateral (
      select string_agg(distinct h.status, ',' order by h.status) as statuses from lead_status_history h
      where h.team_id = ${teamId} and h.lead_id = l.id) w`,
  moment: sql`l.created_at`,
  key: sql`coalesce(w.statuses, '')`,
  isOfLeads: true,
};

/** How long leads that came in stayed in each status that they have left. */
export const stayed: Measure = {
  name: "stayed",
  team: sql`l.team_id`,
  from: (teamId) =>
    sql`leads l join lead_status_history h on h.team_id = ${teamId} and h.lead_id = l.id`,
  where: sql`h.left_at is not null`,
  moment: sql`l.created_at`,
  key: sql`h.status`,
  seconds: wholeSeconds(sql`extract(epoch from h.left_at - h.entered_at)`),
  isOfLeads: true,
};

/** First contacts. */
export const contacted: Measure = {
  name: "contacted",
  team: sql`c.team_id`,
  from: contacts,
  moment: sql`c.at`,
  isOfLeads: true,
};

/** Leads that came to a status for the first time. */
export const reached: Measure = {
  name: "reached",
  team: sql`h.team_id`,
  from: stays,
  where: sql`h.status = any(${textArray(REACHED)}) and h.is_first`,
  moment: sql`h.entered_at`,
  key: sql`h.status`,
  isOfLeads: true,
};

/** Leads that were won or lost, and still are. */
export const closed: Measure = {
  name: "closed",
  team: sql`h.team_id`,
  from: (teamId) =>
    sql`lead_statuses s join lead_status_history h on h.status = s.key and h.left_at is null join leads l on l.team_id = ${teamId} and l.id = h.lead_id`,
  where: sql`s.team_id = h.team_id and s.kind <> 'open'`,
  moment: sql`h.entered_at`,
  key: sql`h.status`,
  currency: sql`l.currency`,
  cents: sql`l.value_cents`,
  isOfLeads: true,
};

/** What people did. */
export const acted: Measure = {
  name: "acted",
  team: sql`a.team_id`,
  from: () => sql`activities a`,
  where: isCountedAct,
  moment: sql`a.occurred_at`,
  key: sql`a.type`,
  actor: sql`a.actor_id`,
  isOfLeads: false,
};

/** First contacts by who made them, with how long the leads had waited. */
export const answered: Measure = {
  name: "answered",
  team: sql`c.team_id`,
  from: contacts,
  where: sql`l.deleted_at is null and c.actor_id is not null`,
  moment: sql`c.at`,
  actor: sql`c.actor_id`,
  seconds: wholeSeconds(responseSeconds),
  isOfLeads: false,
};

export const measures = [
  came,
  stood,
  closedOfSource,
  passed,
  stayed,
  contacted,
  reached,
  closed,
  acted,
  answered,
];
