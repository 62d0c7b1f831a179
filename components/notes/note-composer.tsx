"use client";

import { Pin } from "lucide-react";
import { useRef, useState } from "react";
import { createNote } from "@/app/(crm)/leads/actions";
import { AttachButton } from "@/components/files/attach-button";
import { NoteAttachments } from "@/components/files/note-attachments";
import { useUploads } from "@/components/files/use-uploads";
import { useVocabulary } from "@/components/leads/vocabulary";
import { announceChange } from "@/components/live/changes";
import { Difference } from "@/components/message-help/difference";
import { HelpMenu } from "@/components/message-help/help-menu";
import { useMessageHelp } from "@/components/message-help/use-message-help";
import { announce } from "@/components/ui/announcer";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Kbd } from "@/components/ui/kbd";
import type { FileAnswer } from "@/lib/files/schema";
import { NoteField, type Written } from "./note-field";
import { useNoteDraft } from "./use-note-draft";

/** A quick note; ⌘Enter or Ctrl+Enter adds it. */
export function NoteComposer({ leadId, focusTurn }: { leadId: string; focusTurn?: number }) {
  const { can } = useVocabulary();
  const { written, replacement, write, replace, clear } = useNoteDraft(`note:${leadId}`);
  const { text } = written;
  const [error, setError] = useState<string>();
  const [isPending, setPending] = useState(false);
  const [isPinned, setPinned] = useState(false);
  // Words that come back after help was refused come back as they were formatted.
  const formatted = useRef(new Map<string, Written>());
  const help = useMessageHelp(text, (next) =>
    replace(formatted.current.get(next) ?? { doc: null, text: next }),
  );
  const [files, setFiles] = useState<FileAnswer[]>([]);
  const uploads = useUploads(leadId, (file) => setFiles((before) => [...before, file]));
  const isUploading = uploads.uploads.some(({ problem }) => !problem);
  const isEmpty = text.trim() === "";

  async function submit() {
    if (isEmpty || isPending || isUploading) return;
    setPending(true);
    const fileIds = files.map((file) => file.id);
    const content = written.doc ? { doc: written.doc } : { body: text };
    const done = await createNote({ id: leadId, ...content, isPinned, fileIds }).catch(() => undefined);
    setPending(false);
    if (!done?.ok)
      return setError(
        done?.error.detail ?? "The note could not be added. It is still here; try again.",
      );
    clear();
    setError(undefined);
    setPinned(false);
    setFiles([]);
    help.clear();
    announce("Note added");
    announceChange({ resource: "leads", ids: [leadId] });
  }

  return (
    <form
      aria-label="New note"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      className="group"
    >
      <NoteField
        label="Add a note"
        {...{ written, replacement, error, focusTurn }}
        onChange={(next) => {
          write(next);
          setError(undefined);
        }}
        onSubmit={() => void submit()}
        onEscape={() => {
          if (!help.isShown) return false;
          help.revert();
          return true;
        }}
      />
      <Difference help={help} />
      <NoteAttachments
        {...{ files, uploads }}
        onRemove={(id) => setFiles((before) => before.filter((file) => file.id !== id))}
      />
      <div className="flex items-center gap-2 px-2 pb-2">
        {!isEmpty && can("agent:use") && (
          <HelpMenu
            isAsking={help.isAsking}
            onPick={(goal) => {
              formatted.current.set(text, written);
              void help.ask(goal);
            }}
          />
        )}
        {!isEmpty && (
          <Button
            variant="ghost"
            size="sm"
            isIconOnly
            aria-label="Pin to the top"
            aria-pressed={isPinned}
            onPress={() => setPinned(!isPinned)}
            className={classNames(isPinned && "text-accent")}
          >
            <Pin aria-hidden />
          </Button>
        )}
        {!isEmpty && <AttachButton isIconOnly label="Attach files to the note" onFiles={uploads.add} />}
        <span className="ml-auto text-xs text-muted opacity-0 group-focus-within:opacity-100 phone:hidden">
          <Kbd>⌘ Enter</Kbd>
        </span>
        <Button
          className="phone:ml-auto"
          type="submit"
          size="sm"
          variant={isEmpty ? "secondary" : "primary"}
          isDisabled={isEmpty || isUploading}
          isPending={isPending}
        >
          Add note
        </Button>
      </div>
    </form>
  );
}
