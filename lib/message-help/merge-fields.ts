/** What stands for a fact of the lead in a message, between two braces each side. */
export const mergeFields = [
  "first_name",
  "last_name",
  "name",
  "email",
  "phone",
  "company",
  "title",
  "address",
  "status",
  "source",
  "value",
  "owner_name",
  "owner_email",
  "owner_phone",
  "team_name",
] as const;

const written = /\{\{?\s*([\p{L}\p{N}_ .-]{1,40}?)\s*\}\}?/gu;
/** More wrong letters than this make another word. */
const MOST_WRONG = 2;

/** Puts misspelled merge fields right; those that resemble none are named in `unknown`. */
export function fixMergeFields(text: string, known: readonly string[] = mergeFields) {
  const unknown: string[] = [];
  const fixed = text.replace(written, (whole, typed: string) => {
    const isDouble = whole.startsWith("{{") && whole.endsWith("}}");
    const name = snake(typed);
    const field = known.includes(name) ? name : closest(name, known);
    if (field) return `{{${field}}}`;
    if (isDouble) unknown.push(typed.trim());
    return whole;
  });
  return { text: fixed, unknown };
}

const snake = (typed: string) =>
  typed
    .trim()
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/[\s.-]+/g, "_");

/** The one field that is nearest; undefined when two are as near. */
function closest(name: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((field) => ({ field, wrong: distance(name.replaceAll("_", ""), field.replaceAll("_", "")) }))
    .sort((a, b) => a.wrong - b.wrong);
  const [first, second] = ranked;
  if (!first || first.wrong > Math.min(MOST_WRONG, Math.floor(name.length / 3))) return undefined;
  return second && second.wrong === first.wrong ? undefined : first.field;
}

/** How many letters are wrong, missing, superfluous or swapped with their neighbour. */
export function distance(a: string, b: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      next[column] = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, last] = [last, next];
  }
  return last[b.length] ?? 0;
}
