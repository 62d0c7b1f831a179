"use client";

import { useEffect, useState } from "react";
import { listNoteVersions, updateNote } from "@/app/(crm)/leads/actions";
import { notifyDone } from "@/components/leads/undo";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { SkeletonLines } from "@/components/ui/skeleton";
import { notifyError } from "@/components/ui/toast";
import type { Note, NoteVersion } from "@/lib/notes/schema";
import { NoteBody } from "./note-body";
import { FAILED } from "./note-editor";

/** How a note read before; any wording can be taken up again. */
export function NoteVersions({
  note,
  mayChange,
  onSaved,
  onClose,
}: {
  note: Note;
  mayChange: boolean;
  onSaved: () => void;
  onClose: () => void;
}) {
  const [versions, setVersions] = useState<NoteVersion[]>();
  const [problem, setProblem] = useState<string>();
  const [turn, setTurn] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn tries again.
  useEffect(() => {
    let isOpen = true;
    setProblem(undefined);
    listNoteVersions({ id: note.id })
      .catch(() => undefined)
      .then((read) => {
        if (!isOpen) return;
        if (read?.ok) setVersions(read.data.items);
        else setProblem(read?.error.detail ?? "The earlier versions could not be loaded.");
      });
    return () => {
      isOpen = false;
    };
  }, [note.id, turn]);

  async function takeUp({ body, doc }: NoteVersion) {
    const content = doc ? { doc } : { body };
    const done = await updateNote({ id: note.id, version: note.version, ...content }).catch(
      () => undefined,
    );
    if (!done?.ok) return notifyError(done?.error.detail ?? FAILED);
    notifyDone("The earlier wording is back", done.entryId, [note.leadId]);
    onSaved();
    onClose();
  }

  return (
    <Dialog isOpen onOpenChange={(isOpen) => !isOpen && onClose()} title="Earlier versions" size="lg">
      {problem && <ErrorState message={problem} onRetry={() => setTurn(turn + 1)} />}
      {!versions && !problem && <SkeletonLines lines={6} />}
      {versions?.length === 0 && (
        <p className="text-muted">This note has always read as it does now.</p>
      )}
      <ol className="flex flex-col gap-4 text-sm">
        {versions?.map((version) => (
          <li key={version.number} className="flex flex-col gap-1.5">
            <div className="flex items-center gap-2">
              <p className="min-w-0 flex-1 text-muted">
                <span className="font-medium text-foreground">
                  {version.authorName ?? "A former member"}
                </span>
                {" · "}
                <RelativeTime at={version.writtenAt} />
              </p>
              {mayChange && (
                <Button variant="outline" size="sm" onPress={() => void takeUp(version)}>
                  Use this wording
                </Button>
              )}
            </div>
            <div className="rounded-lg border border-border bg-surface-secondary px-3 py-2 wrap-anywhere whitespace-pre-wrap">
              <NoteBody note={version} />
            </div>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
