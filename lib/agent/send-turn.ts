import { z } from "zod";
import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { Download } from "@/lib/operations/download";
import { OperationError } from "@/lib/operations/errors";
import { answerCard } from "./answer-card";
import { ask } from "./ask";
import { findConversation } from "./conversation-json";
import { eventsOf, type LiveTurn, liveTurn, startTurn } from "./live-turns";
import { openTurn } from "./open-turn";
import { EVENT_STREAM } from "./resume-turn";
import { runTurn } from "./run-turn";
import { sayAgain } from "./say-again";
import { turnInput } from "./schema";

export const sendTurn = operation({
  name: "conversations.send",
  summary: "Sends the assistant a message, or answers its approval card; the answer is a stream.",
  scope: "agent:use",
  effect: "write",
  route: "POST /ai/conversations/:id/messages",
  streams: true,
  input: turnInput.safeExtend({ id: z.uuid() }),
  output: z.null(),
  async run(context, { id, message, approval, context: page }) {
    const conversation = await findConversation(context, id);
    context.record({ summary: message ? "Asked the assistant" : "Answered the assistant" });
    const live = liveTurn(id);
    if (message && (await isKnown(context, message.id))) {
      if (live) return streamed(() => live);
      throw new OperationError(
        "conflict",
        "This message was sent before. Load the conversation again.",
      );
    }
    if (conversation.isAlive)
      throw new OperationError("conflict", "The assistant is still answering. Wait, or stop it first.");
    const opening = message
      ? await ask(context, conversation, message, page)
      : approval
        ? await answerCard(context, conversation, approval)
        : await sayAgain(context, conversation);
    const turn = await openTurn(context, conversation, opening);
    return streamed(() =>
      startTurn(id, turn.message.parts.length, (say, stop) => runTurn(turn, say, stop)),
    );
  },
});

const isKnown = async ({ sql, actor }: Context, messageId: string) =>
  (await sql`select 1 from chat_messages where team_id = ${actor.teamId} and id = ${messageId}`)
    .length > 0;

/** A stream that begins when the transaction has ended. */
const streamed = (begin: () => LiveTurn) =>
  new Download(
    undefined,
    EVENT_STREAM,
    (async function* () {
      yield* eventsOf(begin());
    })(),
  ) as unknown as null;
