import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type BlobDouble, startBlobDouble } from "./blob-double.testing";
import { blobFiles } from "./blob-files";

const TOKEN = "vercel_blob_rw_Store1_secret";
const KEY = "imports/01980000-0000-7000-8000-000000000001/01980000-0000-7000-8000-000000000002";
const files = blobFiles(TOKEN);
let double: BlobDouble;

/** A file's own address is not configurable in the SDK, so its connections are led to the double. */
const sdk = createRequire(createRequire(import.meta.url).resolve("@vercel/blob"))("undici");
const direct = sdk.getGlobalDispatcher();

beforeAll(async () => {
  double = await startBlobDouble(TOKEN);
  process.env.VERCEL_BLOB_API_URL = double.apiUrl;
  process.env.VERCEL_BLOB_RETRIES = "1";
  const agent = new sdk.Agent();
  const led = {
    dispatch: (options: { origin: string }, handler: unknown) => {
      const isStore = `${options.origin}`.endsWith("//store1.private.blob.vercel-storage.com");
      return agent.dispatch({ ...options, origin: isStore ? double.apiUrl : options.origin }, handler);
    },
  };
  sdk.setGlobalDispatcher(led);
});
afterAll(async () => {
  sdk.setGlobalDispatcher(direct);
  delete process.env.VERCEL_BLOB_API_URL;
  delete process.env.VERCEL_BLOB_RETRIES;
  await double.close();
});
beforeEach(() => {
  double.stored.clear();
  double.calls.length = 0;
  double.partSizes.length = 0;
});

async function* chunks(size: number, count: number) {
  for (let index = 0; index < count; index += 1) yield Buffer.alloc(size, index % 251);
}
const whole = async (from: AsyncIterable<Uint8Array>) => buffer(from);

describe("files in Vercel Blob", () => {
  test("come back as they were given, small ones in one call", async () => {
    await files.put(KEY, chunks(1_000, 3));
    expect(await whole(await files.open(KEY))).toEqual(await whole(chunks(1_000, 3)));
    expect(double.calls).toEqual(["PUT /", `GET /${KEY}`]);
  });

  test("come back as they were given when they are empty", async () => {
    await files.put(KEY, chunks(0, 0));
    expect(await whole(await files.open(KEY))).toHaveLength(0);
  });

  test("that are large travel in parts of eight megabytes, and whole only when all have arrived", async () => {
    const given = () => chunks(700_001, 30);
    await files.put(KEY, given());
    expect(double.partSizes).toEqual([8_000_000, 8_000_000, 5_000_030]);
    expect((await whole(await files.open(KEY))).equals(await whole(given()))).toBe(true);
  });

  test("that break off on the way leave nothing behind", async () => {
    async function* breaksOff() {
      yield* chunks(1_000_000, 20);
      throw new Error("The visitor closed the page.");
    }
    await expect(files.put(KEY, breaksOff())).rejects.toThrow("The visitor closed the page.");
    expect(double.stored.size).toBe(0);
  });

  test("are copied to this machine's disk, and the copy goes when it is released", async () => {
    await files.put(KEY, chunks(5_000, 4));
    const { path, release } = await files.localCopy(KEY);
    expect(readFileSync(path).equals(await whole(chunks(5_000, 4)))).toBe(true);
    await release();
    expect(existsSync(path)).toBe(false);
  });

  test("that are not there say so, and removing them again is no failure", async () => {
    await files.put(KEY, chunks(10, 1));
    await files.remove(KEY);
    await files.remove(KEY);
    await expect(files.open(KEY)).rejects.toThrow("is not in the store");
    await expect(files.localCopy(KEY)).rejects.toThrow("is not in the store");
  });

  test("survive a service that is busy for a moment", async () => {
    double.failNext(503);
    await files.put(KEY, chunks(10, 1));
    expect(double.stored.get(KEY)).toHaveLength(10);
  });

  test("are refused to a wrong token, by an error that does not hold it", async () => {
    const strangers = blobFiles("vercel_blob_rw_Store1_wrong");
    await expect(strangers.put(KEY, chunks(10, 1))).rejects.toThrow(/Access denied/);
    await expect(strangers.put(KEY, chunks(10, 1))).rejects.not.toThrow(/wrong/);
  });

  test("have keys that we made", async () => {
    await expect(files.put("../secrets", chunks(10, 1))).rejects.toThrow("A file's key");
    expect(double.calls).toEqual([]);
  });
});
