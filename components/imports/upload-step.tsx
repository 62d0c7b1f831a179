"use client";

import { Button } from "@/components/ui/button";
import { FileDrop } from "@/components/ui/file-drop";
import { useFormat } from "@/components/ui/format";
import { ProgressBar } from "@/components/ui/progress-bar";
import { useUpload } from "./use-upload";

/** The first step: a file is chosen or dropped, and sent. */
export function UploadStep() {
  const format = useFormat();
  const { file, sentBytes, error, send, cancel } = useUpload();
  if (!file)
    return (
      <FileDrop
        label="Drop a CSV or Excel file here"
        hint="CSV with commas, semicolons or tabs, or an .xlsx workbook; up to 100 MB. The first row names the columns."
        accept=".csv,.tsv,.txt,.xlsx"
        onFile={send}
        error={error}
      />
    );
  const isSent = sentBytes >= file.size;
  return (
    <div className="rounded-lg border border-border p-4">
      <ProgressBar
        label={isSent ? `Reading ${file.name}` : `Sending ${file.name}`}
        value={sentBytes}
        total={isSent ? undefined : file.size}
        detail={
          isSent
            ? "Looking at its columns"
            : `${format.bytes(Math.min(sentBytes, file.size))} of ${format.bytes(file.size)}`
        }
      />
      <Button variant="outline" className="mt-3" onPress={cancel}>
        Cancel
      </Button>
    </div>
  );
}
