"use client";

import { Ellipsis, History, Pencil, Pin, PinOff, StickyNote, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { deleteNote, updateNote } from "@/app/(crm)/leads/actions";
import { NoteFiles } from "@/components/files/note-files";
import { notifyDone } from "@/components/leads/undo";
import { useVocabulary } from "@/components/leads/vocabulary";
import { announceChange } from "@/components/live/changes";
import { MenuButton } from "@/components/ui/menu-button";
import { TimelineItem } from "@/components/ui/timeline";
import { notifyError } from "@/components/ui/toast";
import type { Note } from "@/lib/notes/schema";
import { NoteBody } from "./note-body";
import { FAILED, NoteEditor } from "./note-editor";

const NoteVersions = dynamic(() => import("./note-versions").then((module) => module.NoteVersions), {
  ssr: false,
});

/** A note on the timeline; its author edits it in place. */
export function NoteItem({
  note,
  at,
  href,
  onChanged,
}: {
  note: Note;
  at: string;
  /** Its permanent link. */
  href?: string | undefined;
  onChanged?: (() => void) | undefined;
}) {
  const { can, userId } = useVocabulary();
  const [isEditing, setEditing] = useState(false);
  const [isLookingBack, setLookingBack] = useState(false);
  const mayChange = can("leads:write") && (note.authorId === userId || can("journal:undo"));
  const changed = () => {
    announceChange({ resource: "leads", ids: [note.leadId] });
    onChanged?.();
  };

  async function pin() {
    const done = await updateNote({ id: note.id, isPinned: !note.isPinned }).catch(() => undefined);
    if (done?.ok) changed();
    else notifyError(done?.error.detail ?? FAILED);
  }

  async function remove() {
    const done = await deleteNote({ id: note.id }).catch(() => undefined);
    if (!done?.ok) return notifyError(done?.error.detail ?? FAILED);
    notifyDone("Note moved to the bin", done.entryId, [note.leadId]);
    onChanged?.();
  }

  const actions = [
    ...(mayChange
      ? [{ id: "edit", label: "Edit", icon: <Pencil />, onAction: () => setEditing(true) }]
      : []),
    {
      id: "pin",
      label: note.isPinned ? "Unpin" : "Pin to the top",
      icon: note.isPinned ? <PinOff /> : <Pin />,
      onAction: () => void pin(),
    },
    ...(note.editedAt
      ? [
          {
            id: "versions",
            label: "Earlier versions",
            icon: <History />,
            onAction: () => setLookingBack(true),
          },
        ]
      : []),
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
  ];

  return (
    <TimelineItem
      icon={note.isPinned ? <Pin /> : <StickyNote />}
      actor={note.authorName ?? "A former member"}
      at={at}
      href={href}
      action={
        can("leads:write") && (
          <MenuButton label="Note actions" isIconOnly size="sm" actions={actions}>
            <Ellipsis aria-hidden />
          </MenuButton>
        )
      }
      body={
        isEditing ? (
          <NoteEditor note={note} onSaved={changed} onClose={() => setEditing(false)} />
        ) : (
          <>
            <NoteBody note={note} />
            <NoteFiles files={note.files} />
          </>
        )
      }
    >
      wrote a note
      {note.editedAt && (
        <>
          {" "}
          <button
            type="button"
            onClick={() => setLookingBack(true)}
            className="rounded text-muted underline decoration-dotted underline-offset-2 hover:text-foreground"
          >
            edited
          </button>
        </>
      )}
      {isLookingBack && (
        <NoteVersions
          note={note}
          mayChange={mayChange}
          onSaved={changed}
          onClose={() => setLookingBack(false)}
        />
      )}
    </TimelineItem>
  );
}
