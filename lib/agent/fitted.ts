/** Characters of one text inside an answer that was too long. */
const TEXT = 500;

/**
 * A JSON value without blanks, in at most so many characters: first long texts are cut, then lists lose their end.
 * @returns the value, and whether anything is missing.
 */
export function fitted(value: unknown, characters: number): { value: unknown; isCut: boolean } {
  const whole = withoutBlanks(value);
  if (size(whole) <= characters) return { value: whole, isCut: false };
  let smaller = withShortTexts(whole);
  while (size(smaller) > characters) {
    const halved = withHalvedLists(smaller);
    if (size(halved) === size(smaller))
      return { value: JSON.stringify(smaller).slice(0, characters), isCut: true };
    smaller = halved;
  }
  return { value: smaller, isCut: true };
}

const size = (value: unknown) => JSON.stringify(value ?? null).length;

/** null, empty texts, empty lists and empty objects say nothing and cost tokens. */
function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, withoutBlanks(inner)] as const)
    .filter(([, inner]) => !isBlank(inner));
  return Object.fromEntries(entries);
}

const isBlank = (value: unknown) =>
  value === null ||
  value === undefined ||
  value === "" ||
  (typeof value === "object" && !Array.isArray(value) && Object.keys(value).length === 0);

function withShortTexts(value: unknown): unknown {
  if (typeof value === "string") return value.length > TEXT ? `${value.slice(0, TEXT)}…` : value;
  return mapped(value, withShortTexts);
}

function withHalvedLists(value: unknown): unknown {
  if (Array.isArray(value)) {
    const kept = value.length > 1 ? value.slice(0, Math.ceil(value.length / 2)) : value;
    return kept.length < value.length ? kept : kept.map(withHalvedLists);
  }
  return mapped(value, withHalvedLists);
}

function mapped(value: unknown, change: (inner: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner)]));
}
