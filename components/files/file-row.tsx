"use client";

import { Download, Ellipsis, File as FileIcon, FileText, Trash2 } from "lucide-react";
import { useFormat } from "@/components/ui/format";
import { MenuButton } from "@/components/ui/menu-button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { FileAnswer } from "@/lib/files/schema";
import { saveFile } from "./save-file";

interface FileRowProps {
  file: FileAnswer;
  canEdit: boolean;
  onOpen: () => void;
  onDelete: () => void;
}

/** A file: a picture or PDF opens over the page, anything else is saved. */
export function FileRow({ file, canEdit, onOpen, onDelete }: FileRowProps) {
  const format = useFormat();
  const name = <span className="block truncate font-medium">{file.name}</span>;
  const className =
    "flex min-w-0 flex-1 cursor-pointer items-center gap-3 rounded-lg py-1.5 text-left text-sm";
  const content = (
    <>
      <Thumbnail file={file} />
      <span className="min-w-0">
        {name}
        <span className="block truncate text-xs text-muted">
          {format.bytes(file.sizeBytes)}
          {file.uploadedByName && ` · ${file.uploadedByName}`} · <RelativeTime at={file.createdAt} />
        </span>
      </span>
    </>
  );
  return (
    <li className="flex items-center gap-1">
      {file.previewUrl ? (
        <button type="button" onClick={onOpen} className={className}>
          {content}
        </button>
      ) : (
        <a href={file.downloadUrl} download={file.name} className={className}>
          {content}
        </a>
      )}
      <MenuButton
        label={`More about ${file.name}`}
        isIconOnly
        size="sm"
        actions={[
          { id: "download", label: "Download", icon: <Download />, onAction: () => saveFile(file) },
          ...(canEdit
            ? [{ id: "delete", label: "Delete", icon: <Trash2 />, isDanger: true, onAction: onDelete }]
            : []),
        ]}
      >
        <Ellipsis aria-hidden />
      </MenuButton>
    </li>
  );
}

function Thumbnail({ file }: { file: FileAnswer }) {
  const Icon = /pdf|text|word|document/.test(file.type) ? FileText : FileIcon;
  return (
    <span className="grid size-9 shrink-0 place-content-center overflow-hidden rounded-md border border-border bg-surface-secondary">
      {file.thumbnailUrl ? (
        // biome-ignore lint/performance/noImgElement: the server made it small already, and its link is signed.
        <img src={file.thumbnailUrl} alt="" loading="lazy" className="size-9 object-cover" />
      ) : (
        <Icon className="size-4 text-muted" aria-hidden />
      )}
    </span>
  );
}
