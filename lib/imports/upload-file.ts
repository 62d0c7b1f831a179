import { v7 } from "uuid";
import { withTenant } from "@/db/client";
import { importUploads } from "@/db/schema";
import { type Actor, tenancyOf } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { storage } from "@/lib/storage";
import { cleanLine } from "@/lib/text";
import { delimiterOf } from "./dialect";
import { findTeam } from "./plan";
import { previewColumns } from "./preview";
import type { StoredTable } from "./read-table";
import { importLimits, type UploadAnswer } from "./schema";
import { createUtf8Check, type FileKind, kindOf, type TextEncoding, utf16Of } from "./sniff";

/** What the first look at a file goes by. */
const HEAD_BYTES = 256_000;

export interface IncomingFile {
  name: string;
  bytes: AsyncIterable<Uint8Array>;
}

/** Keeps an uploaded table and says what its columns seem to be. What is refused leaves nothing behind. */
export async function uploadFile(actor: Actor, file: IncomingFile): Promise<UploadAnswer> {
  if (!actor.scopes.has("leads:import")) throw new OperationError("forbidden");
  const uploadId = v7();
  const storageKey = `imports/${actor.teamId}/${uploadId}`;
  const look = createLook();
  try {
    await storage().put(storageKey, look.through(file.bytes));
    const table = { ...look.result(), storageKey };
    const team = await withTenant(tenancyOf(actor), ({ sql }) => findTeam({ sql, actor }));
    const columns = await previewColumns(table, team);
    const upload = {
      id: uploadId,
      fileName: cleanLine(file.name.toWellFormed()).slice(0, 200) || "Untitled",
      sizeBytes: look.size(),
      columns,
    };
    await withTenant(
      tenancyOf(actor),
      ({ db }) =>
        db
          .insert(importUploads)
          .values({ ...table, ...upload, teamId: actor.teamId, createdById: actor.userId ?? null }),
      "write",
    );
    return {
      uploadId,
      fileName: upload.fileName,
      sizeBytes: upload.sizeBytes,
      kind: table.kind,
      columns,
    };
  } catch (error) {
    await storage().remove(storageKey);
    throw error;
  }
}

/** Looks at the bytes as they pass: how many, the first of them, and whether all are UTF-8. */
function createLook() {
  const utf8 = createUtf8Check();
  const head: Uint8Array[] = [];
  let size = 0;
  let kind: FileKind | undefined;

  async function* through(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      size += chunk.byteLength;
      if (size > importLimits.fileBytes)
        throw new OperationError(
          "too_large",
          "A file may have at most 100 MB. Split it and import the parts.",
        );
      if (headSize(head) < HEAD_BYTES) head.push(chunk);
      // Judged as early as can be, so that a film of 90 MB is refused after its first bytes.
      if (!kind && headSize(head) >= 512) kind = kindOf(Buffer.concat(head));
      if (kind !== "xlsx") utf8.take(chunk);
      yield chunk;
    }
    if (size === 0)
      throw new OperationError("invalid", {
        detail: "This file is empty.",
        fields: { file: "This file is empty." },
      });
  }

  return {
    through,
    size: () => size,
    result(): Omit<StoredTable, "storageKey"> {
      const first = Buffer.concat(head);
      const found = kindOf(first);
      if (found === "xlsx") return { kind: found, encoding: "utf-8", delimiter: "," };
      const encoding: TextEncoding = utf16Of(first) ?? (utf8.isUtf8() ? "utf-8" : "windows-1252");
      return { kind: found, encoding, delimiter: delimiterOf(new TextDecoder(encoding).decode(first)) };
    },
  };
}

const headSize = (head: Uint8Array[]) => head.reduce((sum, chunk) => sum + chunk.byteLength, 0);
