"use client";

import { Copy, RotateCw, ThumbsDown, ThumbsUp } from "lucide-react";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/toast";
import type { AgentMessage, AgentToolPart, ApprovalAnswer, TurnFailure } from "@/lib/agent/schema";
import { ApprovalCard } from "./approval-card";
import { CapsLink } from "./caps-link";
import { Markdown } from "./markdown";
import { Thinking } from "./thinking";
import { ToolStep } from "./tool-step";

/** An answer: what was done, what is asked, and what is said. */
export function AssistantMessage({
  message,
  isLast,
  isWorking,
  onAnswer,
  onRetry,
  onRate,
}: {
  message: AgentMessage;
  isLast: boolean;
  isWorking: boolean;
  onAnswer: (answer: ApprovalAnswer) => void;
  onRetry: () => void;
  onRate: (rating: "up" | "down" | null) => void;
}) {
  const isWriting = isLast && isWorking;
  const hasFailed = message.parts.some(({ type }) => type === "data-failure");
  const text = message.parts.map((part) => (part.type === "text" ? part.text : "")).join("\n\n");
  return (
    <article aria-label="Assistant" className="flex min-w-0 flex-col gap-2">
      {message.parts.map((part, index) => {
        const key = "toolCallId" in part ? part.toolCallId : `${part.type}-${index}`;
        if (part.type === "text") return part.text && <Markdown key={key} text={part.text} />;
        if ("toolCallId" in part)
          return <ToolStep key={key} part={part as AgentToolPart} isStopped={!isWriting} />;
        if (part.type === "data-approval")
          return (
            <ApprovalCard
              key={part.data.approvalId}
              card={part.data}
              isBusy={isWorking || !isLast}
              onAnswer={onAnswer}
            />
          );
        if (part.type === "data-failure")
          return (
            <Failure
              key={key}
              failure={part.data}
              onRetry={isLast && !isWorking ? onRetry : undefined}
            />
          );
        return null;
      })}
      {isWriting && text === "" && !hasFailed && <Thinking />}
      {!isWriting && text.trim() && (
        <Actions text={text} rating={message.metadata?.rating ?? null} onRate={onRate} />
      )}
    </article>
  );
}

/** How an answer ended that did not end well, and what to do. */
export function Failure({
  failure,
  onRetry,
}: {
  failure: Pick<TurnFailure, "code" | "detail" | "canRetry">;
  onRetry: (() => void) | undefined;
}) {
  const isCalm = failure.code === "stopped" || failure.code === "over_budget";
  return (
    <div
      role="alert"
      className={`flex flex-wrap items-center gap-2 rounded-lg px-3 py-2 text-sm ${isCalm ? "bg-default text-foreground" : "bg-danger-soft text-danger-soft-foreground"}`}
    >
      <span className="min-w-0 flex-1">{failure.detail}</span>
      {failure.code === "over_budget" && <CapsLink />}
      {failure.canRetry && onRetry && (
        <Button variant="outline" size="sm" onPress={onRetry}>
          <RotateCw aria-hidden />
          Try again
        </Button>
      )}
    </div>
  );
}

function Actions({
  text,
  rating,
  onRate,
}: {
  text: string;
  rating: "up" | "down" | null;
  onRate: (rating: "up" | "down" | null) => void;
}) {
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => notify("Copied"),
      () => notify("The browser did not allow copying", { tone: "danger" }),
    );
  return (
    <div className="-ml-1.5 flex gap-0.5">
      <Button variant="ghost" size="sm" isIconOnly aria-label="Copy the answer" onPress={copy}>
        <Copy aria-hidden />
      </Button>
      {(["up", "down"] as const).map((value) => (
        <Button
          key={value}
          variant="ghost"
          size="sm"
          isIconOnly
          aria-label={value === "up" ? "Good answer" : "Bad answer"}
          aria-pressed={rating === value}
          className={rating === value ? "text-accent" : "text-muted"}
          onPress={() => onRate(rating === value ? null : value)}
        >
          {value === "up" ? <ThumbsUp aria-hidden /> : <ThumbsDown aria-hidden />}
        </Button>
      ))}
    </div>
  );
}
