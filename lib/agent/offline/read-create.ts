import { amountAt } from "./amounts";
import { factBy } from "./assertions";
import type { Command } from "./command";
import type { OfflineContext } from "./context";
import { createdAs, createOpening } from "./create-words";
import { answerAt, limitAt } from "./draft-answers";
import { settledDraft } from "./draft-settled";
import { figureCondition } from "./figure-condition";
import { introducedIn } from "./introductions";
import { optionCondition } from "./label-conditions";
import { addressAt, bareTerm, type Draft, glue, nameOrUnread, roleAt } from "./lead-draft";
import { factsOf } from "./person-name";
import { type Match, phraseSet } from "./phrases";
import { part, type Slice, trimmed, typed } from "./slices";
import { type FieldTerm, standardField, termsOf } from "./terms";
import type { Token } from "./tokens";
import { momentAt, readFieldValue } from "./values";

/** "new lead Ana Ruiz, ana@x.com, 555 0199, from Zillow, worth 400k". */
export const readCreate = (slice: Slice, context: OfflineContext): Command | undefined =>
  described(slice, context)?.command;

/** Whether all of a message describes one new lead, so that no other command follows in it. */
export function isOneNewLead(slice: Slice, context: OfflineContext): boolean {
  const read = described(slice, context);
  return read?.command.kind === "create" && read.isWhole;
}

function described(slice: Slice, context: OfflineContext) {
  const kind = createdAs(slice.tokens, context);
  const opening = kind ? { end: kind.end } : createOpening(slice.tokens, context);
  const body = opening ? part(slice, opening.end) : introducedIn(slice, context);
  if (!body) return undefined;
  const draft: Draft = { facts: [], lead: { tagIds: kind ? [kind.value] : [] }, name: [], unread: [] };
  if (opening && "source" in opening)
    draft.facts.push({ field: standardField("source"), value: opening.source });
  const details = trimmed(body);
  readDetails(details, context, draft);
  return { command: settledDraft(draft, details, context), isWhole: draft.unread.length === 0 };
}

function readDetails({ text, tokens }: Slice, context: OfflineContext, draft: Draft): void {
  for (let at = 0; at < tokens.length; ) {
    const end = readDetail({ text, tokens }, at, context, draft);
    at = end > at ? end : at + 1;
    if (draft.question) return;
  }
}

/** Takes one detail and answers where it ends; what fits nothing is the name first, and unread later. */
function readDetail(slice: Slice, at: number, context: OfflineContext, draft: Draft): number {
  const { tokens } = slice;
  const token = tokens[at] as Token;
  const known =
    limitAt(tokens, at, context, draft) ??
    answerAt(tokens, at, context, draft) ??
    contactAt(token, at, draft) ??
    labelledNote(slice, at, draft) ??
    roleAt(tokens, at, context, draft);
  if (known !== undefined) return known;
  const street = addressAt(slice, at, draft);
  if (street !== undefined) return street;
  const described = describedAt(tokens, at, context, draft);
  if (described !== undefined) return described;
  const field = fieldAt(slice, at, context, draft);
  if (field !== undefined) return field;
  const named = leadAt(slice, at, context, draft);
  if (named !== undefined) return named;
  const bare = bareTerm(tokens, at, context, draft);
  if (bare !== undefined) return bare;
  const skipped = glue.at(tokens, at);
  const isJoint = token.kind === "mark" || (skipped && /^\p{Ll}/u.test(token.text));
  if (isJoint) return skipped?.end ?? at + 1;
  return nameOrUnread(slice, at, draft);
}

/** "3 bedrooms", "looking in Highland": said as in a search. */
function describedAt(
  tokens: readonly Token[],
  at: number,
  context: OfflineContext,
  { facts }: Draft,
): number | undefined {
  const found = optionCondition(tokens, at, context) ?? figureCondition(tokens, at, context);
  const filter = found?.value.filter;
  const isOwn = filter && "field" in filter && filter.field.startsWith("custom.");
  const fact = isOwn ? factBy(filter, context) : undefined;
  // A name that begins the message may be spelt like a place.
  const isName = at === 0 && tokens[at]?.kind === "word";
  if (!found || !fact || isName) return undefined;
  facts.push(fact);
  return found.end;
}

function contactAt(token: Token, at: number, { facts }: Draft): number | undefined {
  if (token.kind === "email")
    facts.push({ field: standardField("email"), value: token.text.toLowerCase() });
  else if (token.kind === "phone") facts.push({ field: standardField("phone"), value: token.text });
  else if (token.kind === "number" && token.isMoney && (token.value ?? 0) > 0)
    facts.push({ field: standardField("valueCents"), value: Math.round((token.value ?? 0) * 100) });
  else return undefined;
  return at + 1;
}

function labelledNote({ text, tokens }: Slice, at: number, { lead }: Draft): number | undefined {
  const isNote = ["note", "notes", "comment"].includes(tokens[at]?.plain ?? "");
  const first = isNote
    ? tokens[at + (tokens[at + 1]?.text === ":" || tokens[at + 1]?.plain === "that" ? 2 : 1)]
    : undefined;
  if (!first) return undefined;
  lead.note = text.slice(first.start).replace(/^"|"$/g, "").trim();
  return tokens.length;
}

/** "worth 400k", "company Acme Inc", "phone: 555 0199", "budget 500k", "move by 1 May". */
function fieldAt(slice: Slice, at: number, context: OfflineContext, draft: Draft): number | undefined {
  const { tokens } = slice;
  const found = termsOf(context).fields.at(tokens, at);
  if (!found) return undefined;
  let start = found.end;
  while (
    ["is", ":", "=", "of", "at", "to", "on", "s"].includes(tokens[start]?.text.toLowerCase() ?? "")
  )
    start += 1;
  // "budget around 700k" of a new lead keeps the figure.
  start = roughly.at(tokens, start)?.end ?? start;
  const origin = found.value.key === "source" ? termsOf(context).sources.at(tokens, start) : undefined;
  const value = origin
    ? { value: { value: origin.value }, end: origin.end }
    : valueFrom(slice, start, found.value, context);
  if (!value) {
    if (found.value.key === "name") return undefined;
    const isLead = /^\p{Lu}/u.test(tokens[at]?.text ?? "") && draft.name.length > 0;
    if (isLead) return undefined;
    draft.question = `What is the ${found.value.label.toLowerCase()}? I did not understand “${typed(part(slice, at, Math.min(at + 6, tokens.length)))}”.`;
    return tokens.length;
  }
  if ("question" in value.value) draft.question = value.value.question;
  else draft.facts.push(...factsOf(found.value, value.value.value));
  return value.end;
}

/** The longest part up to the next comma that the field's type takes. */
function valueFrom(slice: Slice, start: number, field: FieldTerm, context: OfflineContext) {
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
  const field = termsOf(context).fields.at(tokens, at);
  return Boolean(field && /^\p{Ll}/u.test(token.text));
}

const roughly = phraseSet(
  "around, about, roughly, approximately, approx, circa, ca, up to, some, at most, max, maximum, maybe, like, of around, of about",
);
const article = phraseSet("the, a, an, our, sunday 's, saturday 's");

const from = phraseSet(
  "from, via, through, off, off of, off the, came from, referred by, found us on, source, came via, found through, who came from, came in from, came in through, came through",
);
const at = phraseSet(
  "at, works at, works for, working at, of, from company, with company, working for, who works at, who works for",
);
const place = phraseSet("in, lives in, living in, based in, located in, who lives in");

const isBehindName = ({ tokens }: Slice, at: number, { name }: Draft): boolean =>
  tokens[at]?.plain === "from" && name.length > 1 && name.at(-1) === tokens[at - 1];

/** What "from", "at" and "in" lead in, up to the next comma. */
function leadAt(
  slice: Slice,
  place0: number,
  context: OfflineContext,
  draft: Draft,
): number | undefined {
  const { sources, options } = termsOf(context);
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
