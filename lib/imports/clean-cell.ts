import { isFormulaLike, unguarded } from "@/lib/formula";
import { cleanLine, cleanParagraphs } from "@/lib/text";

/** Most cells are plain and need no cleaning. */
const plain = /^[!-&(-~]+(?: [!-~]+)*$/;
const unstorable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
  /[\u0000\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/**
 * A cell as one line of text. What a spreadsheet might run is kept to the letter, blanks and all: it is
 * harmless here, guarded on the way out, and so comes back as it went.
 */
export const lineOf = (cell: string): string =>
  plain.test(cell)
    ? cell
    : isFormulaLike(cell)
      ? cell.toWellFormed().replace(unstorable, "")
      : cleanLine(cell.toWellFormed());

/** A cell as text with its line breaks. */
export const paragraphsOf = (cell: string): string =>
  isFormulaLike(cell)
    ? cell.toWellFormed().replace(unstorable, "")
    : cleanParagraphs(cell.toWellFormed());

/** Takes the guard off, which only our CSV export (and Excel, shown as nothing) puts on. */
export const rawCell = (cell: string | undefined, kind: "csv" | "xlsx"): string =>
  cell === undefined ? "" : kind === "csv" && cell.charCodeAt(0) === 39 ? unguarded(cell) : cell;
