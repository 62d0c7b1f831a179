import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { findConversation } from "./conversation-json";
import { liveTurn } from "./live-turns";
import { refuseStaleConversation } from "./read-conversation";

export const deleteConversation = operation({
  name: "conversations.delete",
  summary:
    "Deletes one of your conversations with the assistant for good; what it did stays on record.",
  scope: "agent:use",
  effect: "destroy",
  route: "DELETE /ai/conversations/:id",
  status: 204,
  comparesVersion: true,
  input: z.strictObject({ id: z.uuid() }),
  output: z.null(),
  async run(context, { id }) {
    const { sql, actor } = context;
    const before = await findConversation(context, id);
    await refuseStaleConversation(context, id, before);
    liveTurn(id)?.stop.abort();
    await sql`update agent_turns set conversation_id = null, message_id = null where team_id = ${actor.teamId} and conversation_id = ${id}`;
    await sql`delete from chat_conversations where team_id = ${actor.teamId} and id = ${id}`;
    context.record({ summary: "Deleted a conversation with the assistant" });
    return null;
  },
});
