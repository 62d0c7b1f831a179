import type { Fact } from "./command";
import { type FieldTerm, standardField } from "./terms";
import { plainly } from "./tokens";
import { nameParticles, nameSuffixes } from "./words";

/** A full name is two facts. */
export function factsOf(field: FieldTerm, value: unknown): Fact[] {
  if (field.key !== "name") return [{ field, value }];
  const words = String(value ?? "")
    .split(/\s+/)
    .filter(Boolean);
  if (words.length === 0) return [{ field, value: null }];
  const [first, last] = [standardField("firstName"), standardField("lastName")];
  const [only] = words;
  if (words.length === 1) return [{ field: first, value: only }];
  const at = surnameAt(words);
  return [
    { field: first, value: words.slice(0, at).join(" ") },
    { field: last, value: words.slice(at).join(" ") },
  ];
}

/** The surname begins with its first particle: "Maria | de la Cruz"; a "Jr." belongs to it. */
function surnameAt(words: readonly string[]): number {
  const particle = words.findIndex((word, at) => at > 0 && nameParticles.has(word.toLowerCase()));
  const isSuffix = words.length > 2 && nameSuffixes.has(plainly(words.at(-1) ?? ""));
  return particle > 0 ? particle : words.length - (isSuffix ? 2 : 1);
}
