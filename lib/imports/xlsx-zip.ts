import type { Readable } from "node:stream";
import { type Entry, open, type ZipFile } from "yauzl";
import { OperationError } from "@/lib/operations/errors";

const MOST_ENTRIES = 2_000;
const MOST_BYTES = 2_000_000_000;
/** Real sheets shrink to a tenth or a thirtieth; what shrinks more is made to fill the memory of whoever unpacks it. */
const MOST_RATIO = 200;
const RATIO_MATTERS_FROM = 20_000_000;
const PART_BYTES = 20_000_000;

export interface Workbook {
  has(name: string): boolean;
  /** A part that is small by nature, whole. */
  text(name: string): Promise<string>;
  stream(name: string): Promise<Readable>;
  close(): void;
}

/** Opens the zip that an XLSX file is. Refuses one that would unpack to more than can be meant. */
export async function openWorkbook(path: string): Promise<Workbook> {
  const zip = await openZip(path);
  try {
    const entries = await entriesOf(zip);
    refuseBomb(entries);
    const byName = new Map(entries.map((entry) => [entry.fileName, entry]));
    const stream = (name: string) => openPart(zip, byName.get(name));
    return {
      has: (name) => byName.has(name),
      stream,
      async text(name) {
        if ((byName.get(name)?.uncompressedSize ?? 0) > PART_BYTES)
          throw unreadable("its description is too large");
        return Buffer.concat(await (await stream(name)).toArray()).toString("utf8");
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

// yauzl checks while it unpacks that a part is as large as it said, so the sums below hold.
const openZip = (path: string) =>
  new Promise<ZipFile>((resolve, reject) =>
    open(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, zip) =>
      error ? reject(unreadable("the archive is damaged")) : resolve(zip),
    ),
  );

function entriesOf(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > MOST_ENTRIES) throw unreadable("it has too many parts");
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on("entry", (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.once("end", () => resolve(entries));
    zip.once("error", () => reject(unreadable("the archive is damaged")));
    zip.readEntry();
  });
}

function refuseBomb(entries: Entry[]) {
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const packed = entries.some(
    (entry) =>
      entry.uncompressedSize > RATIO_MATTERS_FROM &&
      entry.uncompressedSize > entry.compressedSize * MOST_RATIO,
  );
  if (total > MOST_BYTES || packed)
    throw new OperationError(
      "too_large",
      "This workbook unpacks to more than Rapport reads. Save the sheet as CSV and upload that.",
    );
}

function openPart(zip: ZipFile, entry: Entry | undefined): Promise<Readable> {
  if (!entry) throw unreadable("a part of it is missing");
  return new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) =>
      error ? reject(unreadable("a part of it is damaged")) : resolve(stream),
    ),
  );
}

/** What is said of a zip that is no workbook. */
export function unreadable(why: string): OperationError {
  const detail = `This is not an Excel workbook that can be read: ${why}.`;
  return new OperationError("invalid", { detail, fields: { file: detail } });
}
