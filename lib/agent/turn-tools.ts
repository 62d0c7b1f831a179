import { dynamicTool, jsonSchema, type ToolSet, toolSearch } from "ai";
import type { AnyOperation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { kept } from "@/lib/recorder/record-turn";
import { FIND_TOOLS, firstTools } from "./first-tools";
import { makeCard } from "./make-card";
import { furthest } from "./outside-text";
import { problemOf, readingAfter, runTool, textForModel } from "./run-tool";
import type { ApprovalCard, ToolOutput } from "./schema";
import { withSelection } from "./selection";
import { isSpelledOut, learnNames } from "./spelled-out";
import { toolSchema } from "./tool-schema";
import type { Running } from "./turn";

/** Tool calls in one turn, however many a model asks for in a step. */
const CALLS = 40;
/** The same call with the same input, after which a model is told that it goes in circles. */
const REPEATS = 3;

/** The person's tools for one turn. Calls that ask first are kept from running by `approvals`. */
export function turnTools(running: Running) {
  const cards = new Map<string, ToolOutput | "asked">();
  const { operations, turn } = running;
  const used = [...turn.history, turn.message].flatMap(({ parts }) =>
    parts.flatMap((part) => ("toolName" in part ? [part.toolName] : [])),
  );
  const first = firstTools([...operations.values()], turn.context ?? undefined, used);
  const tools: ToolSet = { [FIND_TOOLS]: toolSearch({ maxResults: 5 }) };
  for (const [name, operation] of operations) {
    tools[name] = dynamicTool({
      description: operation.summary,
      inputSchema: jsonSchema(toolSchema(operation)),
      // The offline model knows all tools by heart, and they cost it nothing.
      deferLoading: !turn.chosen.isOffline && !first.has(name),
      execute: (input, { toolCallId }) => execute(running, operation, input, cards.get(toolCallId)),
      toModelOutput: ({ output }) => ({
        type: "text",
        value: textForModel(operation, output as ToolOutput),
      }),
    });
  }

  /** Whether a call waits for a person. When its card cannot be made, the call will answer why and not run. */
  async function approvals({
    toolCall,
  }: {
    toolCall: { toolName: string; toolCallId: string; input: unknown };
  }) {
    const operation = operations.get(toolCall.toolName);
    if (!operation) return undefined;
    const input = withSelection(toolCall.input, turn.context);
    const why = reasonToAsk(operation, input, running);
    if (!why) return undefined;
    const { toolCallId: callId } = toolCall;
    cards.set(callId, "asked");
    try {
      const place = { conversationId: turn.conversationId, messageId: turn.message.id, callId };
      const card = await makeCard(operation, turn.actor, JSON.stringify(input), why, place, turn.call);
      running.say({ type: "data-approval", id: callId, data: card });
      record(running, toolCall.toolName, input, { asked: card.title }, 0, null, "asked");
      return { type: "user-approval" as const, reason: why };
    } catch (thrown) {
      const problem = problemOf(OperationError.from(thrown, turn.call.requestId));
      cards.set(callId, problem);
      return undefined;
    }
  }

  return { tools, approvals, first };
}

/** Why a call waits for a person's word; undefined when it runs at once. */
export function reasonToAsk(
  operation: AnyOperation,
  input: unknown,
  { turn, readingAtStep, known }: Running,
): ApprovalCard["why"] | undefined {
  if (operation.effect === "read") return undefined;
  if (operation.effect === "send" || operation.effect === "destroy") return operation.effect;
  if (operation.set) return "set";
  if (readingAtStep === "none") return undefined;
  if (readingAtStep === "label" && turn.chosen.obeysOnlyThePerson) return undefined;
  const said = {
    text: turn.asked,
    userId: turn.actor.userId,
    context: turn.context ?? undefined,
    known,
  };
  return readingAtStep === "label" && isSpelledOut(operation, input, said) ? undefined : "outside";
}

async function execute(
  running: Running,
  operation: AnyOperation,
  raw: unknown,
  card: ToolOutput | "asked" | undefined,
): Promise<ToolOutput> {
  const { turn, calls } = running;
  const input = withSelection(raw, turn.context);
  const tool = operation.name.replace(".", "_");
  const began = performance.now();
  const output = await outcome();
  note(running, operation, output);
  record(running, tool, input, output, performance.now() - began, output.entryId ?? null, "none");
  return output;

  async function outcome(): Promise<ToolOutput> {
    // A call that was to be approved never runs from here, whatever became of its card.
    if (card)
      return card === "asked"
        ? problemOf(new OperationError("forbidden", "This waits for approval."))
        : card;
    if (calls.length >= CALLS)
      return problemOf(
        new OperationError(
          "rate_limited",
          "Too many tool calls in one turn. Answer with what you have.",
        ),
      );
    const repeated = calls.filter((call) => call.tool === tool && same(call.input, input)).length;
    if (repeated >= REPEATS)
      return problemOf(
        new OperationError("conflict", "You have made this very call before. Use its answer."),
      );
    return runTool(operation, turn.actor, input, turn.call);
  }
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(kept(b));

/** Keeps in mind what the model reads here. */
export function note(running: Running, operation: AnyOperation, output: ToolOutput): void {
  running.reading = furthest(running.reading, readingAfter(operation, output));
  if (operation.effect === "read") learnNames(running.known, output.data);
}

export function record(
  { calls }: Running,
  tool: string,
  input: unknown,
  output: unknown,
  milliseconds: number,
  entryId: string | null,
  approval: "none" | "asked" | "approved" | "refused",
): void {
  calls.push({
    tool,
    input: kept(input),
    output: kept(output),
    milliseconds: Math.round(milliseconds),
    entryId,
    approval,
  });
}
