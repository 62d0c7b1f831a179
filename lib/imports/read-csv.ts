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
  const parser = parse({ ...csvOptions(delimiter), max_record_size: importLimits.rowBytes });
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
    throw error instanceof CsvError ? new UnreadableRest(sentenceFor(error)) : error;
  } finally {
    source.destroy();
    parser.destroy();
  }
}

function sentenceFor({ code, lines }: CsvError): string {
  const line = typeof lines === "number" ? ` near line ${lines}` : "";
  if (code === "CSV_QUOTE_NOT_CLOSED")
    return `A quote is opened${line} and never closed; from there on the file can't be read.`;
  if (code === "CSV_MAX_RECORD_SIZE")
    return `A row${line} is larger than 2 MB, perhaps because a quote is not closed; from there on the file can't be read.`;
  return `The file can't be read any further${line}.`;
}
