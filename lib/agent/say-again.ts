import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { approvedButNotRun } from "./answer-card";
import { lastAnswer, save, settleLastAnswer } from "./last-answer";
import type { Opening } from "./open-turn";
import type { AgentMessage } from "./schema";

/**
 * Another try after a failure. Tools that ran stay in the history, so that nothing is done twice; an answer in which
 * none did is thrown away.
 */
export async function sayAgain(context: Context, conversation: { id: string }): Promise<Opening> {
  const { sql, actor } = context;
  const before = await lastAnswer(context, conversation.id);
  if (!before) return refuseEmpty(context, conversation.id);
  const decided = await approvedButNotRun(context, before.id, openCalls(before.parts));
  if (decided) return { answer: { ...before, parts: before.parts.filter(isNoFailure) }, decided };
  await settleLastAnswer(context, conversation.id);
  const answer = (await lastAnswer(context, conversation.id)) ?? before;
  const done = answer.parts.filter(isNoFailure);
  const hasRun = done.some((part) => "toolCallId" in part);
  if (!hasRun)
    await sql`delete from chat_messages where team_id = ${actor.teamId} and id = ${answer.id}`;
  else await save(context, { ...answer, parts: withoutTail(done), state: "done" });
  return {};
}

async function refuseEmpty({ sql, actor }: Context, conversationId: string): Promise<Opening> {
  const [asked] =
    await sql`select 1 from chat_messages where team_id = ${actor.teamId} and conversation_id = ${conversationId} limit 1`;
  if (!asked) throw new OperationError("invalid", "There is nothing to answer again. Send a message.");
  return {};
}

const isNoFailure = (part: AgentMessage["parts"][number]) => part.type !== "data-failure";

const openCalls = (parts: AgentMessage["parts"]) =>
  parts.flatMap((part) =>
    "toolCallId" in part && !part.state.startsWith("output-") ? [part.toolCallId] : [],
  );

/** What was said after the last call belongs to the answer that failed. */
const withoutTail = (parts: AgentMessage["parts"]) =>
  parts.slice(
    0,
    parts.findLastIndex((part) => "toolCallId" in part || part.type === "data-approval") + 1,
  );
