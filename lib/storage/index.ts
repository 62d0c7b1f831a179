import { env } from "@/lib/env";
import { blobFiles } from "./blob-files";
import { localFiles } from "./local-files";

/** Where uploaded files are kept. Keys are made by us, never by a caller. */
export interface Storage {
  /** Shown on the admin's page: which of the two this is. */
  name: string;
  /** Stores what the stream gives; nothing is left behind when the stream fails. */
  put(key: string, bytes: AsyncIterable<Uint8Array>): Promise<void>;
  /** The bytes again, piece by piece. */
  open(key: string): Promise<AsyncIterable<Uint8Array>>;
  /** The file on this machine's disk, for formats that are read from their end. */
  localCopy(key: string): Promise<LocalCopy>;
  /** What is not there is already removed. */
  remove(key: string): Promise<void>;
  /** Every key of a kind that was stored before then, in no order. */
  list(kind: string, storedBefore: Date): AsyncIterable<string>;
}

export interface LocalCopy {
  path: string;
  release(): Promise<void>;
}

/** Vercel Blob when its token is set, else a folder of the data directory. */
export const storage = (): Storage => {
  const token = env().BLOB_READ_WRITE_TOKEN;
  return token ? blobFiles(token) : localFiles(env().DATA_DIR);
};

const KEY = /^[a-z]+(\/[0-9a-f-]{36}){2}$/;

export const isKey = (key: string): boolean => KEY.test(key);

/** A key is a kind and two ids, so that it can neither leave its folder nor be guessed. */
export function checkKey(key: string): string {
  if (!KEY.test(key)) throw new Error("A file's key is made of a kind, a team's id and its own id.");
  return key;
}
