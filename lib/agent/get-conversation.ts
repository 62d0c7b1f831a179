import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { readConversation } from "./read-conversation";
import { conversationDetails } from "./schema";

export const getConversation = operation({
  name: "conversations.get",
  summary: "Shows one of your conversations with the assistant: messages, tool calls, costs.",
  scope: "agent:use",
  effect: "read",
  route: "GET /ai/conversations/:id",
  input: z.strictObject({ id: z.uuid() }),
  output: conversationDetails,
  run: (context, { id }) => readConversation(context, id, true),
});
