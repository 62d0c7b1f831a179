import type { Actor, Call } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { answerOf } from "@/lib/operations/perform";
import { getLead } from "./get-lead";
import type { LeadDetails } from "./schema";

/** No screen asks for more at a time. */
const MOST_READ = 20;

/** Leads in the order of their ids; null for one that is gone, or not the caller's to see. */
export async function leadsAsTheyAre(
  actor: Actor | undefined,
  ids: readonly string[],
  call: Call,
): Promise<(LeadDetails | null)[]> {
  if (!actor) throw new OperationError("unauthenticated");
  return Promise.all(
    ids.slice(0, MOST_READ).map((id) => answerOf(getLead, actor, { id }, call).catch(nullWhenGone)),
  );
}

function nullWhenGone(error: unknown): null {
  if (error instanceof OperationError && error.code === "not_found") return null;
  throw error;
}
