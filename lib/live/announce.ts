import { systemSql } from "@/db/client";
import { log } from "@/lib/log";

/** What a commit changed, told to open browsers and to the relay. */
export interface Announcement {
  teamId: string | undefined;
  entryId: string;
  events: string[];
  leadIds: string[];
}

export const LIVE_CHANNEL = "rapport_live";
export const OUTBOX_CHANNEL = "rapport_outbox";
/** NOTIFY takes payloads below 8,000 bytes. */
const PAYLOAD_LIMIT = 7_000;
/** Commits within this time travel in one NOTIFY. */
const GATHER_MS = 5;

const processWide = globalThis as typeof globalThis & { rapportAnnouncements?: Announcement[] };

/**
 * Tells the other processes, soon, that a commit happened. Never inside the transaction: the lock of
 * NOTIFY would line up all writers. A lost one is covered by the sweeps of its listeners.
 */
export function announce(announcement: Announcement): void {
  if (!announcement.teamId || announcement.events.length === 0) return;
  if (processWide.rapportAnnouncements) {
    processWide.rapportAnnouncements.push(announcement);
    return;
  }
  processWide.rapportAnnouncements = [announcement];
  setTimeout(flush, GATHER_MS).unref();
}

function flush() {
  const gathered = processWide.rapportAnnouncements ?? [];
  delete processWide.rapportAnnouncements;
  const sql = systemSql();
  const payloads = pack(gathered);
  sql`select pg_notify(${OUTBOX_CHANNEL}, ''), pg_notify(${LIVE_CHANNEL}, payload) from unnest(${payloads}::text[]) payload`.catch(
    (error: unknown) => log.warn({ err: error }, "could not announce a commit"),
  );
}

/** As few payloads as fit; a large one is cut down to the team, which makes listeners reload. */
function pack(announcements: Announcement[]): string[] {
  const byTeam = new Map<string, { id: string; events: Set<string>; leadIds: Set<string> }>();
  for (const { teamId = "", entryId, events, leadIds } of announcements) {
    const team = byTeam.get(teamId) ?? { id: entryId, events: new Set(), leadIds: new Set() };
    team.id = entryId;
    for (const event of events) team.events.add(event);
    for (const id of leadIds) team.leadIds.add(id);
    byTeam.set(teamId, team);
  }
  return [...byTeam].map(([teamId, { id, events, leadIds }]) => {
    const whole = JSON.stringify({ teamId, id, events: [...events], leadIds: [...leadIds] });
    return whole.length < PAYLOAD_LIMIT
      ? whole
      : JSON.stringify({ teamId, id, events: [...events], leadIds: [] });
  });
}
