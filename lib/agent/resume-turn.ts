import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { Download } from "@/lib/operations/download";
import { OperationError } from "@/lib/operations/errors";
import { joinedEventsOf, liveTurn } from "./live-turns";

export const resumeTurn = operation({
  name: "conversations.resume",
  summary: "Streams the assistant's running answer from its beginning; 204 when none runs here.",
  scope: "agent:use",
  effect: "read",
  route: "GET /ai/conversations/:id/stream",
  status: 204,
  streams: true,
  input: z.strictObject({ id: z.uuid() }),
  output: z.null(),
  async run({ sql, actor }, { id }) {
    const own = await sql`select 1 from chat_conversations
      where team_id = ${actor.teamId} and user_id = ${actor.userId ?? null} and id = ${id}`;
    if (own.length === 0)
      throw new OperationError("not_found", "This conversation does not exist any more.");
    const turn = liveTurn(id);
    return (turn ? new Download(undefined, EVENT_STREAM, joinedEventsOf(turn)) : null) as null;
  },
});

export const EVENT_STREAM = "text/event-stream; charset=utf-8";
