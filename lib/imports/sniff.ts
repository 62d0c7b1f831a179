import { OperationError } from "@/lib/operations/errors";

const signatures: [magic: string, what: string][] = [
  ["d0cf11e0", "an old Excel workbook (.xls). Save it as .xlsx or CSV"],
  ["25504446", "a PDF. Export the table as CSV or XLSX"],
  ["1f8b", "a compressed archive. Unpack it first"],
  ["52617221", "a compressed archive. Unpack it first"],
  ["377abcaf", "a compressed archive. Unpack it first"],
  ["89504e47", "an image. Upload a CSV or XLSX file"],
  ["ffd8ff", "an image. Upload a CSV or XLSX file"],
  ["47494638", "an image. Upload a CSV or XLSX file"],
  ["7f454c46", "a program. Upload a CSV or XLSX file"],
  ["4d5a90", "a program. Upload a CSV or XLSX file"],
];
const ZIP = "504b0304";
/** Text holds hardly any control characters; a twentieth of them is no text. */
const CONTROL_SHARE = 20;

export type FileKind = "csv" | "xlsx";
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** What a file is, by its first bytes; its name says nothing. Refuses what is no table, with a sentence. */
export function kindOf(head: Uint8Array): FileKind {
  const hex = Buffer.from(head.subarray(0, 8)).toString("hex");
  if (hex.startsWith(ZIP)) return "xlsx";
  const known = signatures.find(([magic]) => hex.startsWith(magic));
  if (known) throw refusal(`This is ${known[1]}.`);
  if (!utf16Of(head) && controlsIn(head) * CONTROL_SHARE > head.length)
    throw refusal("This is not a table: the file holds binary data. Upload a CSV or XLSX file.");
  const start = Buffer.from(head.subarray(0, 200)).toString("latin1").trimStart().toLowerCase();
  if (/^(?:\u00ef\u00bb\u00bf)?<(?:!doctype|html|\?xml|svg)/.test(start))
    throw refusal("This is a web page or XML, not a table. Export the table as CSV or XLSX.");
  if (/^[[{]\s*["{[]/.test(start))
    throw refusal("This is JSON, not a table. Export the table as CSV or XLSX.");
  return "csv";
}

/** UTF-16 by its mark, or by the zero bytes that Latin text has in every other place. */
export function utf16Of(head: Uint8Array): TextEncoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const looked = Math.min(head.length, 2000) & ~1;
  const zeros = [0, 0];
  for (let index = 0; index < looked; index += 1)
    if (head[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = looked * 0.3;
  if (looked >= 8 && odd > most && even < odd / 10) return "utf-16le";
  if (looked >= 8 && even > most && odd < even / 10) return "utf-16be";
  return undefined;
}

/** Tells, over all bytes of a file as they pass, whether they are UTF-8. */
export function createUtf8Check() {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let isValid = true;
  const attempt = (decode: () => string) => {
    try {
      if (isValid) decode();
    } catch {
      isValid = false;
    }
  };
  return {
    take: (bytes: Uint8Array) => attempt(() => decoder.decode(bytes, { stream: true })),
    isUtf8(): boolean {
      attempt(() => decoder.decode());
      return isValid;
    },
  };
}

function controlsIn(bytes: Uint8Array): number {
  let controls = 0;
  for (const byte of bytes) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  return controls;
}

const refusal = (detail: string) => new OperationError("invalid", { detail, fields: { file: detail } });
