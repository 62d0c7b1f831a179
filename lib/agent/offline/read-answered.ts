import type { Command } from "./command";
import type { OfflineContext } from "./context";
import { phraseSet } from "./phrases";
import { part, type Slice, trimmed } from "./slices";
import { readTarget, unsaid } from "./targets";
import { termsOf } from "./terms";

const verbs = phraseSet(
  "mark, flag, set, make, put, change, update, switch, turn, list, record, note, show",
);
const links = phraseSet("as, to, to be, down as, as being, is, are");
const denials = phraseSet("not, no longer, not yet, un, non, isnt, not being, no more");
const answers = phraseSet("yes, true, now, please");

/** "mark Diana as not pre-approved", "set all VIPs to pre-approved": a field that is true or not. */
export function readAnswered(raw: Slice, context: OfflineContext): Command | undefined {
  const slice = trimmed(raw);
  const verb = verbs.at(slice.tokens, 0);
  if (!verb) return undefined;
  for (let at = verb.end; at < slice.tokens.length; at += 1) {
    const link = links.at(slice.tokens, at);
    const denial = denials.at(slice.tokens, link?.end ?? at);
    const field = termsOf(context).fields.at(slice.tokens, denial?.end ?? link?.end ?? at);
    const end = field && (answers.at(slice.tokens, field.end)?.end ?? field.end);
    if (field?.value.type !== "boolean" || end !== slice.tokens.length) continue;
    if (!link && !denial) continue;
    const before = part(slice, verb.end, at);
    const target = before.tokens.length === 0 ? unsaid : readTarget(before, context);
    const isVague = target?.kind === "named" && target.query !== undefined;
    if (!target || isVague) continue;
    const facts = [{ field: field.value, value: denial === undefined }];
    return { kind: "change", target, change: { kind: "facts", facts } };
  }
  return undefined;
}
