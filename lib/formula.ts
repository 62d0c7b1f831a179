/** Blanks, controls and invisible characters that a spreadsheet passes over. The database's `csv_cell` has the same list. */
const blanks =
  "\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u061c\\u1680\\u180e\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u3000\\ufeff";
/** Spreadsheets run a cell of a CSV file that begins like this; some fold the full-width forms. */
const starts = "=+@|%＝＋－＠｜％\\t\\r\\n\\0-";
const startsLikeFormula = new RegExp(`^'*[${blanks}]*[${starts}]`);
const wasGuarded = new RegExp(`^'+[${blanks}]*[${starts}]`);
/** A number is no expression: it reads the same with or without its sign. */
const plainNumber = /^[+-]?\d+(?:\.\d+)?$/;

/** Whether a spreadsheet might run this text. */
export const isFormulaLike = (text: string): boolean =>
  startsLikeFormula.test(text) && !plainNumber.test(text);

/** The text as a CSV cell that no spreadsheet runs: an apostrophe in front. `unguarded` gives it back. */
export const guarded = (text: string): string => (isFormulaLike(text) ? `'${text}` : text);

/** Takes off exactly the apostrophe that `guarded` puts on. */
export const unguarded = (cell: string): string => (wasGuarded.test(cell) ? cell.slice(1) : cell);
