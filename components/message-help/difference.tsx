"use client";

import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import type { Suggestion } from "./use-message-help";
import { type MessageHelp, UNCHANGED } from "./use-message-help";

/** What was changed in the text above, and the way back. */
export function Difference({ help }: { help: MessageHelp }) {
  const { suggestion, isShown, problem, revert, clear } = help;
  if (problem)
    return (
      <p role="alert" className="px-3 pb-2 text-xs text-danger">
        {problem}
      </p>
    );
  if (!suggestion || (suggestion.isChanged && !isShown)) return null;
  return (
    <section
      aria-label="What was changed"
      className="mx-2 mb-2 flex flex-col gap-2 rounded-md bg-surface-secondary p-2 text-xs"
    >
      {suggestion.isChanged ? (
        <>
          <Words parts={suggestion.parts} />
          {suggestion.fixes.length > 0 && <p className="text-muted">{suggestion.fixes.join(" · ")}</p>}
        </>
      ) : (
        !suggestion.note && <p className="text-muted">{UNCHANGED}</p>
      )}
      {suggestion.note && <p className="text-pretty text-muted">{suggestion.note}</p>}
      <div className="flex items-center gap-2">
        {suggestion.isChanged && (
          <Button size="sm" variant="outline" onPress={revert} aria-keyshortcuts="Escape">
            Bring mine back <Kbd>Esc</Kbd>
          </Button>
        )}
        <Button size="sm" variant="ghost" onPress={clear}>
          {suggestion.isChanged ? "Keep it" : "Close"}
        </Button>
      </div>
    </section>
  );
}

function Words({ parts }: Pick<Suggestion, "parts">) {
  return (
    <p className="max-h-40 overflow-y-auto whitespace-pre-wrap wrap-anywhere">
      {parts.map(({ kind, text }, index) => {
        // Parts of a difference never move.
        const key = `${index}-${kind}`;
        if (kind === "removed")
          return (
            <del key={key} className="text-muted">
              {text}
            </del>
          );
        if (kind === "added")
          return (
            <ins key={key} className="bg-success-soft text-success-soft-foreground no-underline">
              {text}
            </ins>
          );
        return <span key={key}>{text}</span>;
      })}
    </p>
  );
}
