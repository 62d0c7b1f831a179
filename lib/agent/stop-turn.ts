import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { findConversation } from "./conversation-json";
import { liveTurn } from "./live-turns";

export const stopTurn = operation({
  name: "conversations.stop",
  summary: "Stops the assistant's running answer; what it did until then stays done.",
  scope: "agent:use",
  effect: "write",
  route: "POST /ai/conversations/:id/stop",
  status: 204,
  input: z.strictObject({ id: z.uuid() }),
  output: z.null(),
  async run(context, { id }) {
    const { sql, actor } = context;
    await findConversation(context, id);
    // The turn may run in another process, which looks at this every few seconds.
    await sql`update chat_conversations set stop_requested_at = now() where team_id = ${actor.teamId} and id = ${id} and state = 'running'`;
    liveTurn(id)?.stop.abort();
    context.record({ summary: "Stopped the assistant" });
    return null;
  },
});
