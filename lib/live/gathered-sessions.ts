import { findSessionActors } from "@/lib/auth/find-actor";
import type { Actor } from "@/lib/operations/context";

/** All streams of a team ask at once, when there is something to tell; so close together they are asked for in one. */
const GATHER_MS = 3;

let gathering: { ids: Set<string>; found: Promise<Map<string, Actor>> } | undefined;

/** The actor of a session, read afresh with those of the other streams that ask at the moment. */
export async function findSessionGathered(sessionId: string): Promise<Actor | undefined> {
  gathering ??= gather();
  gathering.ids.add(sessionId);
  return (await gathering.found).get(sessionId);
}

function gather() {
  const ids = new Set<string>();
  const found = new Promise((resolve) => setTimeout(resolve, GATHER_MS)).then(() => {
    gathering = undefined;
    return findSessionActors([...ids]);
  });
  return { ids, found };
}
