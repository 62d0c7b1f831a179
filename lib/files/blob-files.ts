import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { del, get, put } from "@vercel/blob";
import type { Files } from ".";
import { checkKey } from ".";

/** Files in Vercel Blob, private to the token. */
export function blobFiles(token: string): Files {
  async function open(key: string): Promise<AsyncIterable<Uint8Array>> {
    const found = await get(checkKey(key), { token, access: "private" });
    if (!found?.stream) throw new Error(`The file ${key} is not in the store.`);
    return Readable.fromWeb(found.stream as Parameters<typeof Readable.fromWeb>[0]);
  }

  return {
    name: "Vercel Blob",
    async put(key, bytes) {
      await put(checkKey(key), Readable.from(bytes, { objectMode: false }), {
        token,
        access: "private",
        addRandomSuffix: false,
        allowOverwrite: true,
        multipart: true,
      });
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
  };
}
