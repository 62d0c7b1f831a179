import { FastResponse } from "srvx/node";
import { type AnyOperation, isVersioned } from "./define";
import type { Download } from "./download";
import type { Performed } from "./perform";

/** The answer of a performed operation over HTTP. `input` is what it was asked with. */
export function success(
  operation: AnyOperation,
  performed: Performed<unknown>,
  input: Record<string, unknown>,
  headers: Headers,
): Response {
  if (performed.entryId) headers.set("Journal-Entry", performed.entryId);
  if (performed.download) return download(operation, performed.download, headers);
  const version = isVersioned(operation) && versionIn(operation, performed.data, input);
  if (typeof version === "number") headers.set("ETag", `"${version}"`);
  if (operation.status === 204) return new Response(null, { status: 204, headers });
  headers.set("Content-Type", "application/json; charset=utf-8");
  return new FastResponse(performed.json ?? JSON.stringify(performed.data), {
    status: operation.status ?? 200,
    headers,
  });
}

const versionIn = ({ versionOf }: AnyOperation, answer: unknown, input: Record<string, unknown>) =>
  versionOf ? versionOf(answer, input) : (answer as { version?: unknown } | null)?.version;

/** The same answer as HEAD gives it. */
export function withoutBody(response: Response): Response {
  void response.body?.cancel();
  return new Response(null, { status: response.status, headers: response.headers });
}

function download(
  { streams }: AnyOperation,
  { fileName, contentType, chunks, cacheControl }: Download,
  headers: Headers,
): Response {
  headers.set("Content-Type", contentType);
  if (fileName) {
    const disposition = cacheControl ? "inline" : "attachment";
    headers.set("Content-Disposition", `${disposition}; filename="${fileName}"`);
  } else if (streams) for (const [name, value] of eventStreamHeaders) headers.set(name, value);
  if (cacheControl) headers.set("Cache-Control", cacheControl);
  return new Response(streamOf(chunks), { headers });
}

/** What keeps proxies from holding events back, and names the protocol to the AI SDK's clients. */
const eventStreamHeaders = [
  ["X-Accel-Buffering", "no"],
  ["Cache-Control", "no-store, no-transform"],
  ["X-Vercel-Ai-Ui-Message-Stream", "v1"],
] as const;

function streamOf(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
