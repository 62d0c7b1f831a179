import type { Context } from "@/lib/operations/context";
import { storedJson } from "@/lib/text";
import { failureOf } from "./failures";
import type { AgentMessage, MessageState } from "./schema";

export interface LastAnswer {
  id: string;
  parts: AgentMessage["parts"];
  state: MessageState;
}

/** The newest message of a conversation, when the assistant wrote it. */
export async function lastAnswer(
  { sql, actor }: Context,
  conversationId: string,
): Promise<LastAnswer | undefined> {
  const [row] = await sql<{ json: string }[]>`
    select json_build_object('id', id, 'parts', parts, 'state', state, 'role', role)::text as json from chat_messages
    where team_id = ${actor.teamId} and conversation_id = ${conversationId} order by created_at desc, id desc limit 1`;
  const message = row && (JSON.parse(row.json) as LastAnswer & { role: string });
  return message?.role === "assistant" ? message : undefined;
}

/** Before the next message: closes an answer whose process died, and refuses the cards that still wait. */
export async function settleLastAnswer(context: Context, conversationId: string): Promise<void> {
  const { sql, actor } = context;
  const answer = await lastAnswer(context, conversationId);
  if (!answer || answer.state === "done" || answer.state === "failed") return;
  const wasRunning = answer.state === "running";
  const parts = answer.parts.map((part) => closed(part, wasRunning)) as AgentMessage["parts"];
  if (wasRunning) parts.push({ type: "data-failure", id: "failure", data: failureOf("interrupted") });
  await sql`update agent_approvals set state = 'refused', reason = ${MOVED_ON}, decided_at = now()
    where team_id = ${actor.teamId} and conversation_id = ${conversationId} and state = 'pending'`;
  await save(context, { ...answer, parts, state: wasRunning ? "failed" : "done" });
}

const MOVED_ON = "They went on without approving it.";

function closed(part: AgentMessage["parts"][number], wasRunning: boolean) {
  if (part.type === "data-approval" && part.data.state === "pending")
    return { ...part, data: { ...part.data, state: "refused", reason: MOVED_ON } };
  if (!("toolCallId" in part)) return part;
  if (part.state === "approval-requested")
    return {
      ...part,
      state: "output-denied",
      approval: { ...part.approval, approved: false, reason: MOVED_ON },
    };
  const isOpen =
    part.state === "input-available" ||
    part.state === "input-streaming" ||
    part.state === "approval-responded";
  if (!wasRunning || !isOpen) return part;
  return {
    ...part,
    state: "output-error",
    input: part.input ?? {},
    errorText: "The server stopped during this call. Look whether it was done.",
  };
}

export const save = ({ sql, actor }: Context, { id, parts, state }: LastAnswer) =>
  sql`update chat_messages set parts = ${storedJson(parts)}::jsonb, state = ${state}, updated_at = now()
    where team_id = ${actor.teamId} and id = ${id}`;
