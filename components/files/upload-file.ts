import type { FileAnswer } from "@/lib/files/schema";

interface Upload {
  leadId: string;
  file: File;
  /** From 0 to 1. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

const LOST = "The connection broke off. Try again.";

/** Sends a file under a link made for it. Rejects with a sentence for people. */
export async function uploadFile({ leadId, file, onProgress, signal }: Upload): Promise<FileAnswer> {
  const asked = await fetch("/api/files", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ leadId, name: file.name, sizeBytes: file.size }),
    signal,
  }).catch(() => {
    throw new Error(LOST);
  });
  const answer = await asked.json();
  if (!asked.ok) throw new Error(sentenceOf(answer));
  return send(answer.uploadUrl, file, onProgress, signal);
}

/** By XMLHttpRequest, the only one that tells how much of a body has left. */
const send = (url: string, file: File, onProgress: Upload["onProgress"], signal: AbortSignal) =>
  new Promise<FileAnswer>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("PUT", url);
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onload = () => {
      if (request.status === 201) resolve(request.response);
      else reject(new Error(sentenceOf(request.response)));
    };
    request.onerror = () => reject(new Error(LOST));
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });

const sentenceOf = (problem: { detail?: string; fields?: Record<string, string> } | null): string =>
  Object.values(problem?.fields ?? {})[0] ??
  problem?.detail ??
  "The file could not be kept. Try again.";
