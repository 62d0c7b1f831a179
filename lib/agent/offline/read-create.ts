import { factBy } from "./assertions";
import type { Command } from "./command";
import type { OfflineContext } from "./context";
import { createdAs, createOpening } from "./create-words";
import { answerAt, lackingAt, limitAt } from "./draft-answers";
import { leadAt, valueFrom } from "./draft-places";
import { settledDraft } from "./draft-settled";
import { figureCondition } from "./figure-condition";
import { introducedIn } from "./introductions";
import { optionCondition } from "./label-conditions";
import { addressAt, bareTerm, type Draft, glue, nameOrUnread, roleAt, townAt } from "./lead-draft";
import { factsOf } from "./person-name";
import { phraseSet } from "./phrases";
import { part, type Slice, trimmed, typed } from "./slices";
import { standardField, termsOf } from "./terms";
import type { Token } from "./tokens";

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

const honorifics = new Set("mr mrs ms miss dr sir madam".split(" "));

/** Takes one detail and answers where it ends; what fits nothing is the name first, and unread later. */
function readDetail(slice: Slice, at: number, context: OfflineContext, draft: Draft): number {
  const { tokens } = slice;
  const token = tokens[at] as Token;
  if (draft.name.length === 0 && honorifics.has(token.plain.replace(".", "")))
    return tokens[at + 1]?.text === "." ? at + 2 : at + 1;
  const known =
    lackingAt(tokens, at, context) ??
    (token.kind === "number" ? describedAt(tokens, at, context, draft) : undefined) ??
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
  const read = origin
    ? { value: { value: origin.value }, end: origin.end }
    : valueFrom(slice, start, found.value, context);
  const value = found.value.key === "address" ? withTown(slice, start, read) : read;
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

/** "address 99 Main St, Denver": the town belongs to it. */
function withTown<T extends { value: { value: unknown } | { question: string }; end: number }>(
  slice: Slice,
  start: number,
  read: T | undefined,
) {
  const end = read ? townAt(slice.tokens, read.end) : 0;
  return read && end > read.end ? { value: { value: typed(part(slice, start, end)) }, end } : read;
}

const roughly = phraseSet(
  "around, about, roughly, approximately, approx, circa, ca, up to, some, at most, max, maximum, maybe, like, of around, of about",
);
