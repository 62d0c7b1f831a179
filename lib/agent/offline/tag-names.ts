import type { OfflineContext } from "./context";
import { phraseSet } from "./phrases";
import { type Slice, trimmed, typed } from "./slices";
import { listAt, termsOf } from "./terms";

/** Tags as a sentence names them: by id, or by a name that none has yet. */
export interface Tags {
  known: string[];
  missing: string[];
}

export const tagWord = phraseSet(
  "tag, the tag, a tag, tags, the tags, label, the label, another tag, tagged",
);

/** Tags that fill the part, side by side unless they have to be `isJoined`; a name that no tag has yet only where the sentence speaks of tags. */
export function tagsIn(
  raw: Slice,
  context: OfflineContext,
  mayBeMissing: boolean,
  isJoined = false,
): Tags | undefined {
  const slice = withoutTagWord(trimmed(raw));
  const { tokens } = slice;
  const { tags } = termsOf(context);
  const read = (list: typeof tokens, at: number) => {
    const quoted = list[at]?.kind === "quoted" ? list[at]?.plain : undefined;
    const known = context.vocabulary.tags.find(({ name }) => name.toLowerCase() === quoted);
    return known ? { value: known, end: at + 1 } : tags.at(list, at);
  };
  // "cash buyer" is two tags side by side.
  const known: string[] = [];
  let end = 0;
  for (
    let found = listAt(tokens, 0, read);
    found;
    found = isJoined ? undefined : listAt(tokens, end, read)
  ) {
    known.push(...found.value.map(({ id }) => id));
    end = found.end;
  }
  if (known.length > 0 && end === tokens.length) return { known: [...new Set(known)], missing: [] };
  const name = typed(slice);
  const isName =
    mayBeMissing &&
    tokens.length > 0 &&
    tokens.length <= 4 &&
    tokens.every(({ kind }) => kind !== "mark");
  return isName && name.length <= 60 ? { known: [], missing: [name] } : undefined;
}

function withoutTagWord({ text, tokens: all }: Slice): Slice {
  const tokens =
    all.length > 1 && ["all", "every", "any"].includes(all[0]?.plain ?? "") ? all.slice(1) : all;
  const lead = tagWord.at(tokens, 0);
  const led = lead && lead.end < tokens.length ? tokens.slice(lead.end) : tokens;
  const rest = led.length > 1 && ["the", "a", "an"].includes(led[0]?.plain ?? "") ? led.slice(1) : led;
  const last = rest.at(-1)?.plain ?? "";
  const isNamed = rest.length > 1 && ["tag", "tags", "label"].includes(last);
  return trimmed({ text, tokens: isNamed ? rest.slice(0, -1) : rest });
}
