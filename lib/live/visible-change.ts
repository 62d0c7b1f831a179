import { withTenant } from "@/db/client";
import { type Actor, tenancyOf } from "@/lib/operations/context";
import type { LiveChange, LiveResource } from "./schema";

/** A lead that was handed away this recently still has to leave the screen of who had it. */
const HANDED_AWAY = "1 hour";

/**
 * What an actor may hear of a change; undefined for nothing. Who sees only their own leads hears of those, and that
 * a lead was taken from them, but not which; of a change without ids they hear only that there was one.
 */
export async function visibleChange(
  actor: Actor,
  { userId, ...change }: LiveChange,
): Promise<LiveChange | undefined> {
  if (userId !== undefined && userId !== actor.userId) return undefined;
  if (!actor.visibleOwnerId || userId !== undefined) return change;
  const nameless = { ...change, ids: [], actorId: null };
  const isAboutLeads = aboutLeads.has(change.resource);
  if (!isAboutLeads || change.ids.length === 0) return nameless;
  const ids = await visibleIds(actor, change);
  if (ids.length > 0) return { ...change, ids };
  return (await tookFrom(actor, change)) ? nameless : undefined;
}

/** What is seen with a lead; a table of each name holds the rows. */
const aboutLeads: ReadonlySet<LiveResource> = new Set(["leads", "notes", "tasks"]);

/** The rows among a change's that row security lets the actor see. */
const visibleIds = (actor: Actor, { resource, ids }: LiveChange): Promise<string[]> =>
  withTenant(tenancyOf(actor), async ({ sql }) => {
    const rows = await sql<{ id: string }[]>`
      select id from ${sql(resource)} where team_id = ${actor.teamId} and id = any(${ids}::uuid[])`;
    return rows.map(({ id }) => id);
  });

/** Whether one of the leads was the actor's until a moment ago. */
const tookFrom = ({ teamId, userId, visibleOwnerId }: Actor, { ids }: LiveChange) =>
  withTenant({ teamId, userId }, async ({ sql }) => {
    const rows = await sql`
      select 1 from journal_changes c join journal_entries e on e.team_id = c.team_id and e.id = c.entry_id
      where c.team_id = ${teamId} and c.row_id = any(${ids}::uuid[]) and c.table_name in ('leads', 'tasks')
        and c.before->>'assigned_to_id' = ${visibleOwnerId ?? null} and e.created_at > now() - ${HANDED_AWAY}::interval limit 1`;
    return rows.length > 0;
  });
