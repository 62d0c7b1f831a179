import { storage } from "@/lib/storage";
import { cleanLine } from "@/lib/text";
import { readCsv } from "./read-csv";
import { readXlsx } from "./read-xlsx";
import type { FileKind } from "./sniff";

export interface StoredTable {
  storageKey: string;
  kind: FileKind;
  encoding: string;
  delimiter: string;
}

const COLUMN_NAME_CHARACTERS = 150;

/** The rows of a stored table one by one, the header first; memory does not grow with the file. */
export async function* readTable(table: StoredTable): AsyncGenerator<string[]> {
  if (table.kind === "csv") {
    yield* readCsv(await storage().open(table.storageKey), table);
    return;
  }
  const copy = await storage().localCopy(table.storageKey);
  try {
    yield* readXlsx(copy.path);
  } finally {
    await copy.release();
  }
}

/** Names for the columns, each different: a blank one is named by its place, a repeated one is counted. */
export function columnNames(header: readonly string[]): string[] {
  const names = header
    .slice(0, lastFilled(header) + 1)
    .map((cell) => cleanLine(cell.toWellFormed()).slice(0, COLUMN_NAME_CHARACTERS));
  const taken = new Set<string>();
  return names.map((name, index) => {
    const unique = firstFree(name || `Column ${index + 1}`, taken);
    taken.add(unique.toLowerCase());
    return unique;
  });
}

const lastFilled = (header: readonly string[]) => header.findLastIndex((cell) => cell.trim() !== "");

function firstFree(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name;
  for (let count = 2; ; count += 1) {
    const candidate = `${name} (${count})`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
