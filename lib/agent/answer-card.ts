import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { lastAnswer } from "./last-answer";
import type { Opening } from "./open-turn";
import type { ApprovalAnswer, ApprovalState } from "./schema";
import { isSignedApproval } from "./sign-approval";
import type { DecidedCall } from "./turn";

interface ApprovalRow {
  id: string;
  messageId: string;
  callId: string;
  tool: string;
  inputText: string;
  expectedVersion: number | null;
  rows: number;
  state: ApprovalState;
  isExpired: boolean;
  isEdited: boolean;
}

const outcomes = { approve: "approved", refuse: "refused", edit: "replaced" } as const;

/**
 * Takes a person's answer to a card. Nothing of the call comes from the client: it names the card, and proves by the
 * signature that it saw it. The first answer counts; it is kept in the transaction that takes it.
 */
export async function answerCard(
  context: Context,
  conversation: { id: string },
  { id, signature, decision, inputText, reason }: ApprovalAnswer,
): Promise<Opening> {
  const { sql, actor } = context;
  const card = await findCard(context, conversation.id, id);
  const answer = await lastAnswer(context, conversation.id);
  refuseForged(
    card,
    { conversationId: conversation.id, teamId: actor.teamId, userId: actor.userId ?? "" },
    signature,
  );
  if (card.state !== "pending" || answer?.id !== card.messageId)
    throw new OperationError("conflict", "This was decided already.");
  if (card.isExpired && decision !== "refuse")
    throw new OperationError("conflict", "This card is too old. Ask again to get a new one.");
  const decided: DecidedCall = {
    approvalId: card.id,
    callId: card.callId,
    tool: card.tool,
    inputText: card.inputText,
    expectedVersion: card.expectedVersion,
    rows: card.rows,
    isApproved: decision === "approve",
    isEdited: card.isEdited,
    reason: (decision === "refuse" && reason) || null,
  };
  if (decision === "approve" && inputText !== undefined && inputText !== card.inputText)
    throw new OperationError(
      "invalid",
      "This is not what the card shows. Edit it to get a card for the new input.",
    );
  const edited = decision === "edit" && { ...decided, inputText: asJson(inputText), isEdited: true };
  await sql`update agent_approvals set state = ${outcomes[decision]}, reason = ${decided.reason}, decided_at = now()
    where team_id = ${actor.teamId} and id = ${id}`;
  return edited ? { answer, edited } : { answer, decided };
}

/** Approved, but the process died before or while it ran. It is tried again under the same key. */
export async function approvedButNotRun(
  { sql, actor }: Context,
  messageId: string,
  openCallIds: readonly string[],
): Promise<DecidedCall | undefined> {
  if (openCallIds.length === 0) return undefined;
  const [row] = await sql<ApprovalRow[]>`
    select ${columns(sql)} from agent_approvals a where a.team_id = ${actor.teamId} and a.message_id = ${messageId}
      and a.state = 'approved' and a.call_id = any(${[...openCallIds]}::text[]) order by a.decided_at desc limit 1`;
  return row && { ...row, rows: undefined, approvalId: row.id, isApproved: true, reason: null };
}

async function findCard(
  { sql, actor }: Context,
  conversationId: string,
  id: string,
): Promise<ApprovalRow> {
  const [row] = await sql<ApprovalRow[]>`
    select ${columns(sql)} from agent_approvals a
    where a.team_id = ${actor.teamId} and a.user_id = ${actor.userId ?? null} and a.conversation_id = ${conversationId} and a.id = ${id}
    for update`;
  if (!row) throw new OperationError("not_found", "This card does not exist any more.");
  return row;
}

const columns = (sql: Context["sql"]) => sql`
  a.id, a.message_id as "messageId", a.call_id as "callId", a.tool, a.input_text as "inputText",
  a.expected_version as "expectedVersion", a.rows, a.state, a.expires_at < now() as "isExpired",
  exists (select 1 from agent_approvals b where b.team_id = a.team_id and b.message_id = a.message_id
    and b.call_id = a.call_id and b.id < a.id) as "isEdited"`;

function refuseForged(
  card: ApprovalRow,
  place: { conversationId: string; teamId: string; userId: string },
  signature: string,
) {
  const { id: approvalId, callId, tool, inputText } = card;
  if (!isSignedApproval({ approvalId, callId, tool, inputText, ...place }, signature))
    throw new OperationError("forbidden", "This approval does not belong to what was shown.");
}

function asJson(text: string | undefined): string {
  try {
    const input: unknown = JSON.parse(text ?? "");
    if (typeof input === "object" && input !== null && !Array.isArray(input))
      return JSON.stringify(input);
  } catch {
    // Said below, as for every other text that is no object.
  }
  throw new OperationError("invalid", {
    fields: { "approval.inputText": "Write the input as a JSON object." },
  });
}
