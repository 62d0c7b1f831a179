import { setImmediate as endOfTurn, setTimeout as wait } from "node:timers/promises";
import type { Actor } from "@/lib/operations/context";
import { findKeyActors, findSessionActors, hashToken } from "./find-actor";

/** All streams of a team ask at once, when there is something to tell; so close together they are asked for in one. */
const STREAMS_MS = 3;

/**
 * The actor of a session, read afresh on every request, so that signing out, disabling a user, or a change of role
 * takes effect at once. Undefined when the session is over. Requests that come in the same turn of the event loop ask
 * in one query, which begins after the last of them has come.
 */
export const findSessionActor = gathered(findSessionActors, () => endOfTurn());

/** The same for an open stream, asked together with the other streams. */
export const findStreamActor = gathered(findSessionActors, () => wait(STREAMS_MS));

const findHashedKeyActor = gathered(findKeyActors, () => endOfTurn());

/** The actor of an API key; its rights are those of its user, narrowed to the key's scopes and access. */
export const findKeyActor = (key: string): Promise<Actor | undefined> =>
  findHashedKeyActor(hashToken(key));

function gathered(find: (ids: string[]) => Promise<Map<string, Actor>>, until: () => Promise<unknown>) {
  let round: { ids: Set<string>; found: Promise<Map<string, Actor>> } | undefined;
  const begin = () => {
    const ids = new Set<string>();
    const found = until().then(() => {
      round = undefined;
      return find([...ids]);
    });
    return { ids, found };
  };
  return async (id: string): Promise<Actor | undefined> => {
    round ??= begin();
    round.ids.add(id);
    return (await round.found).get(id);
  };
}
