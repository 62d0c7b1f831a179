"use client";

import { Paperclip } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { getFile } from "@/app/(crm)/files/actions";
import { useFormat } from "@/components/ui/format";
import { notifyError } from "@/components/ui/toast";
import type { FileAnswer } from "@/lib/files/schema";
import type { Note } from "@/lib/notes/schema";
import { saveFile } from "./save-file";

const FilePreview = dynamic(() => import("./file-preview").then((module) => module.FilePreview), {
  ssr: false,
});

/** The files that came with a note. */
export function NoteFiles({ files }: { files: Note["files"] }) {
  const format = useFormat();
  const [shown, setShown] = useState<FileAnswer>();
  if (files.length === 0) return null;

  async function open(id: string) {
    const answer = await getFile({ id }).catch(() => undefined);
    if (!answer?.ok) return notifyError(answer?.error.detail ?? "The file could not be opened.");
    if (answer.data.previewUrl) setShown(answer.data);
    else saveFile(answer.data);
  }

  return (
    <ul aria-label="Files of this note" className="mt-2 flex flex-wrap gap-2">
      {files.map((file) => (
        <li key={file.id} className="min-w-0">
          <button
            type="button"
            onClick={() => void open(file.id)}
            className="flex max-w-full cursor-pointer items-center gap-1.5 rounded-md border border-border px-2 py-1 text-xs hover:bg-surface-secondary"
          >
            <Paperclip className="size-3 shrink-0 text-muted" aria-hidden />
            <span className="truncate">{file.name}</span>
            <span className="shrink-0 text-muted">{format.bytes(file.sizeBytes)}</span>
          </button>
        </li>
      ))}
      {shown && <FilePreview file={shown} onClose={() => setShown(undefined)} />}
    </ul>
  );
}
