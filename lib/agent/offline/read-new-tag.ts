import type { Command } from "./command";
import type { OfflineContext } from "./context";
import { phraseSet } from "./phrases";
import { part, type Slice, splits, trimmed, typed } from "./slices";
import { plainly } from "./tokens";

const onto = phraseSet("to, on, onto, for, on to");
const create = phraseSet(
  "create a tag, create tag, new tag, add a tag, make a tag, add a new tag, create a new tag, create the tag, add tag, make a new tag, create a tag called, create a tag named, add a tag called, add a tag named, create a new tag called, new tag called, make a tag called, new tag:",
);

/** "create a tag Golf", which no lead gets yet. */
export function readNewTag(slice: Slice, { vocabulary }: OfflineContext): Command | undefined {
  const opening = create.at(slice.tokens, 0);
  if (!opening) return undefined;
  let rest = trimmed(part(slice, opening.end));
  while (["called", "named"].includes(rest.tokens[0]?.plain ?? "")) rest = part(rest, 1);
  const name = typed(rest);
  // "add tag Seller" gives the tag that there is.
  if (vocabulary.tags.some((tag) => plainly(tag.name) === plainly(name))) return undefined;
  const isTag = name && rest.tokens.length <= 5 && !splits(rest, onto).length;
  return isTag ? { kind: "newTag", name } : undefined;
}
