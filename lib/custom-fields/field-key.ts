/** The key that follows from a label: so that a check and what comes of it agree. */
export function fieldKeyOf(label: string): string {
  const key = label
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, 50);
  return (
    key ||
    `field_${[...label].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 99_991, 7)}`
  );
}

/** The same, or with a number behind it where another field has it. */
export function freeKey(key: string, known: { has(key: string): boolean }): string {
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? key : `${key}_${count}`;
    if (!known.has(candidate)) return candidate;
  }
}
