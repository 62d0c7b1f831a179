"use client";

import { Paperclip, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { FileAnswer } from "@/lib/files/schema";
import { UploadRow } from "./upload-row";
import type { useUploads } from "./use-uploads";

interface NoteAttachmentsProps {
  files: FileAnswer[];
  uploads: ReturnType<typeof useUploads>;
  onRemove: (id: string) => void;
}

/** The files that will go with the note being written. They are with the lead already. */
export function NoteAttachments({ files, uploads, onRemove }: NoteAttachmentsProps) {
  if (files.length === 0 && uploads.uploads.length === 0) return null;
  return (
    <ul aria-label="Files for this note" className="flex flex-col px-3 pb-1">
      {uploads.uploads.map((upload) => (
        <UploadRow
          key={upload.key}
          upload={upload}
          onRetry={() => uploads.retry(upload)}
          onPutAway={() => uploads.putAway(upload.key)}
        />
      ))}
      {files.map((file) => (
        <li key={file.id} className="flex items-center gap-1.5 text-sm">
          <Paperclip className="size-3.5 shrink-0 text-muted" aria-hidden />
          <span className="min-w-0 truncate">{file.name}</span>
          <Button
            onPress={() => onRemove(file.id)}
            aria-label={`Leave ${file.name} out of the note`}
            title="It stays with the lead"
            variant="ghost"
            size="sm"
            isIconOnly
          >
            <X aria-hidden />
          </Button>
        </li>
      ))}
    </ul>
  );
}
