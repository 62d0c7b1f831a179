"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { useFormat } from "@/components/ui/format";
import { fileLimits } from "@/lib/files/limits";
import type { FileAnswer } from "@/lib/files/schema";
import { AttachButton } from "./attach-button";
import { FileRow } from "./file-row";
import { UploadRow } from "./upload-row";
import { useLeadFiles } from "./use-lead-files";
import { usePageDrop } from "./use-page-drop";
import { useUploads } from "./use-uploads";

const FilePreview = dynamic(() => import("./file-preview").then((module) => module.FilePreview), {
  ssr: false,
});

/** What is attached to a lead. Files can be dropped anywhere on the page. */
export function LeadFiles({ leadId, canEdit }: { leadId: string; canEdit: boolean }) {
  const format = useFormat();
  const { page, problem, load, loadMore, remove } = useLeadFiles(leadId);
  const { uploads, add, retry, putAway } = useUploads(leadId);
  const [shown, setShown] = useState<FileAnswer>();
  const isOver = usePageDrop(canEdit, add);
  const count = page?.total ?? 0;

  return (
    <section
      aria-labelledby={`files-${leadId}`}
      className={classNames(
        "rounded-lg",
        isOver && "bg-accent-soft outline-2 outline-accent outline-dashed",
      )}
    >
      <div className="flex h-8 items-center justify-between gap-2">
        <h2 id={`files-${leadId}`} className="text-sm font-medium">
          Files {count > 0 && <span className="font-normal text-muted tabular-nums">{count}</span>}
        </h2>
        {canEdit && <AttachButton label="Attach files" onFiles={add} />}
      </div>
      {problem && (
        <p className="text-sm text-muted">
          {problem}{" "}
          <button type="button" className="cursor-pointer text-link underline" onClick={load}>
            Try again
          </button>
        </p>
      )}
      {page && count === 0 && uploads.length === 0 && (
        <p className="text-sm text-muted">
          {canEdit ? `Drop files here, up to ${format.bytes(fileLimits.bytes)} each.` : "None yet."}
        </p>
      )}
      <ul aria-label="Files">
        {uploads.map((upload) => (
          <UploadRow
            key={upload.key}
            upload={upload}
            onRetry={() => retry(upload)}
            onPutAway={() => putAway(upload.key)}
          />
        ))}
        {page?.items.map((file) => (
          <FileRow
            key={file.id}
            file={file}
            canEdit={canEdit}
            onOpen={() => setShown(file)}
            onDelete={() => remove(file)}
          />
        ))}
      </ul>
      {page?.nextCursor && (
        <Button variant="ghost" size="sm" onPress={loadMore}>
          Show more
        </Button>
      )}
      {shown && <FilePreview file={shown} onClose={() => setShown(undefined)} />}
    </section>
  );
}
