import { readUIMessageStream } from "ai";
import type { AgentChunk, AgentMessage, ConversationDetails } from "@/lib/agent/schema";
import { joinTurn, readConversation } from "./agent-api";

/** Where what is read goes. */
interface Reader {
  setMessages: (change: (before: AgentMessage[]) => AgentMessage[]) => void;
  setTitle: (title: string | null) => void;
  onRead: (read: ConversationDetails) => void;
  onAnswered: (answer: AgentMessage | undefined) => void;
}

const POLL_MS = 1000;

/**
 * Reads a conversation as it is kept. While an answer is being written it joins in from the answer's beginning; where
 * it cannot, because another process writes it, it reads again every second.
 */
export async function readOn(id: string, signal: AbortSignal, reader: Reader): Promise<void> {
  for (;;) {
    const read = await readConversation(id, signal);
    if (signal.aborted) return;
    const messages = read.messages as unknown as AgentMessage[];
    reader.setTitle(read.title);
    reader.setMessages(() => messages);
    reader.onRead(read);
    if (read.state !== "running") return;
    const hasJoined = await join(id, messages.at(-1), signal, reader);
    if (signal.aborted) return;
    if (!hasJoined) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

async function join(
  id: string,
  last: AgentMessage | undefined,
  signal: AbortSignal,
  reader: Reader,
): Promise<boolean> {
  try {
    const chunks = await joinTurn(id, signal);
    if (!chunks) return false;
    const { begun, rest } = await beginningOf(chunks, last);
    reader.onAnswered(await follow(rest, begun, reader));
    return true;
  } catch {
    // The connection broke; what was said since is read as it is kept.
    return false;
  }
}

/** An answer that goes on after a card: its stream holds only what came after the parts that it had then. */
async function beginningOf(chunks: ReadableStream<AgentChunk>, last: AgentMessage | undefined) {
  const reader = chunks.getReader();
  const first = await reader.read();
  const isBegun = first.value?.type === "data-begun" && last !== undefined;
  const begun = isBegun ? { ...last, parts: last.parts.slice(0, partsOf(first.value)) } : undefined;
  const rest = new ReadableStream<AgentChunk>({
    start: (controller) => {
      if (first.value && first.value.type !== "data-begun") controller.enqueue(first.value);
      if (first.done) controller.close();
    },
    pull: async (controller) => {
      const { value, done } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return { begun, rest };
}

const partsOf = (chunk: AgentChunk | undefined): number =>
  chunk?.type === "data-begun" ? chunk.data.parts : 0;

/** Builds the answer from its chunks, and puts it in place as it grows. */
export async function follow(
  chunks: ReadableStream<AgentChunk>,
  begun: AgentMessage | undefined,
  { setMessages, setTitle }: Pick<Reader, "setMessages" | "setTitle">,
): Promise<AgentMessage | undefined> {
  const titles = new TransformStream<AgentChunk, AgentChunk>({
    transform(chunk, controller) {
      if (chunk.type === "data-title") setTitle(chunk.data.title);
      else controller.enqueue(chunk);
    },
  });
  const stream = chunks.pipeThrough(titles);
  let last: AgentMessage | undefined;
  const isAnswer = begun?.role === "assistant";
  for await (const message of readUIMessageStream<AgentMessage>({
    stream,
    ...(isAnswer && { message: structuredClone(begun) }),
    terminateOnError: true,
  })) {
    last = message;
    setMessages((before) => withAnswer(before, message));
  }
  return last;
}

function withAnswer(before: AgentMessage[], answer: AgentMessage): AgentMessage[] {
  const at = before.findIndex(({ id }) => id === answer.id);
  if (at < 0) return [...before, answer];
  return before.map((message, index) => (index === at ? answer : message));
}
