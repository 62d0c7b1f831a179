"use client";

import { useState } from "react";
import { updateNote } from "@/app/(crm)/leads/actions";
import { useVocabulary } from "@/components/leads/vocabulary";
import { announce } from "@/components/ui/announcer";
import { Button } from "@/components/ui/button";
import type { Note } from "@/lib/notes/schema";
import { NoteBody } from "./note-body";
import { NoteField } from "./note-field";
import { useNoteDraft } from "./use-note-draft";

export const FAILED = "This could not be saved. Check the connection and try again.";

/** A note while it is edited. When somebody else changes it meanwhile, both wordings stand until one is chosen. */
export function NoteEditor({
  note: noteNow,
  onSaved,
  onClose,
}: {
  note: Note;
  onSaved: () => void;
  onClose: () => void;
}) {
  // What was begun with, so that what others write meanwhile is not written over unseen.
  const [note] = useState(noteNow);
  const draft = useNoteDraft(`edit:${note.id}:${note.version}`, { doc: note.doc, text: note.body });
  const { written, replacement, write, forget } = draft;
  const [error, setError] = useState<string>();
  const [theirs, setTheirs] = useState<Note>();
  const [isPending, setPending] = useState(false);

  const close = () => {
    forget();
    onClose();
  };

  async function save(version: number) {
    if (isPending) return;
    setPending(true);
    const content = written.doc ? { doc: written.doc } : { body: written.text };
    const done = await updateNote({ id: note.id, version, ...content }).catch(() => undefined);
    setPending(false);
    if (done?.ok) {
      announce("Note saved");
      onSaved();
      return close();
    }
    const current = done?.error.code === "conflict" ? (done.error.data as Note | undefined) : undefined;
    setTheirs(current);
    setError(current ? undefined : (done?.error.detail ?? FAILED));
  }

  return (
    <form
      aria-label="Edit note"
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void save(note.version);
      }}
    >
      <div className="rounded-md border border-border bg-surface focus-within:border-accent">
        <NoteField
          label="Note"
          {...{ written, replacement, error }}
          isFocused
          onChange={(next) => {
            write(next);
            setError(undefined);
          }}
          onSubmit={() => void save(theirs?.version ?? note.version)}
          onEscape={() => {
            close();
            return true;
          }}
        />
      </div>
      {theirs ? (
        <Conflict
          theirs={theirs}
          isPending={isPending}
          onOverwrite={() => void save(theirs.version)}
          onDiscard={() => {
            onSaved();
            close();
          }}
        />
      ) : (
        <div className="flex justify-end gap-2">
          <Button variant="ghost" size="sm" onPress={close}>
            Cancel
          </Button>
          <Button variant="primary" size="sm" type="submit" isPending={isPending}>
            Save note
          </Button>
        </div>
      )}
    </form>
  );
}

function Conflict({
  theirs,
  isPending,
  onOverwrite,
  onDiscard,
}: {
  theirs: Note;
  isPending: boolean;
  onOverwrite: () => void;
  onDiscard: () => void;
}) {
  const { userId } = useVocabulary();
  return (
    <section
      role="alert"
      aria-label="Changed in the meantime"
      className="flex flex-col gap-2 rounded-md border border-warning p-2"
    >
      <p className="text-pretty">
        {theirs.authorId === userId
          ? "This note was changed somewhere else"
          : "Somebody changed this note"}{" "}
        while you were writing. It reads now:
      </p>
      <div className="max-h-40 overflow-y-auto rounded-md bg-default px-2 py-1 whitespace-pre-wrap">
        <NoteBody note={theirs} />
      </div>
      <p className="text-pretty text-muted">
        Yours is above, unsaved. Saving it keeps the other wording among the earlier versions.
      </p>
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="ghost" size="sm" onPress={onDiscard}>
          Discard mine
        </Button>
        <Button variant="primary" size="sm" isPending={isPending} onPress={onOverwrite}>
          Save mine
        </Button>
      </div>
    </section>
  );
}
