import { isStepCount, type LanguageModelUsage, streamText, toUIMessageStream } from "ai";
import { settle } from "@/lib/recorder/record-turn";
import { reserve } from "@/lib/recorder/spend";
import { visibleText } from "@/lib/text";
import { failureFrom, failureOf } from "./failures";
import { modelMessages } from "./history";
import { INSTRUCTIONS } from "./instructions";
import { LIMITS } from "./limits";
import { costOf, tokensIn } from "./prices";
import type { AgentChunk, AgentMessage, TurnFailure } from "./schema";
import { SILENCE_MS, TURN_MS } from "./silence";
import { toolSchema } from "./tool-schema";
import type { Running } from "./turn";
import { turnTools } from "./turn-tools";

const FOUND_TOKENS = 2_000;
const brokenOff = new Set(["interrupted", "other", "error"]);

/** Lets the model talk and call tools until it has answered, waits for a person, or is stopped. */
export async function converse(
  running: Running,
  begun: AgentMessage,
  stop: AbortSignal,
): Promise<TurnFailure | undefined> {
  const { turn, say, operations } = running;
  const { chosen, actor } = turn;
  const { tools, approvals, first } = turnTools(running);
  // Those that are found on the way come on top; a few hundred tokens each.
  const sent = [...operations]
    .filter(([name]) => first.has(name))
    .reduce(
      (sum, [, operation]) => sum + tokensIn(JSON.stringify(toolSchema(operation))) + 40,
      tokensIn(INSTRUCTIONS) + FOUND_TOKENS,
    );
  let thrown: unknown;
  let steps = 0;
  let lastReason = "";
  let reservedInput = 0;

  const result = streamText({
    model: chosen.model,
    instructions: INSTRUCTIONS,
    messages: modelMessages(
      turn.history,
      begun,
      actor,
      (tool) => operations.get(tool),
      chosen.isOffline ? LIMITS.toolOutput : undefined,
    ),
    tools,
    toolApproval: approvals as never,
    toolCallConcurrency: 1,
    stopWhen: isStepCount(LIMITS.steps),
    maxOutputTokens: LIMITS.outputTokens,
    maxRetries: 1,
    timeout: { firstChunkMs: SILENCE_MS, chunkMs: SILENCE_MS, totalMs: TURN_MS },
    abortSignal: stop,
    ...(chosen.providerOptions && { providerOptions: chosen.providerOptions }),
    async prepareStep({ messages }) {
      running.readingAtStep = running.reading;
      reservedInput = sent + tokensIn(JSON.stringify(messages));
      await reserve(actor, turn.id, costOf(chosen.price, reservedInput, LIMITS.outputTokens));
      return {};
    },
    async onStepEnd({ usage, finishReason }) {
      steps += 1;
      lastReason = finishReason;
      await settle(actor, turn.id, used(usage, reservedInput), running.calls);
    },
    onError: () => undefined,
  });

  const used = (usage: LanguageModelUsage, estimated: number) => {
    const inputTokens = usage.inputTokens ?? estimated;
    const outputTokens = usage.outputTokens ?? LIMITS.outputTokens;
    return { inputTokens, outputTokens, costMicros: costOf(chosen.price, inputTokens, outputTokens) };
  };

  const stream = toUIMessageStream({
    stream: result.stream,
    sendStart: false,
    sendFinish: false,
    sendReasoning: false,
    onError(error) {
      thrown ??= error;
      return "The call could not be read. Check its input.";
    },
  });
  let end: "whole" | "error" | "abort" = "whole";
  let hasBegun = false;
  const clean = cleaner();
  try {
    for await (const chunk of stream as AsyncIterable<AgentChunk>) {
      if (chunk.type === "error" || chunk.type === "abort") end = chunk.type;
      else say(clean(chunk));
      hasBegun ||= chunk.type.endsWith("-delta");
    }
  } catch (error) {
    thrown ??= error;
    end = "error";
  }
  if (stop.aborted) return failureOf("stopped");
  if (end === "abort") return failureOf("timeout");
  if (end === "error") return failureFrom(thrown, hasBegun);
  // A server that says no more and gives no reason has broken off too.
  if (steps === 0 || brokenOff.has(lastReason)) return failureOf("broken_stream");
  if (lastReason === "tool-calls" && steps >= LIMITS.steps) return failureOf("too_many_steps");
  return undefined;
}

/**
 * A model may repeat what an outsider hid between the letters. A character that came in two halves waits for its
 * second one, for only whole characters can be judged.
 */
function cleaner(): (chunk: AgentChunk) => AgentChunk {
  let held = "";
  return (chunk) => {
    if (chunk.type !== "text-delta") return chunk;
    const text = held + chunk.delta;
    held = /[\uD800-\uDBFF]$/.test(text) ? text.slice(-1) : "";
    return { ...chunk, delta: visibleText(held ? text.slice(0, -1) : text) };
  };
}
