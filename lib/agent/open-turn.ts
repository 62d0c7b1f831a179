import { v7 } from "uuid";
import type { Context } from "@/lib/operations/context";
import { ASKED_LENGTH } from "@/lib/recorder/schema";
import { readHistory } from "./history";
import { PROMPT_VERSION } from "./instructions";
import { chooseModel } from "./model";
import type { AgentMessage, MessageMetadata, PageContext, Reading } from "./schema";
import type { DecidedCall, Turn } from "./turn";

/** How a turn begins. */
export interface Opening {
  /** The answer that goes on; a new one when there is none. */
  answer?: Pick<AgentMessage, "id" | "parts">;
  title?: string;
  decided?: DecidedCall;
  edited?: DecidedCall;
}

/** Marks the conversation as running, opens the record of the turn, and gathers what the turn needs. */
export async function openTurn(
  { sql, actor, call }: Context,
  conversation: { id: string; reading: Reading },
  { answer, title, decided, edited }: Opening,
): Promise<Turn> {
  const chosen = chooseModel(actor);
  // What the request says of itself (its key, the version it saw) is not true of the calls that follow from it.
  const { idempotency: _, expectedVersion: __, ...circumstances } = call;
  const [turnId, messageId] = [v7(), answer?.id ?? v7()];
  const userId = actor.userId ?? null;
  const history = (await readHistory(sql, actor, conversation.id)).filter(({ id }) => id !== messageId);
  const asked = history.findLast(({ role }) => role === "user");
  const words = asked?.parts.map((part) => (part.type === "text" ? part.text : "")).join("\n") ?? "";
  await sql`insert into agent_turns (id, team_id, user_id, conversation_id, message_id, kind, model, prompt_version, asked)
    values (${turnId}, ${actor.teamId}, ${userId}, ${conversation.id}, ${messageId}, 'chat', ${chosen.name}, ${PROMPT_VERSION}, ${words.slice(0, ASKED_LENGTH)})`;
  await (answer
    ? sql`update chat_messages set state = 'running', turn_id = ${turnId} where team_id = ${actor.teamId} and id = ${messageId}`
    : sql`insert into chat_messages (id, team_id, conversation_id, user_id, role, parts, state, turn_id, created_at)
        values (${messageId}, ${actor.teamId}, ${conversation.id}, ${userId}, 'assistant', '[]'::jsonb, 'running', ${turnId}, clock_timestamp())`);
  await sql`update chat_conversations set state = 'running', alive_at = now(), stop_requested_at = null, last_message_at = now(),
      updated_at = now(), title = coalesce(title, ${title ?? null})
    where team_id = ${actor.teamId} and id = ${conversation.id}`;
  const metadata: MessageMetadata = {
    createdAt: new Date().toISOString(),
    state: "running",
    model: chosen.name,
    isOffline: chosen.isOffline,
    turnId,
    modelInput: null,
    modelOutput: null,
    costMicros: null,
    milliseconds: null,
    rating: null,
  };
  return {
    id: turnId,
    actor,
    call: circumstances,
    conversationId: conversation.id,
    chosen,
    history,
    message: { id: messageId, role: "assistant", parts: answer?.parts ?? [], metadata },
    context: (asked?.context as PageContext | null | undefined) ?? null,
    asked: words,
    title,
    decided,
    edited,
    reading: conversation.reading,
  };
}
