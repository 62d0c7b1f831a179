import { open } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";
import { OperationError } from "@/lib/operations/errors";

const UNKNOWN = "application/octet-stream";
const HEAD_BYTES = 8_192;

/** What runs when it is opened is not kept, so that nobody can hand it on through a team's CRM. */
const programs = new Set([
  "application/x-msdownload",
  "application/x-elf",
  "application/x-mach-binary",
  "application/x-msi",
  "application/x-deb",
  "application/x-rpm",
  "application/vnd.android.package-archive",
  "application/x-ms-shortcut",
  "application/java-vm",
]);

/** What a file is by its content; its name and what the sender said count for nothing. Throws for programs. */
export async function contentTypeOf(path: string): Promise<string> {
  const found = await fileTypeFromFile(path);
  if (found && programs.has(found.mime))
    throw new OperationError("invalid", {
      detail: "This is a program. Programs can't be attached.",
      fields: { file: "is a program" },
    });
  if (found) return found.mime;
  return (await isText(path)) ? "text/plain" : UNKNOWN;
}

/** Text is UTF-8 without control characters other than line ends and tabs; HTML and SVG count as such. */
async function isText(path: string): Promise<boolean> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const text = new TextDecoder("utf-8", { fatal: true }).decode(buffer.subarray(0, bytesRead), {
      stream: true,
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what tells a binary file.
    return !/[\u0000-\u0008\u000e-\u001f]/.test(text);
  } catch {
    return false;
  } finally {
    await handle.close();
  }
}
