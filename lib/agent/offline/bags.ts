import type { Match, PhraseTable } from "./phrases";
import type { Token } from "./tokens";

type Reader<T> = (tokens: readonly Token[], at: number) => Match<T> | undefined;

/**
 * Reads a sentence whose parts may stand in any order: at each place the part that reads farthest is taken, and
 * each part at most once. Undefined when a word belongs to none of them.
 */
export function bagOf<T extends Record<string, unknown>>(
  tokens: readonly Token[],
  parts: { [Key in keyof T]: Reader<T[Key]> },
  glue: PhraseTable<unknown>,
): Partial<T> | undefined {
  const found: Partial<T> = {};
  for (let at = 0; at < tokens.length; ) {
    let end = glue.at(tokens, at)?.end ?? at;
    let best: [keyof T, Match<T[keyof T]>] | undefined;
    for (const key of Object.keys(parts) as (keyof T)[]) {
      const read = key in found ? undefined : parts[key](tokens, at);
      if (read && read.end >= end && read.end > (best?.[1].end ?? at)) best = [key, read];
    }
    if (best) {
      found[best[0]] = best[1].value;
      end = best[1].end;
    } else if (tokens[at]?.kind === "mark" && end === at) end += 1;
    if (end === at) return undefined;
    at = end;
  }
  return found;
}
