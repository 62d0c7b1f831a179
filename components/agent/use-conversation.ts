"use client";

import { readUIMessageStream } from "ai";
import { useCallback, useEffect, useRef, useState } from "react";
import { announceChange } from "@/components/live/changes";
import { announce } from "@/components/ui/announcer";
import type { AgentChunk, AgentMessage, ApprovalAnswer, TurnInput } from "@/lib/agent/schema";
import {
  AgentProblem,
  createConversation,
  rateAnswer,
  readConversation,
  sendTurn,
  stopAnswer,
} from "./agent-api";
import { currentPage } from "./page-context";

export type ConversationStatus = "loading" | "ready" | "working" | "missing";

export interface ConversationHandle {
  id: string | undefined;
  title: string | null;
  messages: AgentMessage[];
  status: ConversationStatus;
  /** Why the last request was refused before an answer began. */
  problem: string | undefined;
  /** `replaces`: edit and resend, which drops the earlier message and all after it. */
  send: (text: string, replaces?: string) => void;
  answer: (approval: ApprovalAnswer) => void;
  retry: () => void;
  stop: () => void;
  rate: (messageId: string, rating: "up" | "down" | null) => void;
}

const POLL_MS = 1000;

/** One conversation with the assistant: what was said, and the answer while it is written. */
export function useConversation(
  openId: string | undefined,
  onStarted: (id: string) => void,
): ConversationHandle {
  const [id, setId] = useState(openId);
  const [title, setTitle] = useState<string | null>(null);
  const [messages, setMessages] = useState<AgentMessage[]>([]);
  const [status, setStatus] = useState<ConversationStatus>(openId ? "loading" : "ready");
  const [problem, setProblem] = useState<string>();
  const running = useRef<AbortController>(undefined);

  /** Reads the conversation as it is kept, again while an answer is being written elsewhere. */
  const load = useCallback(async (wanted: string, signal: AbortSignal) => {
    for (;;) {
      const read = await readConversation(wanted, signal);
      if (signal.aborted) return;
      setTitle(read.title);
      setMessages(read.messages as unknown as AgentMessage[]);
      setStatus(read.state === "running" ? "working" : "ready");
      if (read.state !== "running") return;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }, []);

  useEffect(() => {
    if (!openId) return;
    const leaving = new AbortController();
    load(openId, leaving.signal).catch((error: unknown) => {
      if (leaving.signal.aborted) return;
      setStatus(error instanceof AgentProblem && error.status === 404 ? "missing" : "ready");
      setProblem(error instanceof Error ? error.message : undefined);
    });
    return () => leaving.abort();
  }, [openId, load]);

  // Closing the panel ends the reading, never the answer.
  useEffect(() => () => running.current?.abort(), []);

  const take = async (turn: TurnInput, begun: AgentMessage | undefined, known: string | undefined) => {
    running.current = new AbortController();
    const { signal } = running.current;
    setStatus("working");
    setProblem(undefined);
    let target = known;
    try {
      target ??= (await createConversation()).id;
      if (!known) {
        setId(target);
        onStarted(target);
      }
      const chunks = await sendTurn(target, turn, signal);
      const [last] = await follow(chunks, begun, setMessages, setTitle);
      announce(spoken(last));
      // Writes of the assistant are seen on the page at once.
      announceChange({ resource: "leads", ids: [] });
    } catch (error) {
      if (signal.aborted) return;
      const isRead = !(error instanceof AgentProblem) && target && (await reread(target, signal));
      if (isRead) return;
      setProblem(error instanceof AgentProblem ? error.message : "The answer broke off. Try again.");
    }
    setStatus("ready");
  };

  /** The connection broke, not the answer: it goes on at the server, and is read from there. */
  const reread = (target: string, signal: AbortSignal) =>
    load(target, signal).then(
      () => true,
      () => false,
    );

  const send = (text: string, replaces?: string) => {
    const message = { id: crypto.randomUUID(), text, ...(replaces && { replaces }) };
    setMessages((before) => [...until(before, replaces), said(message.id, text)]);
    void take({ message, context: currentPage() }, undefined, id);
  };

  const answer = (approval: ApprovalAnswer) =>
    void take({ approval, context: currentPage() }, messages.at(-1), id);

  const retry = () => {
    setMessages((before) => withoutFailed(before));
    void take({ retry: true, context: currentPage() }, undefined, id);
  };

  const stop = () => {
    if (id) void stopAnswer(id).catch(() => setProblem("The answer could not be stopped."));
  };

  const rate = (messageId: string, rating: "up" | "down" | null) => {
    setMessages((before) =>
      before.map((message) =>
        message.id === messageId && message.metadata
          ? { ...message, metadata: { ...message.metadata, rating } }
          : message,
      ),
    );
    void rateAnswer(messageId, rating).catch(() => setProblem("Your rating could not be kept."));
  };

  return { id, title, messages, status, problem, send, answer, retry, stop, rate };
}

/** Builds the answer from its chunks, and puts it in place as it grows. */
async function follow(
  chunks: ReadableStream<AgentChunk>,
  begun: AgentMessage | undefined,
  setMessages: (change: (before: AgentMessage[]) => AgentMessage[]) => void,
  setTitle: (title: string) => void,
): Promise<[AgentMessage | undefined]> {
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
  return [last];
}

function withAnswer(before: AgentMessage[], answer: AgentMessage): AgentMessage[] {
  const at = before.findIndex(({ id }) => id === answer.id);
  if (at < 0) return [...before, answer];
  return before.map((message, index) => (index === at ? answer : message));
}

const said = (id: string, text: string): AgentMessage => ({
  id,
  role: "user",
  parts: [{ type: "text", text }],
});

function until(messages: AgentMessage[], id: string | undefined): AgentMessage[] {
  const at = id ? messages.findIndex((message) => message.id === id) : -1;
  return at < 0 ? messages : messages.slice(0, at);
}

/** An answer in which no tool ran is thrown away by another try. */
function withoutFailed(messages: AgentMessage[]): AgentMessage[] {
  const last = messages.at(-1);
  const hasRun = last?.parts.some((part) => "toolCallId" in part);
  return last?.role === "assistant" && !hasRun ? messages.slice(0, -1) : messages;
}

const LONGEST_SPOKEN = 300;

/** What a screen reader hears of an answer: its words without tables and links. */
function spoken(message: AgentMessage | undefined): string {
  if (message?.parts.some((part) => part.type === "data-approval" && part.data.state === "pending"))
    return "The assistant asks for your approval.";
  const text = message?.parts.map((part) => (part.type === "text" ? part.text : "")).join(" ") ?? "";
  const words = text
    .split("\n")
    .filter((line) => !line.startsWith("|"))
    .join(" ")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[*_#\\]/g, "");
  return words.trim().slice(0, LONGEST_SPOKEN) || "The assistant has answered.";
}
