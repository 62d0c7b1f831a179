import type { LanguageModelV4Prompt, LanguageModelV4ToolResultPart } from "@ai-sdk/provider";
import { readDataText, readSurroundings, type Surroundings } from "../model-text";
import type { Step } from "./routine";

/** What a person wrote, what they looked at, and what was done about it so far. */
export interface Turn {
  text: string;
  surroundings?: Surroundings;
  steps: Step[];
}

/** The turns of a conversation, from the messages that a model is given. */
export function turnsOf(prompt: LanguageModelV4Prompt): Turn[] {
  const turns: Turn[] = [];
  const calls = new Map<string, { tool: string; input: Record<string, unknown> }>();
  for (const message of prompt) {
    if (message.role === "user")
      turns.push(turnOf(message.content.flatMap((part) => (part.type === "text" ? [part.text] : []))));
    if (message.role === "assistant")
      for (const part of message.content)
        if (part.type === "tool-call")
          calls.set(part.toolCallId, { tool: part.toolName, input: objectIn(part.input) });
    if (message.role === "tool" || message.role === "assistant")
      for (const part of message.content)
        if (part.type === "tool-result") addStep(turns.at(-1), part, calls.get(part.toolCallId));
  }
  return turns;
}

function turnOf(texts: readonly string[]): Turn {
  const surroundings = texts.length > 1 ? readSurroundings(texts[0] ?? "") : undefined;
  const text = texts.slice(surroundings ? 1 : 0).join("\n");
  return { text, ...(surroundings && { surroundings }), steps: [] };
}

function addStep(
  turn: Turn | undefined,
  { toolName, output }: LanguageModelV4ToolResultPart,
  call: { tool: string; input: Record<string, unknown> } | undefined,
): void {
  turn?.steps.push({ tool: call?.tool ?? toolName, input: call?.input ?? {}, ...resultOf(output) });
}

const objectIn = (value: unknown): Record<string, unknown> => {
  const parsed = typeof value === "string" ? parseJson(value) : value;
  return typeof parsed === "object" && parsed !== null ? (parsed as Record<string, unknown>) : {};
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A tool's answer: what it gave, or the sentence that says why it gave nothing. */
function resultOf(output: LanguageModelV4ToolResultPart["output"]): Omit<Step, "tool" | "input"> {
  if (output.type === "execution-denied") return { output: undefined, isRefused: true };
  if (output.type === "error-text" || output.type === "error-json")
    return {
      output: undefined,
      problem: problemIn(output.type === "error-text" ? output.value : undefined),
    };
  const raw =
    output.type === "text"
      ? (readDataText(output.value) ?? parseJson(output.value))
      : output.type === "json"
        ? output.value
        : undefined;
  const answer = objectIn(raw);
  if (answer.problem) {
    const { detail, data } = objectIn(answer.problem);
    return {
      output: undefined,
      problem: problemIn(detail),
      ...(data !== undefined && { problemData: data }),
    };
  }
  if (answer.done !== true) return { output: "data" in answer ? answer.data : answer };
  const entryId = answer.entryId ?? objectIn(answer.data).entryId;
  return { output: { ...objectIn(answer.data), ...(typeof entryId === "string" && { entryId }) } };
}

const problemIn = (detail: unknown) =>
  typeof detail === "string" && detail ? detail : "That did not work. Try again in a moment.";
