import type { LanguageModelV4CallOptions, LanguageModelV4StreamPart } from "@ai-sdk/provider";
import { convertArrayToReadableStream, MockLanguageModelV4 } from "ai/test";
import { v7 } from "uuid";
import type { Actor } from "@/lib/operations/context";
import { answerOf, perform } from "@/lib/operations/perform";
import { createConversation } from "./create-conversation";
import { getConversation } from "./get-conversation";
import type { ChosenModel } from "./model";
import type {
  AgentChunk,
  AgentMessage,
  AgentToolPart,
  ApprovalCard,
  PageContext,
  TurnInput,
} from "./schema";
import { sendTurn } from "./send-turn";

/** What a scripted model does in one step: says something, calls tools, or both. */
export interface Step {
  text?: string;
  calls?: { tool: string; input: unknown }[];
  finish?: "stop" | "tool-calls" | "length";
  fail?: unknown;
}

const usage = {
  inputTokens: { total: 100, noCache: 100, cacheRead: undefined, cacheWrite: undefined },
  outputTokens: { total: 20, text: 20, reasoning: undefined },
};

/** A language model that follows a script. */
export function scripted(
  next: (options: LanguageModelV4CallOptions, step: number) => Step,
): MockLanguageModelV4 {
  let step = 0;
  return new MockLanguageModelV4({
    doStream: async (options) => {
      const did = next(options, step++);
      if (did.fail) throw did.fail;
      const parts: LanguageModelV4StreamPart[] = [{ type: "stream-start", warnings: [] }];
      if (did.text)
        parts.push(
          { type: "text-start", id: "1" },
          { type: "text-delta", id: "1", delta: did.text },
          { type: "text-end", id: "1" },
        );
      for (const { tool, input } of did.calls ?? [])
        parts.push({
          type: "tool-call",
          toolCallId: v7(),
          toolName: tool,
          input: JSON.stringify(input),
        });
      const unified = did.finish ?? (did.calls?.length ? "tool-calls" : "stop");
      parts.push({ type: "finish", usage, finishReason: { unified, raw: undefined } });
      return { stream: convertArrayToReadableStream(parts) };
    },
  });
}

/** The same as if the environment had chosen it. Like the offline model it has all tools at hand. */
export const chosen = (
  model: MockLanguageModelV4,
  price = { input: 0, output: 0 },
  isOffline = true,
): ChosenModel => ({
  model,
  name: "scripted",
  isOffline,
  price,
  providerOptions: undefined,
});

export const begin = async (actor: Actor, context?: PageContext): Promise<string> =>
  (await answerOf(createConversation, actor, context ? { context } : {})).id;

/** Sends a turn and reads its stream to the end. */
export async function send(actor: Actor, id: string, turn: TurnInput): Promise<AgentChunk[]> {
  const { download } = await perform(sendTurn, actor, { id, ...turn }, { door: "ui" });
  const bytes = await Array.fromAsync(download?.chunks ?? []);
  return chunksOf(Buffer.concat(bytes).toString());
}

export const chunksOf = (text: string): AgentChunk[] =>
  text
    .split("\n\n")
    .filter((event) => event.startsWith("data: {"))
    .map((event) => JSON.parse(event.slice(6)) as AgentChunk);

export const say = (actor: Actor, id: string, text: string, context?: PageContext) =>
  send(actor, id, { message: { id: v7(), text }, ...(context && { context }) });

/** The newest answer as it is kept. */
export async function answerIn(
  actor: Actor,
  id: string,
): Promise<AgentMessage & { text: string; calls: AgentToolPart[]; cards: ApprovalCard[] }> {
  const { messages } = await answerOf(getConversation, actor, { id });
  const message = messages.at(-1) as unknown as AgentMessage;
  return {
    ...message,
    text: message.parts.map((part) => (part.type === "text" ? part.text : "")).join(""),
    calls: message.parts.filter((part): part is AgentToolPart => "toolCallId" in part),
    cards: message.parts.flatMap((part) => (part.type === "data-approval" ? [part.data] : [])),
  };
}

export const approve = (actor: Actor, id: string, card: ApprovalCard) =>
  send(actor, id, {
    approval: { id: card.approvalId, signature: card.signature, decision: "approve" },
  });
