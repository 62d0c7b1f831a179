import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createMultipartUploader, del, get, list, put } from "@vercel/blob";
import type { Storage } from ".";
import { checkKey, isKey } from ".";

/** Blob takes parts of at least 5 MB, save the last one. One at a time is in memory. */
const PART_BYTES = 8_000_000;

/** Files in Vercel Blob, private to the token. */
export function blobFiles(token: string): Storage {
  const stored = {
    token,
    access: "private",
    addRandomSuffix: false,
    allowOverwrite: true,
    contentType: "application/octet-stream",
  } as const;

  async function open(key: string): Promise<AsyncIterable<Uint8Array>> {
    const found = await get(checkKey(key), { token, access: "private" });
    if (!found?.stream) throw new Error(`The file ${key} is not in the store.`);
    return Readable.fromWeb(found.stream as Parameters<typeof Readable.fromWeb>[0]);
  }

  return {
    name: "Vercel Blob",
    /** Given the whole stream the SDK would read up to 128 MB ahead of a slow network; so it gets part after part. */
    async put(key, bytes) {
      const parts = partsOf(bytes, PART_BYTES);
      const first = await parts.next();
      if (first.done || first.value.byteLength < PART_BYTES) {
        await put(checkKey(key), first.done ? Buffer.alloc(0) : first.value, stored);
        return;
      }
      const upload = await createMultipartUploader(checkKey(key), stored);
      const sent = [await upload.uploadPart(1, first.value)];
      for await (const part of parts) sent.push(await upload.uploadPart(sent.length + 1, part));
      await upload.complete(sent);
    },
    open,
    async localCopy(key) {
      const path = join(tmpdir(), `rapport-${randomUUID()}`);
      const release = () => rm(path, { force: true });
      try {
        await pipeline(await open(key), createWriteStream(path));
        return { path, release };
      } catch (error) {
        await release();
        throw error;
      }
    },
    remove: (key) => del(checkKey(key), { token }),
    async *list(kind, storedBefore) {
      let cursor: string | undefined;
      do {
        const page = await list({ token, prefix: `${kind}/`, limit: 1_000, ...(cursor && { cursor }) });
        for (const { pathname, uploadedAt } of page.blobs)
          if (new Date(uploadedAt) < storedBefore && isKey(pathname)) yield pathname;
        cursor = page.cursor;
      } while (cursor);
    },
  };
}

/** The same bytes in parts of one size, the last one smaller. */
async function* partsOf(bytes: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Buffer, void> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    waiting.push(chunk);
    length += chunk.byteLength;
    if (length < size) continue;
    const whole = Buffer.concat(waiting);
    const end = length - (length % size);
    for (let start = 0; start < end; start += size) yield whole.subarray(start, start + size);
    waiting = [whole.subarray(end)];
    length -= end;
  }
  if (length > 0) yield Buffer.concat(waiting);
}
