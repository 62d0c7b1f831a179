import { z } from "zod";
import { systemSql } from "@/db/client";
import { log } from "@/lib/log";
import { LIVE_CHANNEL } from "./announce";
import { type LiveChange, liveChange } from "./schema";

const message = z.object({ teamId: z.uuid(), change: liveChange });
type Listener = (change: LiveChange) => void;

interface Hub {
  byTeam: Map<string, Set<Listener>>;
  listening: Promise<unknown> | undefined;
}

const processWide = globalThis as typeof globalThis & { rapportLiveHub?: Hub };

/** Calls `listener` for every commit of a team, in any process. @returns the function that stops it. */
export async function listenToTeam(teamId: string, listener: Listener): Promise<() => void> {
  processWide.rapportLiveHub ??= { byTeam: new Map(), listening: undefined };
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
    .listen(LIVE_CHANNEL, (payload) => dispatch(live, payload))
    .catch((error: unknown) => {
      live.listening = undefined;
      throw error;
    });

function dispatch(live: Hub, payload: string) {
  const parsed = message.safeParse(JSON.parse(payload));
  if (!parsed.success) {
    log.warn({ payload }, "a live message could not be read");
    return;
  }
  for (const listener of live.byTeam.get(parsed.data.teamId) ?? []) listener(parsed.data.change);
}
