import type { Command } from "./command";
import type { OfflineContext } from "./context";
import type { Draft } from "./lead-draft";
import { factsOf } from "./person-name";
import { part, type Slice, typed } from "./slices";
import { respelled } from "./spelling";
import { standardField } from "./terms";
import { spelled, type Token } from "./tokens";

const identifying = new Set(["firstName", "lastName", "email", "phone", "company"]);

/** The lead as it was described; what could not be read of somebody who is known is kept as a note. */
export function settledDraft(draft: Draft, details: Slice, context: OfflineContext): Command {
  const { facts, name, question } = draft;
  if (question) return { kind: "unclear", question };
  const named = name.length > 0 ? factsOf(standardField("name"), capitalized(name)) : [];
  const all = [...named, ...facts];
  const isSomebody = all.some(({ field }) => identifying.has(field.key));
  const told = isSomebody ? keptAsNote(draft, details, context) : undefined;
  const first = draft.unread[0]?.text;
  if (first !== undefined && told === undefined)
    return {
      kind: "unclear",
      question: `I did not understand “${first}”. Say what it is, for instance “company ${first}” or “note: ${first}”.`,
    };
  if (!isSomebody)
    return {
      kind: "unclear",
      question: "Who is the new lead? Give me a name, an email address, a phone number or a company.",
    };
  const note = [told, draft.lead.note].filter(Boolean).join(". ");
  return { kind: "create", lead: { ...draft.lead, facts: all, ...(note && { note }) } };
}

const FEWEST_WORDS = 3;

/** The clauses that hold something unread, in their own words; undefined where one may be a detail misspelt. */
function keptAsNote({ unread }: Draft, details: Slice, context: OfflineContext): string | undefined {
  const clauses = clausesOf(details).filter(({ tokens }) =>
    unread.some(({ start }) => tokens.some((token) => token.start === start)),
  );
  const isTold = clauses.every(
    (clause) => clause.tokens.length >= FEWEST_WORDS && !respelled(clause, context),
  );
  return isTold ? clauses.map(typed).join(", ") : undefined;
}

const breaks = new Set([",", ";", ".", "/", "!", "(", ")"]);

function clausesOf(slice: Slice): Slice[] {
  const at = slice.tokens.findIndex(({ kind, text }) => kind === "mark" && breaks.has(text));
  if (at < 0) return slice.tokens.length > 0 ? [slice] : [];
  const before = part(slice, 0, at);
  return [...(at > 0 ? [before] : []), ...clausesOf(part(slice, at + 1))];
}

/** Names keep their spelling; all in lower case they get their capitals. */
function capitalized(name: readonly Token[]): string {
  const text = spelled(name);
  return text === text.toLowerCase()
    ? text.replace(/(^|[\s-])\p{L}/gu, (letter) => letter.toLocaleUpperCase("en-US"))
    : text;
}
