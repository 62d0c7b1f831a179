import { ApiProblem, json, OFFLINE, request } from "@/components/api/request";
import type { AgentChunk, Conversation, ConversationDetails, TurnInput } from "@/lib/agent/schema";
import type { AgentStatus } from "@/lib/recorder/schema";

export const createConversation = () =>
  json<Conversation>(request("/ai/conversations", { method: "POST", body: "{}" }));

export const readConversation = (id: string, signal?: AbortSignal) =>
  json<ConversationDetails>(request(`/ai/conversations/${id}`, { ...(signal && { signal }) }));

export const readStatus = (signal?: AbortSignal) =>
  json<AgentStatus>(request("/ai/status", { ...(signal && { signal }) }));

export interface ConversationPage {
  items: Conversation[];
  nextCursor: string | null;
}

export const listConversations = (q: string, cursor?: string) => {
  const params = new URLSearchParams({ limit: "30", ...(q && { q }), ...(cursor && { cursor }) });
  return json<ConversationPage>(request(`/ai/conversations?${params}`));
};

export const deleteConversation = (id: string) =>
  request(`/ai/conversations/${id}`, { method: "DELETE" });

export const stopAnswer = (id: string) =>
  request(`/ai/conversations/${id}/stop`, { method: "POST", body: "{}" });

export const rateAnswer = (id: string, rating: "up" | "down" | null) =>
  request(`/ai/messages/${id}/rating`, { method: "PUT", body: JSON.stringify({ rating }) });

/** Sends a turn and gives its answer chunk by chunk. */
export async function sendTurn(
  id: string,
  turn: TurnInput,
  signal: AbortSignal,
): Promise<ReadableStream<AgentChunk>> {
  const response = await request(`/ai/conversations/${id}/messages`, {
    method: "POST",
    body: JSON.stringify(turn),
    signal,
  });
  if (!response.body) throw new ApiProblem(OFFLINE, 0);
  return chunksOf(response.body);
}

/** The running answer from its first chunk; nothing when it is not written where this request arrived. */
export async function joinTurn(
  id: string,
  signal: AbortSignal,
): Promise<ReadableStream<AgentChunk> | undefined> {
  const response = await request(`/ai/conversations/${id}/stream`, { signal });
  return response.status !== 204 && response.body ? chunksOf(response.body) : undefined;
}

const chunksOf = (body: ReadableStream<Uint8Array<ArrayBuffer>>) =>
  body.pipeThrough(new TextDecoderStream()).pipeThrough(eventsToChunks());

/** Server-sent events, each of which holds one chunk as JSON. */
function eventsToChunks() {
  let rest = "";
  return new TransformStream<string, AgentChunk>({
    transform(text, controller) {
      rest += text;
      const events = rest.split("\n\n");
      rest = events.pop() ?? "";
      for (const event of events)
        if (event.startsWith("data: {")) controller.enqueue(JSON.parse(event.slice(6)) as AgentChunk);
    },
  });
}
