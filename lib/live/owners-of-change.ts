import { systemSql } from "@/db/client";
import type { LiveChange, LiveResource } from "./schema";

/** A lead that was handed away this recently still has to leave the screen of who had it. */
const HANDED_AWAY = "1 hour";

/** What is seen with a lead; a table of each name holds the rows. */
export type AboutLeads = Extract<LiveResource, "leads" | "notes" | "tasks">;

/** Who sees which rows of a change where everybody sees only their own leads. */
export interface Owners {
  /** The people who see a row, by its id. */
  byRow: Map<string, Set<string>>;
  /** Who had one of the rows until a moment ago. */
  former: Set<string>;
}

const known = new WeakMap<LiveChange, Promise<Owners>>();

/**
 * The people who may see each row of a change: what the row policies say, asked once for all who listen instead of
 * once by each of them.
 */
export function ownersOfChange(
  teamId: string,
  change: LiveChange & { resource: AboutLeads },
): Promise<Owners> {
  const found = known.get(change) ?? find(teamId, change);
  known.set(change, found);
  return found;
}

async function find(
  teamId: string,
  { resource, ids }: LiveChange & { resource: AboutLeads },
): Promise<Owners> {
  const [rows, before] = await Promise.all([owners[resource](teamId, ids), formerOwners(teamId, ids)]);
  const byRow = new Map<string, Set<string>>();
  for (const { id, owner } of rows) byRow.set(id, (byRow.get(id) ?? new Set()).add(owner));
  return { byRow, former: new Set(before.map(({ owner }) => owner)) };
}

type Rows = Promise<{ id: string; owner: string }[]>;

const owners: Record<AboutLeads, (teamId: string, ids: string[]) => Rows> = {
  leads: (teamId, ids) => systemSql()`
    select id, assigned_to_id as owner from leads
    where team_id = ${teamId} and id = any(${ids}::uuid[]) and assigned_to_id is not null`,
  notes: (teamId, ids) => systemSql()`
    select n.id, l.assigned_to_id as owner from notes n join leads l on l.team_id = n.team_id and l.id = n.lead_id
    where n.team_id = ${teamId} and n.id = any(${ids}::uuid[]) and l.assigned_to_id is not null`,
  tasks: (teamId, ids) => systemSql()`
    select t.id, seer as owner from tasks t left join leads l on l.team_id = t.team_id and l.id = t.lead_id
    cross join lateral unnest(array[t.assigned_to_id, l.assigned_to_id, case when t.lead_id is null then t.created_by_id end]) seer
    where t.team_id = ${teamId} and t.id = any(${ids}::uuid[]) and seer is not null`,
};

const formerOwners = (teamId: string, ids: string[]) => systemSql()<{ owner: string }[]>`
  select distinct c.before->>'assigned_to_id' as owner
  from journal_changes c join journal_entries e on e.team_id = c.team_id and e.id = c.entry_id
  where c.team_id = ${teamId} and c.row_id = any(${ids}::uuid[]) and c.table_name in ('leads', 'tasks')
    and c.before->>'assigned_to_id' is not null and e.created_at > now() - ${HANDED_AWAY}::interval`;
