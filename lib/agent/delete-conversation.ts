import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { findConversation } from "./conversation-json";
import { liveTurn } from "./live-turns";

export const deleteConversation = operation({
  name: "conversations.delete",
  summary:
    "Deletes one of your conversations with the assistant for good; what it did stays on record.",
  scope: "agent:use",
  effect: "destroy",
  route: "DELETE /ai/conversations/:id",
  status: 204,
  input: z.strictObject({ id: z.uuid() }),
  output: z.null(),
  async run(context, { id }) {
    const { sql, actor } = context;
    await findConversation(context, id);
    liveTurn(id)?.stop.abort();
    await sql`update agent_turns set conversation_id = null, message_id = null where team_id = ${actor.teamId} and conversation_id = ${id}`;
    await sql`delete from chat_conversations where team_id = ${actor.teamId} and id = ${id}`;
    context.record({ summary: "Deleted a conversation with the assistant" });
    return null;
  },
});
