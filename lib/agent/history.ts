import type { ModelMessage, ToolResultPart } from "ai";
import type { Sql } from "@/db/client";
import type { Actor } from "@/lib/operations/context";
import type { AnyOperation } from "@/lib/operations/define";
import { LIMITS } from "./limits";
import { surroundingsText } from "./model-text";
import { textForModel } from "./run-tool";
import type { AgentMessage, MessageState, PageContext, ToolOutput } from "./schema";

export interface StoredMessage {
  id: string;
  role: "user" | "assistant";
  parts: AgentMessage["parts"];
  context: PageContext | null;
  state: MessageState;
}

/** Messages of a conversation that a model still gets; what came before is forgotten. */
const REMEMBERED = 40;
/** Characters of a tool's answer in an earlier turn. */
const EARLIER_OUTPUT = 1_500;
/** Ids of a selection that a model sees; `@selection` means all of it. */
const SHOWN_IDS = 20;

/** The end of a conversation, oldest first. */
export async function readHistory(
  sql: Sql,
  actor: Actor,
  conversationId: string,
): Promise<StoredMessage[]> {
  const rows = await sql<{ json: string }[]>`
    select json_build_object('id', id, 'role', role, 'parts', parts, 'context', context, 'state', state)::text as json from chat_messages
    where team_id = ${actor.teamId} and conversation_id = ${conversationId}
    order by created_at desc, id desc limit ${REMEMBERED}`;
  const messages = rows.map(({ json }) => JSON.parse(json) as StoredMessage).reverse();
  const first = messages.findIndex(({ role }) => role === "user");
  return messages.slice(Math.max(0, first));
}

/** A conversation as a model reads it. `running` is the answer being written, which may have begun already. */
export function modelMessages(
  history: readonly StoredMessage[],
  running: Pick<AgentMessage, "parts">,
  actor: Actor,
  operationOf: (tool: string) => AnyOperation | undefined,
  earlierOutput: number = EARLIER_OUTPUT,
): ModelMessage[] {
  const lastAsked = history.findLastIndex(({ role }) => role === "user");
  return [
    ...history.flatMap((message, index): ModelMessage[] =>
      message.role === "user"
        ? [userMessage(message, actor, index === lastAsked)]
        : assistantMessages(message.parts, operationOf, earlierOutput),
    ),
    ...assistantMessages(running.parts, operationOf, LIMITS.toolOutput),
  ];
}

function userMessage(message: StoredMessage, actor: Actor, isLast: boolean): ModelMessage {
  const text = message.parts.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("\n");
  const about = isLast ? [{ type: "text" as const, text: surroundingsOf(actor, message.context) }] : [];
  return { role: "user", content: [...about, { type: "text", text }] };
}

function surroundingsOf(actor: Actor, context: PageContext | null): string {
  const selection = context?.selection;
  return surroundingsText({
    now: new Date().toISOString(),
    timeZone: actor.timeZone,
    locale: actor.locale,
    me: { id: actor.userId ?? "", name: actor.name },
    ...context,
    ...(selection && {
      selection: {
        ...selection,
        ...(selection.ids && { ids: selection.ids.slice(0, SHOWN_IDS), total: selection.ids.length }),
      },
    }),
  });
}

interface ToolPart {
  toolCallId: string;
  toolName?: string;
  type: string;
  state: string;
  input?: unknown;
  output?: unknown;
  errorText?: string;
  approval?: { reason?: string };
}

/** One answer as its steps: what the model said and called, then what the tools gave back. */
function assistantMessages(
  parts: AgentMessage["parts"],
  operationOf: (tool: string) => AnyOperation | undefined,
  outputLength: number,
): ModelMessage[] {
  const messages: ModelMessage[] = [];
  let said: Extract<ModelMessage, { role: "assistant" }>["content"] & unknown[] = [];
  let results: ToolResultPart[] = [];
  const flush = () => {
    if (said.length > 0) messages.push({ role: "assistant", content: said });
    if (results.length > 0) messages.push({ role: "tool", content: results });
    said = [];
    results = [];
  };
  for (const part of parts) {
    if (part.type === "step-start") flush();
    else if (part.type === "text" && part.text) said.push({ type: "text", text: part.text });
    else if ("toolCallId" in part) {
      const tool = part as ToolPart;
      const toolName = tool.toolName ?? tool.type.replace(/^tool-/, "");
      const { toolCallId } = tool;
      said.push({ type: "tool-call", toolCallId, toolName, input: tool.input ?? {} });
      const output = resultOf(tool, operationOf(toolName), outputLength);
      results.push({ type: "tool-result", toolCallId, toolName, output });
    }
  }
  flush();
  return messages;
}

function resultOf(
  { state, output, errorText, approval }: ToolPart,
  operation: AnyOperation | undefined,
  length: number,
): ToolResultPart["output"] {
  if (state === "output-error")
    return { type: "error-text", value: (errorText ?? "").slice(0, length) };
  if (state !== "output-available")
    return { type: "execution-denied", reason: approval?.reason ?? "The person did not approve this." };
  if (!operation) return { type: "text", value: JSON.stringify(output ?? null).slice(0, length) };
  return { type: "text", value: textForModel(operation, output as ToolOutput, length) };
}
