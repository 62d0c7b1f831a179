/**
 * Spreadsheets run a cell of a CSV file that begins like this, also behind blanks, control characters
 * and the full-width forms that they fold.
 */
const startsLikeFormula = /^'*[\s\p{Cc}\p{Cf}]*[=+\-@|%＝＋－＠｜％\t\r\n\0]/u;
const wasGuarded = /^'+[\s\p{Cc}\p{Cf}]*[=+\-@|%＝＋－＠｜％\t\r\n\0]/u;
/** A number is no expression: it reads the same with or without its sign. */
const plainNumber = /^[+-]?\d+(?:\.\d+)?$/;

/** Whether a spreadsheet might run this text. */
export const isFormulaLike = (text: string): boolean =>
  startsLikeFormula.test(text) && !plainNumber.test(text);

/** The text as a CSV cell that no spreadsheet runs: an apostrophe in front. `unguarded` gives it back. */
export const guarded = (text: string): string => (isFormulaLike(text) ? `'${text}` : text);

/** Takes off exactly the apostrophe that `guarded` puts on. */
export const unguarded = (cell: string): string => (wasGuarded.test(cell) ? cell.slice(1) : cell);
