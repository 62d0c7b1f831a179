import { v7 } from "uuid";
import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { storedJson } from "@/lib/text";
import { readConversation } from "./read-conversation";
import { conversation, pageContext } from "./schema";

export const createConversation = operation({
  name: "conversations.create",
  summary: "Starts a conversation with the assistant, with the page it begins on.",
  scope: "agent:use",
  effect: "write",
  route: "POST /ai/conversations",
  status: 201,
  input: z.strictObject({ context: pageContext.optional() }),
  output: conversation,
  async run(context, { context: page }) {
    const { sql, actor } = context;
    const id = v7();
    await sql`insert into chat_conversations (id, team_id, user_id, context)
      values (${id}, ${actor.teamId}, ${actor.userId ?? null}, ${page ? storedJson(page) : null}::jsonb)`;
    context.record({ summary: "Started a conversation with the assistant" });
    return readConversation(context, id);
  },
});
