import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { filledLine } from "@/lib/text";
import { findConversation } from "./conversation-json";
import { readConversation, refuseStaleConversation } from "./read-conversation";
import { conversation } from "./schema";

export const updateConversation = operation({
  name: "conversations.update",
  summary: "Gives one of your conversations with the assistant another title.",
  scope: "agent:use",
  effect: "write",
  route: "PATCH /ai/conversations/:id",
  input: z.strictObject({ id: z.uuid(), title: filledLine(120, "Give it a title.") }),
  output: conversation,
  async run(context, { id, title }) {
    const { sql, actor } = context;
    const before = await findConversation(context, id);
    await refuseStaleConversation(context, id, before);
    if (before.title !== title)
      await sql`update chat_conversations set title = ${title}, version = version + 1, updated_at = now()
        where team_id = ${actor.teamId} and id = ${id}`;
    context.record({ summary: "Named a conversation with the assistant" });
    return readConversation(context, id);
  },
});
