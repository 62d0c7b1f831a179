"use client";

import { Button } from "@heroui/react/button";
import { Ellipsis, Pencil, Pin, PinOff, StickyNote, Trash2 } from "lucide-react";
import { useState } from "react";
import { deleteNote, updateNote } from "@/app/(crm)/leads/actions";
import { announceChange } from "@/components/live/changes";
import { MenuButton } from "@/components/ui/menu-button";
import { TimelineItem } from "@/components/ui/timeline";
import { notifyError } from "@/components/ui/toast";
import type { Note } from "@/lib/notes/schema";
import { NoteText } from "./note-text";
import { notifyDone } from "./undo";
import { useVocabulary } from "./vocabulary";

const FAILED = "This could not be saved. Check the connection and try again.";

/** A note on the timeline; its author edits it in place. */
export function NoteItem({ note, at }: { note: Note; at: string }) {
  const { can, userId } = useVocabulary();
  const [isEditing, setEditing] = useState(false);
  const isMine = note.authorId === userId;
  const mayChange = isMine || can("journal:undo");

  async function pin() {
    const done = await updateNote({ id: note.id, isPinned: !note.isPinned }).catch(() => undefined);
    if (done?.ok) announceChange({ resource: "leads", ids: [note.leadId] });
    else notifyError(done?.error.detail ?? FAILED);
  }

  async function remove() {
    const done = await deleteNote({ id: note.id }).catch(() => undefined);
    if (done?.ok) notifyDone("Note moved to the bin", done.entryId, [note.leadId]);
    else notifyError(done?.error.detail ?? FAILED);
  }

  const menu = can("leads:write") && (
    <MenuButton
      label="Note actions"
      isIconOnly
      size="sm"
      actions={[
        ...(mayChange
          ? [{ id: "edit", label: "Edit", icon: <Pencil />, onAction: () => setEditing(true) }]
          : []),
        {
          id: "pin",
          label: note.isPinned ? "Unpin" : "Pin to the top",
          icon: note.isPinned ? <PinOff /> : <Pin />,
          onAction: () => void pin(),
        },
        ...(mayChange
          ? [
              {
                id: "delete",
                label: "Delete",
                icon: <Trash2 />,
                isDanger: true,
                onAction: () => void remove(),
              },
            ]
          : []),
      ]}
    >
      <Ellipsis aria-hidden />
    </MenuButton>
  );

  return (
    <TimelineItem
      icon={note.isPinned ? <Pin /> : <StickyNote />}
      actor={note.authorName ?? "A former member"}
      at={at}
      action={menu}
      body={
        isEditing ? (
          <NoteEditor note={note} onClose={() => setEditing(false)} />
        ) : (
          <NoteText text={note.body} />
        )
      }
    >
      wrote a note
    </TimelineItem>
  );
}

function NoteEditor({ note, onClose }: { note: Note; onClose: () => void }) {
  const [text, setText] = useState(note.body);
  const [error, setError] = useState<string>();

  async function save() {
    const done = await updateNote({ id: note.id, version: note.version, body: text }).catch(
      () => undefined,
    );
    if (!done?.ok) return setError(done?.error.detail ?? FAILED);
    announceChange({ resource: "leads", ids: [note.leadId] });
    onClose();
  }

  return (
    <form
      className="flex flex-col gap-2 py-1"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <textarea
        aria-label="Note"
        // biome-ignore lint/a11y/noAutofocus: the field replaces the text whose menu had the focus.
        autoFocus
        rows={4}
        maxLength={20_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            event.preventDefault();
            event.stopPropagation();
            onClose();
          } else if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
            event.preventDefault();
            void save();
          }
        }}
        className="textarea w-full"
      />
      {error && (
        <p role="alert" className="text-xs text-danger">
          {error}
        </p>
      )}
      <div className="flex justify-end gap-2">
        <Button variant="ghost" size="sm" onPress={onClose}>
          Cancel
        </Button>
        <Button variant="primary" size="sm" type="submit">
          Save note
        </Button>
      </div>
    </form>
  );
}
