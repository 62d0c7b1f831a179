import { parse } from "csv-parse/sync";

const delimiters = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

const SAMPLE_CHARACTERS = 200_000;
const SAMPLE_ROWS = 100;

/** Some programs name the delimiter in the first line. */
const announcement = /^\ufeff?"?sep=(.)"?\r?\n/i;

/** How a CSV file is written, for every reader of ours. */
export const csvOptions = (delimiter: string) => ({
  bom: true,
  delimiter,
  record_delimiter: ["\r\n", "\n", "\r"],
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
});

/** Which of the common delimiters cuts the first rows into the most alike columns. */
export function delimiterOf(sample: string): Delimiter {
  const said = announcement.exec(sample)?.[1];
  const named = delimiters.find((delimiter) => delimiter === said);
  if (named) return named;
  const text = sample.slice(0, SAMPLE_CHARACTERS);
  const scored = delimiters.map((delimiter) => ({ delimiter, score: scoreOf(text, delimiter) }));
  return scored.reduce((best, other) => (other.score > best.score ? other : best)).delimiter;
}

/** Whether the first line only names the delimiter. */
export const hasAnnouncement = (firstRow: readonly string[]): boolean =>
  /^sep=.?$/i.test(firstRow.join(""));

function scoreOf(text: string, delimiter: string): number {
  const rows = rowsOf(text, delimiter);
  const width = rows[0]?.length ?? 0;
  if (width < 2) return 0;
  const alike = rows.filter((row) => row.length === width).length;
  const nearlyAlike = rows.filter((row) => row.length > 1).length;
  return (alike + nearlyAlike / 4) / rows.length + Math.min(width, 50) / 1000;
}

function rowsOf(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  try {
    parse(text, {
      ...csvOptions(delimiter),
      to: SAMPLE_ROWS,
      on_record: (row: string[]) => void rows.push(row),
    });
  } catch {
    // The sample ends somewhere in the middle, perhaps within quotes.
  }
  return rows;
}
