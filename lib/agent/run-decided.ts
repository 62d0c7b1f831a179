import type { AnyOperation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { makeCard, rowsNow } from "./make-card";
import { problemOf, runTool } from "./run-tool";
import type { AgentToolPart, ApprovalCard, ToolOutput } from "./schema";
import type { DecidedCall, Running } from "./turn";
import { note, record } from "./turn-tools";

/** Carries out what a person answered to a card, before the model goes on. */
export async function runDecided(running: Running): Promise<void> {
  const { decided, edited } = running.turn;
  if (edited) await askAgain(running, edited);
  else if (decided?.isApproved) await runApproved(running, decided);
  else if (decided) refuse(running, decided);
}

/** Runs the very input that was shown. However often this is tried, it writes once: the approval's id is its key. */
async function runApproved(running: Running, decided: DecidedCall): Promise<void> {
  const { turn, say, operations } = running;
  const { callId: toolCallId, tool, approvalId, inputText } = decided;
  const input: unknown = JSON.parse(inputText);
  const operation = operations.get(tool);
  if (operation && (await hasOtherRows(running, operation, decided))) return askAgain(running, decided);
  closeCard(running, decided, "approved");
  const began = performance.now();
  const output = operation
    ? await runTool(operation, turn.actor, input, {
        ...turn.call,
        idempotency: { key: `approval:${approvalId}`, caller: `agent:${turn.actor.userId}` },
        ...(decided.expectedVersion !== null && { expectedVersion: decided.expectedVersion }),
      })
    : problemOf(new OperationError("forbidden"));
  if (operation) note(running, operation, output);
  record(running, tool, input, output, performance.now() - began, output.entryId ?? null, "approved");
  const edit = decided.isEdited && { note: "The person changed the input before approving it." };
  say({ type: "tool-output-available", toolCallId, output: { ...output, ...edit }, dynamic: true });
}

/** A set is named by what it matches; when that is no longer as many rows as the card said, it is another question. */
async function hasOtherRows(
  { turn }: Running,
  operation: AnyOperation,
  { rows, inputText }: DecidedCall,
) {
  if (!operation.set || operation.effect === "send" || rows === undefined) return false;
  try {
    return (await rowsNow(operation, turn.actor, JSON.parse(inputText), turn.call)) !== rows;
  } catch {
    // Running it will say why.
    return false;
  }
}

function refuse(running: Running, decided: DecidedCall): void {
  closeCard(running, decided, "refused");
  running.say({ type: "tool-output-denied", toolCallId: decided.callId });
  const input: unknown = JSON.parse(decided.inputText);
  record(running, decided.tool, input, { refused: decided.reason }, 0, null, "refused");
}

/** The new input gets a card of its own. When none can be made, the model hears why. */
async function askAgain(running: Running, { tool, callId, inputText }: DecidedCall): Promise<void> {
  const { turn, say, operations } = running;
  const operation = operations.get(tool);
  const why = cardOf(running, callId)?.why ?? "outside";
  const input: unknown = JSON.parse(inputText);
  say({ type: "tool-input-available", toolCallId: callId, toolName: tool, input, dynamic: true });
  try {
    if (!operation) throw new OperationError("forbidden");
    const place = { conversationId: turn.conversationId, messageId: turn.message.id, callId };
    const card = await makeCard(operation, turn.actor, inputText, why, place, turn.call);
    say({ type: "data-approval", id: callId, data: card });
    say({ type: "tool-approval-request", approvalId: card.approvalId, toolCallId: callId });
    record(running, tool, input, { asked: card.title }, 0, null, "asked");
  } catch (thrown) {
    const output: ToolOutput = problemOf(OperationError.from(thrown, turn.call.requestId));
    say({ type: "tool-output-available", toolCallId: callId, output, dynamic: true });
  }
}

function closeCard(running: Running, decided: DecidedCall, state: ApprovalCard["state"]): void {
  const { callId, isApproved, reason } = decided;
  const card = cardOf(running, callId);
  const part = running.turn.message.parts.find(
    (candidate): candidate is AgentToolPart =>
      "toolCallId" in candidate && candidate.toolCallId === callId,
  );
  const asked = part && "approval" in part ? part.approval?.id : undefined;
  if (card) running.say({ type: "data-approval", id: callId, data: { ...card, state, reason } });
  running.say({
    type: "tool-approval-response",
    approvalId: asked ?? decided.approvalId,
    approved: isApproved,
    ...(reason && { reason }),
  });
}

const cardOf = ({ turn }: Running, callId: string): ApprovalCard | undefined =>
  turn.message.parts.flatMap((part) =>
    part.type === "data-approval" && part.id === callId ? [part.data] : [],
  )[0];
