import type { UploadAnswer } from "@/lib/imports/schema";
import type { Problem } from "@/lib/operations/errors";

export interface Sending {
  /** How many of the file's bytes have left. */
  onProgress: (sentBytes: number) => void;
  signal: AbortSignal;
}

/** Sends a file and gives its columns; fails with the sentence to show. By XMLHttpRequest, for `fetch` tells nothing of an upload. */
export function sendFile(file: File, { onProgress, signal }: Sending): Promise<UploadAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<UploadAnswer>();
  const request = new XMLHttpRequest();
  const form = new FormData();
  form.set("file", file);
  request.open("POST", "/api/imports/upload");
  request.responseType = "json";
  request.upload.addEventListener("progress", (event) => onProgress(event.loaded));
  request.addEventListener("load", () => {
    if (request.status === 201) resolve(request.response);
    else
      reject(
        new Error(
          (request.response as Problem | null)?.detail ??
            "The server could not read this file. Try again in a moment.",
        ),
      );
  });
  request.addEventListener("error", () =>
    reject(
      new Error(
        "The file did not arrive. Check your connection, and that the file was not moved or changed, then try again.",
      ),
    ),
  );
  request.addEventListener("abort", () => reject(new Error("")));
  signal.addEventListener("abort", () => request.abort());
  request.send(form);
  return promise;
}
