import { plainly, type Token, tokensOf } from "./tokens";

/** Something understood, and the place behind it. */
export interface Match<T> {
  value: T;
  end: number;
}

/** All words of the tables that are written here; a team's own words are in its terms. */
export const grammarWords: ReadonlySet<string> = new Set<string>();

const remember = (words: readonly string[]) => {
  for (const word of words) (grammarWords as Set<string>).add(word);
};

interface Branch<T> {
  next: Map<string, Branch<T>>;
  values: T[];
}

const branch = <T>(): Branch<T> => ({ next: new Map(), values: [] });

/** Finds the longest of many phrases that begins at a place. */
export class PhraseTable<T> {
  readonly #root = branch<T>();

  /** Adds a phrase in the form people type it; the same phrase may mean several things. */
  add(phrase: string, value: T): this {
    let at = this.#root;
    for (const word of wordsOf(phrase)) {
      const known = at.next.get(word);
      const following = known ?? branch<T>();
      if (!known) at.next.set(word, following);
      at = following;
    }
    if (at !== this.#root) at.values.push(value);
    return this;
  }

  /** All meanings of the longest phrase at this place. */
  allAt(tokens: readonly Token[], at: number): Match<T[]> | undefined {
    let best: Match<T[]> | undefined;
    let end = at;
    for (
      let reached = this.#root.next.get(tokens[end]?.plain ?? "");
      reached;
      reached = reached.next.get(tokens[end]?.plain ?? "")
    ) {
      end += 1;
      if (reached.values.length > 0) best = { value: reached.values, end };
    }
    return best;
  }

  at(tokens: readonly Token[], at: number): Match<T> | undefined {
    const found = this.allAt(tokens, at);
    const [value] = found?.value ?? [];
    return found && value !== undefined ? { value, end: found.end } : undefined;
  }
}

const wordsOf = (phrase: string) =>
  phrase
    .split(" ")
    .flatMap((piece) => (piece === "'s" ? piece : tokensOf(piece).tokens.map((token) => token.plain)));

/** A table from rows such as `{ createdAt: "created, added, came in" }`. */
export function phraseTable<T extends string>(rows: Partial<Record<T, string>>): PhraseTable<T> {
  const table = new PhraseTable<T>();
  for (const [value, phrases] of Object.entries(rows) as [T, string][])
    for (const phrase of phrases.split(",")) {
      table.add(phrase.trim(), value);
      remember(wordsOf(phrase.trim()));
    }
  return table;
}

/** A set of phrases, as a comma-separated list. */
export const phraseSet = (phrases: string): PhraseTable<true> => {
  const table = new PhraseTable<true>();
  for (const phrase of phrases.split(",")) {
    table.add(phrase.trim(), true);
    remember(wordsOf(phrase.trim()));
  }
  return table;
};

/** A label and its plural or singular. */
export function inflected(label: string): string[] {
  const plain = plainly(label);
  const forms = [plain];
  if (/[^aeiou]ies$/.test(plain)) forms.push(plain.replace(/ies$/, "y"));
  else if (/(ss|sh|ch|x)es$/.test(plain)) forms.push(plain.slice(0, -2));
  else if (/[^s]s$/.test(plain)) forms.push(plain.slice(0, -1));
  else if (/[^aeiou]y$/.test(plain)) forms.push(plain.replace(/y$/, "ies"));
  else if (/(s|sh|ch|x)$/.test(plain)) forms.push(`${plain}es`);
  else forms.push(`${plain}s`);
  return forms;
}
