"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useFormat } from "@/components/ui/format";
import type { Format } from "@/lib/format";
import { importLimits } from "@/lib/imports/schema";
import { sendFile } from "./send-file";

/** Sends a file and goes on to its columns. */
export function useUpload() {
  const format = useFormat();
  const router = useRouter();
  const [file, setFile] = useState<File>();
  const [sentBytes, setSentBytes] = useState(0);
  const [error, setError] = useState<string>();
  const abort = useRef<AbortController>(undefined);
  useEffect(() => () => abort.current?.abort(), []);

  async function send(chosen: File) {
    if (abort.current) return;
    const refusal = refusalOf(chosen, format);
    setError(refusal);
    if (refusal) return;
    setFile(chosen);
    setSentBytes(0);
    const controller = new AbortController();
    abort.current = controller;
    try {
      const { uploadId } = await sendFile(chosen, {
        onProgress: setSentBytes,
        signal: controller.signal,
      });
      router.push(`/leads/import?upload=${uploadId}`);
    } catch (thrown) {
      setFile(undefined);
      setError(
        thrown instanceof Error
          ? thrown.message || undefined
          : "The file could not be sent. Try again.",
      );
    } finally {
      abort.current = undefined;
    }
  }

  return { file, sentBytes, error, send, cancel: () => abort.current?.abort() };
}

/** What can be told before anything is sent. */
function refusalOf({ name, size }: File, format: Format): string | undefined {
  if (size === 0) return `${name} is empty.`;
  if (size > importLimits.fileBytes)
    return `${name} has ${format.bytes(size)}; a file may have at most ${format.bytes(importLimits.fileBytes)}. Split it and import the parts.`;
  return undefined;
}
