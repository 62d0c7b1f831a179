import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Files } from ".";
import { checkKey } from ".";

/** Files in a folder of the data directory. */
export function localFiles(dataDir: string): Files {
  const pathOf = (key: string) => join(resolve(dataDir), "files", checkKey(key));

  return {
    name: "local folder",
    async put(key, bytes) {
      const path = pathOf(key);
      const unfinished = `${path}.part`;
      await mkdir(dirname(path), { recursive: true });
      try {
        await pipeline(
          Readable.from(bytes, { objectMode: false }),
          createWriteStream(unfinished, { flush: true }),
        );
        await rename(unfinished, path);
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
    },
    async open(key) {
      const handle = await open(pathOf(key));
      return createReadStream("", { fd: handle });
    },
    localCopy: async (key) => ({ path: pathOf(key), release: async () => undefined }),
    remove: (key) => rm(pathOf(key), { force: true }),
  };
}
