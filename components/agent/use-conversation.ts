"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { ApiProblem } from "@/components/api/request";
import { announceChange } from "@/components/live/changes";
import { announce } from "@/components/ui/announcer";
import type { AgentMessage, ApprovalAnswer, TurnInput } from "@/lib/agent/schema";
import { createConversation, rateAnswer, sendTurn, stopAnswer } from "./agent-api";
import { follow, readOn } from "./follow-answer";
import { currentPage } from "./page-context";
import { spoken } from "./spoken";

export type ConversationStatus = "loading" | "ready" | "working" | "missing";

export interface ConversationHandle {
  id: string | undefined;
  title: string | null;
  messages: AgentMessage[];
  status: ConversationStatus;
  /** Why the last request was refused before an answer began, and the same request again where that may help. */
  problem: { detail: string; again?: () => void } | undefined;
  /** `replaces`: edit and resend, which drops the earlier message and all after it. */
  send: (text: string, replaces?: string) => void;
  answer: (approval: ApprovalAnswer) => void;
  retry: () => void;
  stop: () => void;
  rate: (messageId: string, rating: "up" | "down" | null) => void;
}

/** One conversation with the assistant: what was said, and the answer while it is written. */
export function useConversation(
  openId: string | undefined,
  onStarted: (id: string) => void,
): ConversationHandle {
  const [id, setId] = useState(openId);
  const [title, setTitle] = useState<string | null>(null);
  const [messages, setMessages] = useState<AgentMessage[]>([]);
  const [status, setStatus] = useState<ConversationStatus>(openId ? "loading" : "ready");
  const [problem, setProblem] = useState<ConversationHandle["problem"]>();
  const running = useRef<AbortController>(undefined);

  const load = useCallback(
    (wanted: string, signal: AbortSignal) =>
      readOn(wanted, signal, {
        setMessages,
        setTitle,
        onRead: (read) => setStatus(read.state === "running" ? "working" : "ready"),
        onAnswered: tellAnswer,
      }),
    [],
  );

  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt reads again.
  useEffect(() => {
    if (!openId) return;
    const leaving = new AbortController();
    load(openId, leaving.signal).catch((error: unknown) => {
      if (leaving.signal.aborted) return;
      const isMissing = error instanceof ApiProblem && error.status === 404;
      setStatus(isMissing ? "missing" : "ready");
      const again = () => {
        setProblem(undefined);
        setStatus("loading");
        setAttempt((before) => before + 1);
      };
      setProblem({ detail: wordsOf(error), again });
    });
    return () => leaving.abort();
  }, [openId, load, attempt]);

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
      const last = await follow(chunks, begun, { setMessages, setTitle });
      tellAnswer(last);
    } catch (error) {
      if (signal.aborted) return;
      const isRefused = error instanceof ApiProblem && error.status !== 409;
      const isRead = !isRefused && target !== undefined && (await reread(target, signal));
      if (isRead && !(error instanceof ApiProblem)) return;
      // The same words under the same id are asked once, however often they are sent.
      const again = () => void take(turn, begun, target);
      setProblem({ detail: wordsOf(error), ...(mayPass(error) && { again }) });
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
    if (id) void stopAnswer(id).catch(() => setProblem({ detail: "The answer could not be stopped." }));
  };

  const rate = (messageId: string, rating: "up" | "down" | null) => {
    setMessages((before) =>
      before.map((message) =>
        message.id === messageId && message.metadata
          ? { ...message, metadata: { ...message.metadata, rating } }
          : message,
      ),
    );
    void rateAnswer(messageId, rating).catch(() =>
      setProblem({ detail: "Your rating could not be kept." }),
    );
  };

  return { id, title, messages, status, problem, send, answer, retry, stop, rate };
}

const wordsOf = (error: unknown) =>
  error instanceof ApiProblem ? error.message : "The answer broke off. Try again.";

/** Nobody was reached, or it was too much just now: the same request may do better. */
const mayPass = (error: unknown) =>
  !(error instanceof ApiProblem) || error.status === 0 || error.status === 429 || error.status >= 500;

/** Screen readers hear the answer; what it wrote is seen on the page at once. */
function tellAnswer(answer: AgentMessage | undefined) {
  announce(spoken(answer));
  announceChange({ resource: "leads", ids: [] });
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
