import { diffWordsWithSpace } from "diff";
import type { Enhanced } from "./schema";

/** Beyond this many changed words it is another text, and is shown as one. */
const MOST_EDITS = 2000;

/** Which words went and which came, in order; joined without the added ones it is the old text, without the removed the new. */
export function differenceOf(before: string, after: string): Enhanced["parts"] {
  if (before === after) return [{ kind: "same", text: before }];
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  if (!changes)
    return [
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ];
  return changes.map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
}
