import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Storage } from ".";
import { checkKey, isKey } from ".";

/** Files in a folder of the data directory. */
export function localFiles(dataDir: string): Storage {
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
    async *list(kind, storedBefore) {
      const top = join(resolve(dataDir), "files", kind);
      for (const team of await namesIn(top))
        for (const name of await namesIn(join(top, team))) {
          const found = await stat(join(top, team, name)).catch(() => undefined);
          if (found && found.mtime < storedBefore && isKey(`${kind}/${team}/${name}`))
            yield `${kind}/${team}/${name}`;
        }
    },
  };
}

/** None when the folder is not there. */
const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
