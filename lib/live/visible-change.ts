import type { Actor } from "@/lib/operations/context";
import { type AboutLeads, ownersOfChange } from "./owners-of-change";
import type { LiveChange } from "./schema";

type Heard = Omit<LiveChange, "userId">;

/**
 * What an actor may hear of a change; undefined for nothing. Who sees only their own leads hears of those, and that
 * a lead was taken from them, but not which; of a change without ids they hear only that there was one.
 */
export async function visibleChange(actor: Actor, told: LiveChange): Promise<Heard | undefined> {
  const { userId, ...change } = told;
  if (userId !== undefined && userId !== actor.userId) return undefined;
  const { visibleOwnerId } = actor;
  if (!visibleOwnerId || userId !== undefined) return change;
  const nameless = { ...change, ids: [], actorId: null };
  if (!isAboutLeads(told) || change.ids.length === 0) return nameless;
  const { byRow, former } = await ownersOfChange(actor.teamId, told);
  const ids = change.ids.filter((id) => byRow.get(id)?.has(visibleOwnerId));
  if (ids.length > 0) return { ...change, ids };
  return former.has(visibleOwnerId) ? nameless : undefined;
}

const about: ReadonlySet<string> = new Set<AboutLeads>(["leads", "notes", "tasks"]);
const isAboutLeads = (change: LiveChange): change is LiveChange & { resource: AboutLeads } =>
  about.has(change.resource);
