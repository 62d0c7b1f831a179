import { sql } from "drizzle-orm";
import type { Context } from "@/lib/operations/context";
import { Encoded } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { refuseStale } from "@/lib/operations/stale";
import { conversationJson, conversationWithMessages } from "./conversation-json";

/** One's own conversation as the API gives it, with or without its messages. */
export async function readConversation(
  { db, actor }: Pick<Context, "db" | "actor">,
  id: string,
  withMessages = false,
): Promise<Encoded> {
  const [row] = await db.execute<{ json: string }>(sql`
    select ${withMessages ? conversationWithMessages : conversationJson}::text as json from chat_conversations c
    where c.team_id = ${actor.teamId} and c.user_id = ${actor.userId ?? null} and c.id = ${id}`);
  if (!row) throw new OperationError("not_found", "This conversation does not exist any more.");
  return new Encoded(row.json);
}

/** Refuses a change to a conversation that moved on since the caller saw it, and gives it as it is now. */
export const refuseStaleConversation = (
  context: Context,
  id: string,
  { version }: { version: number },
) => refuseStale(context, "This conversation", version, () => readConversation(context, id));
