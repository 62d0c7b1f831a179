"use client";

import { Sparkles } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonLines } from "@/components/ui/skeleton";
import { AssistantMessage, Failure } from "./assistant-message";
import { Composer } from "./composer";
import { currentPage } from "./page-context";
import { starterPrompts } from "./starter-prompts";
import type { ConversationHandle } from "./use-conversation";
import { UserMessage } from "./user-message";

/** A conversation with the place to write below it. */
export function Conversation({ chat, isOffline }: { chat: ConversationHandle; isOffline: boolean }) {
  const { messages, status, problem } = chat;
  const isWorking = status === "working";
  const end = useFollow(messages);
  if (status === "missing")
    return (
      <ErrorState
        title="This conversation does not exist any more"
        message="It was deleted, or belongs to somebody else. Start a new one."
      />
    );
  const isWaiting = isWorking && messages.at(-1)?.role === "user";
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      <section
        ref={end}
        aria-label="Messages"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys.
        tabIndex={0}
        className="relative min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 py-4 outline-none"
      >
        <div className="mx-auto flex w-full max-w-3xl flex-col gap-5">
          {status === "loading" && <SkeletonLines lines={6} />}
          {status !== "loading" && messages.length === 0 && (
            <Welcome isOffline={isOffline} onPick={chat.send} />
          )}
          {messages.map((message, index) =>
            message.role === "user" ? (
              <UserMessage
                key={message.id}
                message={message}
                isWorking={isWorking}
                onResend={(text) => chat.send(text, message.id)}
              />
            ) : (
              <AssistantMessage
                key={message.id}
                message={message}
                isLast={index === messages.length - 1}
                isWorking={isWorking}
                onAnswer={chat.answer}
                onRetry={chat.retry}
                onRate={(rating) => chat.rate(message.id, rating)}
              />
            ),
          )}
          {isWaiting && (
            <p className="animate-pulse text-xs text-muted motion-reduce:animate-none" role="status">
              Working…
            </p>
          )}
          {problem && (
            <Failure
              failure={{ code: "internal", detail: problem.detail, canRetry: true }}
              onRetry={isWorking ? undefined : problem.again}
            />
          )}
        </div>
      </section>
      <div className="shrink-0 px-4 pt-1 pb-[max(1rem,env(safe-area-inset-bottom))]">
        <div className="mx-auto w-full max-w-3xl">
          <Composer
            label={isOffline ? "Ask the offline assistant" : "Ask the assistant"}
            isWorking={isWorking || status === "loading"}
            isFocused
            onSend={(text) => chat.send(text)}
            onStop={chat.stop}
          />
        </div>
      </div>
    </div>
  );
}

/** What can be asked first, here. */
function Welcome({ isOffline, onPick }: { isOffline: boolean; onPick: (text: string) => void }) {
  // The page is known in the browser only.
  const [prompts, setPrompts] = useState<string[]>([]);
  useEffect(() => setPrompts(starterPrompts(currentPage())), []);
  return (
    <div className="flex flex-col items-start gap-3 pt-4">
      <div className="grid size-10 place-content-center rounded-lg border border-border bg-surface-secondary text-muted">
        <Sparkles className="size-5" aria-hidden />
      </div>
      <div>
        <h2 className="text-md font-semibold">
          {isOffline ? "Offline assistant" : "What shall I do?"}
        </h2>
        <p className="mt-1 text-sm text-pretty text-muted">
          {isOffline
            ? "No language model is connected. I understand plain commands about your leads and tasks: find, count, change, assign, tag, note, remind, log, undo."
            : "I can find, change and organise what you may, and ask before I change many things at once."}
        </p>
      </div>
      <ul className="flex flex-col items-start gap-1.5">
        {prompts.map((prompt) => (
          <li key={prompt}>
            <button
              type="button"
              onClick={() => onPick(prompt)}
              className="min-h-10 rounded-lg border border-border px-3 py-1.5 text-left text-sm hover:bg-row-hover"
            >
              {prompt}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const NEAR = 120;

/** Stays at the end while an answer grows, unless the reader has scrolled up. */
function useFollow(messages: readonly unknown[]) {
  const box = useRef<HTMLElement>(null);
  const isAtEnd = useRef(true);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const onScroll = () => {
      isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
    };
    element.addEventListener("scroll", onScroll, { passive: true });
    return () => element.removeEventListener("scroll", onScroll);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new piece of an answer moves the end.
  useEffect(() => {
    const element = box.current;
    if (element && isAtEnd.current) element.scrollTop = element.scrollHeight;
  }, [messages]);
  return box;
}
