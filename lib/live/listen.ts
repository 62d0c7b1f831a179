import { v7 } from "uuid";
import { z } from "zod";
import { systemSql } from "@/db/client";
import { log } from "@/lib/log";
import { LIVE_CHANNEL } from "./announce";
import { changesSince } from "./changes-since";
import { type LiveChange, liveChange, liveResources } from "./schema";

const message = z.object({ teamId: z.uuid(), change: liveChange });
type Listener = (change: LiveChange) => void;

interface Hub {
  byTeam: Map<string, Set<Listener>>;
  /** Until when every change is known to have been heard of; undefined before the first listening. */
  heardUntil: number | undefined;
  listening: Promise<unknown> | undefined;
}

const processWide = globalThis as typeof globalThis & { rapportLiveHub?: Hub };

/** Calls `listener` for every commit of a team, in any process. @returns the function that stops it. */
export async function listenToTeam(teamId: string, listener: Listener): Promise<() => void> {
  processWide.rapportLiveHub ??= { byTeam: new Map(), heardUntil: undefined, listening: undefined };
  const live = processWide.rapportLiveHub;
  const listeners = live.byTeam.get(teamId) ?? new Set();
  live.byTeam.set(teamId, listeners.add(listener));
  live.listening ??= listenOnce(live);
  await live.listening;
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) live.byTeam.delete(teamId);
  };
}

/** One connection per process listens for all teams; postgres.js takes it up again when it breaks. */
const listenOnce = (live: Hub) =>
  systemSql()
    .listen(
      LIVE_CHANNEL,
      (payload) => dispatch(live, payload),
      () => void catchUp(live),
    )
    .catch((error: unknown) => {
      live.listening = undefined;
      throw error;
    });

/** Tells what was committed while the connection was broken; nobody's NOTIFY waits for a listener. */
async function catchUp(live: Hub) {
  const since = live.heardUntil;
  live.heardUntil = Date.now();
  if (since === undefined) return;
  try {
    for (const [teamId, listeners] of live.byTeam) {
      const { events, reset } = await changesSince(teamId, v7({ msecs: since }));
      const missed = reset ? liveResources.map(anythingOf) : events;
      for (const listener of listeners) missed.forEach(listener);
    }
  } catch (error) {
    live.heardUntil = since;
    log.warn({ err: error }, "could not look for changes that were missed");
  }
}

/** Says that any row of a resource may have changed. */
const anythingOf = (resource: LiveChange["resource"]): LiveChange => ({
  id: v7(),
  resource,
  ids: [],
  kind: "updated",
  actorId: null,
  at: new Date().toISOString(),
});

function dispatch(live: Hub, payload: string) {
  live.heardUntil = Date.now();
  const parsed = message.safeParse(JSON.parse(payload));
  if (!parsed.success) {
    log.warn({ payload }, "a live message could not be read");
    return;
  }
  for (const listener of live.byTeam.get(parsed.data.teamId) ?? []) listener(parsed.data.change);
}
