import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import iconv from "iconv-lite";
import { csvOptions, hasAnnouncement } from "./dialect";
import { importLimits } from "./schema";

export class UnreadableRest extends Error {}

export interface CsvShape {
  encoding: string;
  delimiter: string;
}

/** The rows of a CSV file one by one, the header among them. Throws `UnreadableRest` where the file breaks off. */
export async function* readCsv(
  bytes: AsyncIterable<Uint8Array>,
  { encoding, delimiter }: CsvShape,
): AsyncGenerator<string[]> {
  const source = Readable.from(bytes, { objectMode: false });
  let last: Place = { lines: 0, empty_lines: 0 };
  const parser = parse({
    ...csvOptions(delimiter),
    max_record_size: importLimits.rowBytes,
    on_record: (row: string[], { lines, empty_lines }) => {
      last = { lines, empty_lines };
      return row;
    },
  });
  const decoder = encoding === "utf-8" ? undefined : iconv.decodeStream(encoding);
  const stop = (error: Error) => parser.destroy(error);
  source.on("error", stop);
  decoder?.on("error", stop);
  (decoder ? source.pipe(decoder) : source).pipe(parser);
  try {
    let isFirst = true;
    for await (const row of parser as AsyncIterable<string[]>) {
      const isAnnouncement = isFirst && hasAnnouncement(row);
      isFirst = false;
      if (!isAnnouncement) yield row;
    }
  } catch (error) {
    throw error instanceof CsvError ? new UnreadableRest(sentenceFor(error, last)) : error;
  } finally {
    source.destroy();
    parser.destroy();
  }
}

/** Where the reader stands, in lines of the file. */
interface Place {
  lines: number;
  empty_lines: number;
}

function sentenceFor(error: CsvError, last: Place): string {
  const row = `The row that begins on line ${firstLineAfter(last, error).toLocaleString("en-US")}`;
  if (error.code === "CSV_QUOTE_NOT_CLOSED")
    return `${row} opens a quote that is never closed; from there on the file can't be read.`;
  if (error.code === "CSV_MAX_RECORD_SIZE")
    return `${row} is larger than 2 MB, perhaps because a quote is not closed; from there on the file can't be read.`;
  return `${row} can't be read, nor can what follows it.`;
}

/** The reader notices only at the end of the file; the row it could not finish begins below the last whole one. */
function firstLineAfter(last: Place, { empty_lines: blank }: CsvError): number {
  const between = typeof blank === "number" ? blank - last.empty_lines : 0;
  return last.lines + between + 1;
}
