import { OperationError } from "./errors";

/** The most a JSON body may weigh; larger things are uploads. */
const JSON_LIMIT_BYTES = 1_000_000;

/** Reads a JSON object from a request, never more than the limit. Throws `too_large` or `invalid`. */
export async function readJson(request: Request): Promise<Record<string, unknown>> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  const text = decode(await readLimited(request, JSON_LIMIT_BYTES));
  if (text.trim() === "") return {};
  if (type !== "application/json" && !type.endsWith("+json"))
    throw new OperationError("invalid", "Send the body as JSON, with Content-Type: application/json.");
  const charset = /;\s*charset=\s*"?([^\s;"]*)/i.exec(request.headers.get("content-type") ?? "")?.[1];
  if (charset && !/^(utf-?8|us-ascii)$/i.test(charset)) throw notUtf8();
  const value = parse(text);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new OperationError("invalid", "The body must be a JSON object.");
  return value as Record<string, unknown>;
}

/** JSON is UTF-8 (RFC 8259). Anything else would be kept with signs that nobody wrote. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw notUtf8();
  }
}

const notUtf8 = () => new OperationError("invalid", "Send the body as JSON in UTF-8.");

function parse(text: string): unknown {
  try {
    // A key named __proto__ would change the object's prototype when spread or merged by a library.
    return JSON.parse(text, (key, value) => (key === "__proto__" ? undefined : value));
  } catch {
    throw new OperationError("invalid", "The body is not valid JSON.");
  }
}

async function readLimited(request: Request, limit: number): Promise<Uint8Array> {
  const declared = Number(request.headers.get("content-length") ?? 0);
  const tooLarge = () =>
    new OperationError("too_large", `A JSON body may have at most ${limit / 1_000_000} MB.`);
  if (declared > limit) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
