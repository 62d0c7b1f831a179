import { createHash } from "node:crypto";
import { sharedFormat } from "@/lib/format";
import type { Actor, Call } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { perform } from "@/lib/operations/perform";
import { storage } from "@/lib/storage";
import { contentTypeOf } from "./content-type";
import { fileLimits } from "./limits";
import { openUpload, type Upload } from "./links";
import { isPicture, removeStored, storePreviews } from "./previews";
import { newStorageKey, storeFile } from "./store-file";

/**
 * Takes the bytes of an upload whose link the same person asked for, straight into the store.
 * What is refused, or breaks off, leaves nothing behind. The same link stores once.
 */
export async function receiveUpload(
  actor: Actor,
  link: string,
  body: AsyncIterable<Uint8Array>,
  call: Call,
) {
  const upload = await openUpload(link);
  if (upload.teamId !== actor.teamId || upload.userId !== (actor.userId ?? null))
    throw new OperationError("not_found", "This link was made for somebody else.");
  const storageKey = newStorageKey(upload.teamId);
  try {
    const checksum = await put(storageKey, body, upload.sizeBytes);
    const seen = await look(storageKey, upload);
    const { id, leadId, name, sizeBytes } = upload;
    const given = { id, leadId, name, sizeBytes, storageKey, checksum, ...seen };
    return await perform(storeFile, actor, given, call);
  } catch (error) {
    await removeStored(storageKey);
    if (isTaken(error)) throw new OperationError("conflict", "This link was used already.");
    throw error;
  }
}

/** @returns the SHA-256 of exactly as many bytes as were announced */
async function put(key: string, body: AsyncIterable<Uint8Array>, sizeBytes: number): Promise<string> {
  const hash = createHash("sha256");
  await storage().put(key, counted());
  return hash.digest("hex");

  async function* counted() {
    let size = 0;
    for await (const chunk of body) {
      size += chunk.byteLength;
      if (size > sizeBytes) break;
      hash.update(chunk);
      yield chunk;
    }
    if (size !== sizeBytes) {
      const detail = "The file does not have the size that was announced. Ask for another link.";
      throw new OperationError("invalid", { detail, fields: { sizeBytes: "is another" } });
    }
  }
}

async function look(storageKey: string, { sizeBytes }: Upload) {
  const copy = await storage().localCopy(storageKey);
  try {
    const type = await contentTypeOf(copy.path);
    if (!isPicture(type)) return { type, hasPreview: false };
    if (sizeBytes > fileLimits.pictureBytes)
      throw new OperationError(
        "too_large",
        `A picture may have at most ${sharedFormat.bytes(fileLimits.pictureBytes)}.`,
      );
    return { type, hasPreview: await storePreviews(copy.path, storageKey) };
  } finally {
    await copy.release();
  }
}

const isTaken = (error: unknown): boolean => {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if ("code" in cause && cause.code === "23505") return true;
  return false;
};
