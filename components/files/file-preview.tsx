"use client";

import { Download } from "lucide-react";
import { Dialog } from "@/components/ui/dialog";
import type { FileAnswer } from "@/lib/files/schema";

/** A picture or PDF over the page. */
export function FilePreview({ file, onClose }: { file: FileAnswer; onClose: () => void }) {
  const isPdf = file.type === "application/pdf";
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={file.name}
      size="lg"
      footer={
        <a href={file.downloadUrl} download={file.name} className="button button--outline">
          <Download aria-hidden />
          Download
        </a>
      }
    >
      {isPdf ? (
        <iframe
          src={file.previewUrl ?? ""}
          title={file.name}
          className="h-[70vh] w-full rounded-lg border-0"
        />
      ) : (
        // biome-ignore lint/performance/noImgElement: the server made it small already, and its link is signed.
        <img
          src={file.previewUrl ?? ""}
          alt={file.name}
          className="mx-auto max-h-[70vh] max-w-full rounded-lg object-contain"
        />
      )}
    </Dialog>
  );
}
