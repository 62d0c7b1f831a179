import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";

export const rateMessage = operation({
  name: "conversations.rate",
  summary: "Says whether an answer of the assistant was good or bad; null takes it back.",
  scope: "agent:use",
  effect: "write",
  route: "PUT /ai/messages/:id/rating",
  status: 204,
  input: z.strictObject({ id: z.uuid(), rating: z.enum(["up", "down"]).nullable() }),
  output: z.null(),
  async run(context, { id, rating }) {
    const { sql, actor } = context;
    const rated = await sql`
      update chat_messages set rating = ${rating}
      where team_id = ${actor.teamId} and user_id = ${actor.userId ?? null} and id = ${id} and role = 'assistant' returning 1`;
    if (rated.length === 0)
      throw new OperationError("not_found", "This answer does not exist any more.");
    context.record({ summary: "Rated an answer of the assistant" });
    return null;
  },
});
