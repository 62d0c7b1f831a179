import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4Content,
  LanguageModelV4FinishReason,
  LanguageModelV4StreamPart,
  LanguageModelV4Usage,
} from "@ai-sdk/provider";
import { v7 } from "uuid";
import { answerTurn, type Setting } from "./answer-turn";
import { turnsOf } from "./conversation";

/** It costs nothing, so it counts nothing. */
const usage: LanguageModelV4Usage = {
  inputTokens: { total: 0, noCache: 0, cacheRead: 0, cacheWrite: 0 },
  outputTokens: { total: 0, text: 0, reasoning: 0 },
};

/**
 * A language model of our own: it reads plain commands about leads by a grammar and answers with
 * the same tool calls that a large one would make. `setting` is read anew for each answer.
 */
export function createOfflineModel(setting: () => Promise<Setting>): LanguageModelV4 {
  const contentOf = async ({
    prompt,
    tools,
  }: LanguageModelV4CallOptions): Promise<LanguageModelV4Content> => {
    const progress = answerTurn(turnsOf(prompt), await setting());
    if ("outcome" in progress) return { type: "text", text: progress.outcome.text };
    const { tool, input } = progress.call;
    const isOffered = !tools || tools.some((each) => each.type === "function" && each.name === tool);
    if (!isOffered) return { type: "text", text: notOffered };
    return { type: "tool-call", toolCallId: v7(), toolName: tool, input: JSON.stringify(input) };
  };
  return {
    specificationVersion: "v4",
    provider: "rapport",
    modelId: "offline-assistant",
    supportedUrls: {},
    async doGenerate(options) {
      const content = await contentOf(options);
      return { content: [content], finishReason: reasonOf(content), usage, warnings: [] };
    },
    async doStream(options) {
      const content = await contentOf(options);
      return { stream: streamOf(partsOf(content, options.abortSignal)) };
    },
  };
}

/** One part per pull, so that a reader that stops early stops us. */
const streamOf = (parts: Generator<LanguageModelV4StreamPart>) =>
  new ReadableStream<LanguageModelV4StreamPart>({
    pull(controller) {
      const { value, done } = parts.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });

const notOffered = "Your role does not allow that, or it is not available here.";

const reasonOf = ({ type }: LanguageModelV4Content): LanguageModelV4FinishReason => ({
  unified: type === "tool-call" ? "tool-calls" : "stop",
  raw: undefined,
});

function* partsOf(
  content: LanguageModelV4Content,
  signal: AbortSignal | undefined,
): Generator<LanguageModelV4StreamPart> {
  yield { type: "stream-start", warnings: [] };
  if (content.type === "tool-call") {
    const { toolCallId: id, toolName, input } = content;
    yield { type: "tool-input-start", id, toolName };
    yield { type: "tool-input-delta", id, delta: input };
    yield { type: "tool-input-end", id };
    yield content;
  }
  if (content.type === "text") {
    yield { type: "text-start", id: "text" };
    for (const delta of pieces(content.text)) {
      if (signal?.aborted) break;
      yield { type: "text-delta", id: "text", delta };
    }
    yield { type: "text-end", id: "text" };
  }
  yield { type: "finish", finishReason: reasonOf(content), usage };
}

/** A text in pieces of a few words, as a stream carries them. */
const pieces = (text: string): string[] => text.match(/[\s\S]{1,40}(?:\s|$)|[\s\S]{1,40}/gu) ?? [];
