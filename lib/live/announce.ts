import { v7 } from "uuid";
import { systemSql } from "@/db/client";
import { log } from "@/lib/log";
import type { LiveChange } from "./schema";

/** What a commit changed, told to open browsers and to the relay. */
export interface Announcement {
  teamId: string | undefined;
  changes: LiveChange[];
  /** Whether the outbox got events to send. */
  hasEvents: boolean;
}

export const LIVE_CHANNEL = "rapport_live";
export const OUTBOX_CHANNEL = "rapport_outbox";
/** NOTIFY takes payloads below 8,000 bytes; about this many ids fit. */
const MOST_IDS = 150;
/** Commits within this time travel in one round trip, and those of one kind in one message. */
const GATHER_MS = 5;

const processWide = globalThis as typeof globalThis & { rapportAnnouncements?: Announcement[] };

/**
 * Tells the other processes, soon, that a commit happened. Never inside the transaction: the lock of
 * NOTIFY would line up all writers. A lost one is covered by the sweeps of its listeners.
 */
export function announce(announcement: Announcement): void {
  if (!announcement.teamId || (announcement.changes.length === 0 && !announcement.hasEvents)) return;
  if (processWide.rapportAnnouncements) {
    processWide.rapportAnnouncements.push(announcement);
    return;
  }
  processWide.rapportAnnouncements = [announcement];
  setTimeout(flush, GATHER_MS).unref();
}

/** The same for background work, which records no events: what it changed, in any rows unless `ids` names them. */
export const announceChanges = (
  teamId: string,
  changes: (Pick<LiveChange, "resource" | "kind" | "userId"> & { ids?: string[] })[],
) =>
  announce({
    teamId,
    hasEvents: true,
    changes: changes.map((change) => ({
      id: v7(),
      ids: [],
      actorId: null,
      at: new Date().toISOString(),
      ...change,
    })),
  });

function flush() {
  const gathered = processWide.rapportAnnouncements ?? [];
  delete processWide.rapportAnnouncements;
  const payloads = gather(gathered).map((message) => JSON.stringify(message));
  const sql = systemSql();
  const told = sql`select pg_notify(${OUTBOX_CHANNEL}, ''), (select count(pg_notify(${LIVE_CHANNEL}, payload)) from unnest(${payloads}::text[]) payload)`;
  told.catch((error: unknown) => log.warn({ err: error }, "could not announce a commit"));
}

/** One message for each team, resource, kind, person who acted and person it is for; too many ids become none, which means any row. */
export function gather(announcements: Announcement[]): { teamId: string; change: LiveChange }[] {
  const messages = new Map<string, { teamId: string; change: LiveChange }>();
  for (const { teamId = "", changes } of announcements) {
    for (const change of changes) {
      const key = [teamId, change.resource, change.kind, change.actorId, change.userId].join(" ");
      const before = messages.get(key)?.change;
      messages.set(key, { teamId, change: before ? merged(before, change) : bounded(change) });
    }
  }
  return [...messages.values()];
}

function merged(before: LiveChange, change: LiveChange): LiveChange {
  const isAny = before.ids.length === 0 || change.ids.length === 0;
  return bounded({ ...change, ids: isAny ? [] : [...new Set([...before.ids, ...change.ids])] });
}

const bounded = (change: LiveChange): LiveChange =>
  change.ids.length > MOST_IDS ? { ...change, ids: [] } : change;
