import { amountAt } from "./amounts";
import type { OfflineContext } from "./context";
import type { Draft } from "./lead-draft";
import { type Match, phraseSet } from "./phrases";
import { part, type Slice, typed } from "./slices";
import { type FieldTerm, standardField, termsOf } from "./terms";
import type { Token } from "./tokens";
import { momentAt, readFieldValue } from "./values";

/** The longest part up to the next comma that the field's type takes. */
export function valueFrom(slice: Slice, start: number, field: FieldTerm, context: OfflineContext) {
  const { tokens } = slice;
  let end = start;
  if (["from", "worth", "tagged", "assigned", "via"].includes(tokens[start]?.text ?? ""))
    return undefined;
  while (end < tokens.length && !isBreak(tokens, end, context, end > start)) end += 1;
  for (let stop = end; stop > start; stop -= 1) {
    const value = readFieldValue(field, part(slice, start, stop), context);
    if (value && (!("question" in value) || stop === start + 1)) return { value, end: stop };
  }
  return undefined;
}

function isBreak(
  tokens: readonly Token[],
  at: number,
  context: OfflineContext,
  isInside: boolean,
): boolean {
  const token = tokens[at];
  if (!token || (token.kind === "mark" && [",", ";", "(", ")"].includes(token.text))) return true;
  if (!isInside) return false;
  const next = tokens[at + 1];
  if (token.kind === "email" || (token.plain === "and" && /^\p{Ll}/u.test(next?.text ?? "")))
    return true;
  if (["from", "worth", "tagged", "assigned", "with", "in", "at", "note"].includes(token.text))
    return true;
  // "of Bell Roasters for Leo"
  if (token.plain === "for" && termsOf(context).members.at(tokens, at + 1)) return true;
  const field = termsOf(context).fields.at(tokens, at);
  return Boolean(field && /^\p{Ll}/u.test(token.text));
}

const article = phraseSet("the, a, an, our, sunday 's, saturday 's");

const from = phraseSet(
  "from, via, through, off, off of, off the, came from, found us on, source, came via, found through, who came from, came in from, came in through, came through",
);
const at = phraseSet(
  "at, works at, works for, working at, of, from company, with company, working for, who works at, who works for",
);
const place = phraseSet("in, lives in, living in, based in, located in, who lives in");

const isBehindName = ({ tokens }: Slice, at: number, { name }: Draft): boolean =>
  tokens[at]?.plain === "from" && name.length > 1 && name.at(-1) === tokens[at - 1];

const referrals = phraseSet(
  "referred by, recommended by, sent by, sent to us by, introduced by, referral from, referral of, referral by, a referral from, a referral by, friend of, a friend of",
);

/** "referred by Ana Ruiz": a referral, and by whom is kept beside it. */
function referredAt(
  slice: Slice,
  at: number,
  context: OfflineContext,
  { facts, lead }: Draft,
): number | undefined {
  const { tokens } = slice;
  const opening = referrals.at(tokens, at);
  const source =
    opening && termsOf(context).sources.at([{ ...tokens[at], plain: "referral" } as Token], 0);
  if (!opening || !source) return undefined;
  let end = opening.end;
  while (end < tokens.length && !isBreak(tokens, end, context, end > opening.end)) end += 1;
  if (end === opening.end) return undefined;
  facts.push({ field: standardField("source"), value: source.value });
  lead.note = [lead.note, typed(part(slice, at, end))].filter(Boolean).join(". ");
  return end;
}

/** What "from", "at" and "in" lead in, up to the next comma. */
export function leadAt(
  slice: Slice,
  place0: number,
  context: OfflineContext,
  draft: Draft,
): number | undefined {
  const { sources, options } = termsOf(context);
  const referral = referredAt(slice, place0, context, draft);
  if (referral !== undefined) return referral;
  const rows: [typeof from, string][] = [
    [from, "source"],
    [at, "company"],
    [place, "address"],
  ];
  for (const [lead, key] of rows) {
    const opening = lead.at(slice.tokens, place0);
    if (!opening) continue;
    const option = key === "address" ? options.at(slice.tokens, opening.end) : undefined;
    if (option) {
      const { field, option: value } = option.value;
      draft.facts.push({ field, value: field.type === "multi_select" ? [value] : value });
      return option.end;
    }
    const origin = article.at(slice.tokens, opening.end)?.end ?? opening.end;
    const known: Match<string> | undefined = sources.at(slice.tokens, origin);
    const found = known
      ? { value: { value: known.value }, end: known.end }
      : valueFrom(slice, opening.end, standardField(key), context);
    if (!found || "question" in found.value || amountAt(slice.tokens, opening.end)) continue;
    // "Tom Hardy from Acme": what nobody knows as a source is where somebody works.
    const isWork = key === "source" && !known && isBehindName(slice, place0, draft);
    const field = known ? "source" : isWork ? "company" : key;
    draft.facts.push({ field: standardField(field), value: found.value.value });
    return found.end;
  }
  const bare = draft.name.length > 0 ? momentAt(slice.tokens, place0, context) : undefined;
  return bare && slice.tokens[place0 - 1]?.plain === "step" ? bare.end : undefined;
}
