import type { Command } from "./command";
import type { OfflineContext } from "./context";
import { factsOf } from "./person-name";
import { phraseSet } from "./phrases";
import { part, type Slice, splits, trimmed } from "./slices";
import { readTarget } from "./targets";
import { termsOf } from "./terms";
import { readFieldValue } from "./values";

const verbs = phraseSet(
  "put, put in, enter, fill in, add, record, save, use, set, note, list, store, write, put down",
);
const as = phraseSet("as, for, as the, under");

/** "fill in 303 555 0100 as Zoe's phone": the value, then whose field it is. */
export function readValueFirst(slice: Slice, context: OfflineContext): Command | undefined {
  const verb = verbs.at(slice.tokens, 0);
  if (!verb) return undefined;
  for (const { before, behind } of splits(part(slice, verb.end), as)) {
    const { tokens } = trimmed(behind);
    const mark = tokens.findIndex(({ text }) => text === "'s");
    const field = mark > 0 ? termsOf(context).fields.at(tokens, mark + 1) : undefined;
    if (!field || field.end !== tokens.length || field.value.key === "score") continue;
    const target = readTarget(part({ ...behind, tokens }, 0, mark), context);
    const read = readFieldValue(field.value, before, context);
    const isOne = target?.kind === "it" || (target?.kind === "named" && !target.query);
    if (target && isOne && read && "value" in read)
      return {
        kind: "change",
        target,
        change: { kind: "facts", facts: factsOf(field.value, read.value) },
      };
  }
  return undefined;
}
