"use client";

import { Button } from "@heroui/react/button";
import { useId, useState } from "react";
import { createNote } from "@/app/(crm)/leads/actions";
import { announceChange } from "@/components/live/changes";
import { Difference } from "@/components/message-help/difference";
import { HelpMenu } from "@/components/message-help/help-menu";
import { useMessageHelp } from "@/components/message-help/use-message-help";
import { announce } from "@/components/ui/announcer";
import { Kbd } from "@/components/ui/kbd";
import { useVocabulary } from "./vocabulary";

/** What was begun and not sent stays with its lead until the page is left. */
const drafts = new Map<string, string>();

/** A quick note; ⌘Enter or Ctrl+Enter adds it. */
export function NoteComposer({ leadId }: { leadId: string }) {
  const { can } = useVocabulary();
  const id = useId();
  const [text, setText] = useState(drafts.get(leadId) ?? "");
  const [error, setError] = useState<string>();
  const [isPending, setPending] = useState(false);
  const help = useMessageHelp(text, write);
  if (!can("leads:write")) return null;

  function write(next: string) {
    setText(next);
    setError(undefined);
    if (next) drafts.set(leadId, next);
    else drafts.delete(leadId);
  }

  async function submit() {
    if (!text.trim() || isPending) return;
    setPending(true);
    const done = await createNote({ id: leadId, body: text }).catch(() => undefined);
    setPending(false);
    if (!done?.ok)
      return setError(
        done?.error.detail ?? "The note could not be added. It is still here; try again.",
      );
    write("");
    help.clear();
    announce("Note added");
    announceChange({ resource: "leads", ids: [leadId] });
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      className="group rounded-lg border border-border bg-surface focus-within:border-accent"
    >
      <label htmlFor={id} className="sr-only">
        Add a note
      </label>
      <textarea
        id={id}
        value={text}
        rows={2}
        maxLength={20_000}
        placeholder="Add a note"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => write(event.target.value)}
        onKeyDown={(event) => {
          help.onKeyDown(event);
          if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
          event.preventDefault();
          void submit();
        }}
        className="block field-sizing-content max-h-80 min-h-15 w-full resize-none bg-transparent px-3 py-2 text-base outline-none placeholder:text-field-placeholder md:text-sm"
      />
      <Difference help={help} />
      <div className="flex items-center gap-2 px-2 pb-2">
        {text.trim() && can("agent:use") && <HelpMenu isAsking={help.isAsking} onPick={help.ask} />}
        {error && (
          <p id={`${id}-error`} role="alert" className="text-xs text-danger">
            {error}
          </p>
        )}
        <span className="ml-auto text-xs text-muted opacity-0 group-focus-within:opacity-100 phone:hidden">
          <Kbd>⌘ Enter</Kbd>
        </span>
        <Button
          className="phone:ml-auto"
          type="submit"
          size="sm"
          variant={text.trim() ? "primary" : "secondary"}
          isDisabled={!text.trim()}
          isPending={isPending}
        >
          Add note
        </Button>
      </div>
    </form>
  );
}
