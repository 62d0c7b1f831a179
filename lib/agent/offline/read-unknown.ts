import { plainText } from "./answers";
import type { Command } from "./command";
import type { OfflineContext } from "./context";
import { phraseSet } from "./phrases";
import { part, type Slice, splits, trimmed, typed } from "./slices";
import { readTarget } from "./targets";
import { termsOf } from "./terms";
import { listed } from "./values";

const assigns = phraseSet("assign, reassign, give, hand over, transfer, hand");
const marks = phraseSet("mark, move, set the status of, change the status of, set status of, put, set");
const sets = phraseSet("set, change, update, edit, make, correct, fix");
const to = phraseSet("to, over to, on to, off to, back to");
const as = phraseSet("as, to, into, in, on, under");
const statusWord = new Set(["status", "stage"]);

/** A member, status or field that the team does not have, or a value that does not fit: says which there are. */
export function readUnknown(slice: Slice, context: OfflineContext): Command | undefined {
  const { members, statuses } = context.vocabulary;
  const owners = members.filter(({ mayHoldLeads }) => mayHoldLeads).map(({ name }) => plainText(name));
  const labels = statuses.map(({ label }) => plainText(label));
  const noStatus = (name: string) =>
    `There is no status “${name}”. There are ${listed(labels, "and")}.`;
  return (
    missing(
      slice,
      assigns,
      to,
      context,
      (name) => `I know no member “${name}”. Leads can go to ${listed(owners)}.`,
    ) ??
    unfit(slice, context, noStatus) ??
    missing(slice, marks, as, context, noStatus)
  );
}

/** "set Ana's budget to lots", "set Ana's shoe size to 12". */
function unfit(
  slice: Slice,
  context: OfflineContext,
  noStatus: (name: string) => string,
): Command | undefined {
  const verb = sets.at(slice.tokens, 0);
  const [cut] = verb ? splits(part(slice, verb.end), to) : [];
  const value = cut && plainText(typed(trimmed(cut.behind)));
  if (!cut || !value || value.length > LONGEST_VALUE) return undefined;
  const { fields } = termsOf(context);
  const { tokens } = trimmed(cut.before);
  if (tokens.some(({ plain }) => statusWord.has(plain)))
    return { kind: "unclear", question: noStatus(value) };
  const field = tokens.map((_, at) => fields.at(tokens, at)?.value).find(Boolean);
  if (field) {
    const label = plainText(field.label);
    return {
      kind: "unclear",
      question: `${label} cannot be “${value}”: ${shapes[field.type] ?? "that does not fit"}. What shall it be?`,
    };
  }
  const mark = tokens.findIndex(({ text }) => text === "'s");
  const name = mark > 0 ? plainText(typed(part({ ...slice, tokens }, mark + 1))) : "";
  return name
    ? {
        kind: "unclear",
        question: `Leads have no “${name}” here. Fields of your own are added under Settings → Pipeline.`,
      }
    : undefined;
}

const LONGEST_VALUE = 60;
const shapes: Record<string, string> = {
  cents: "it is an amount",
  money: "it is an amount",
  number: "it is a number",
  email: "it is an email address",
  phone: "it is a phone number",
  date: "it is a day",
  instant: "it is a day with a time",
  boolean: "it is yes or no",
  url: "it is a web address",
  user: "it is a member",
};

const LONGEST = 4;

function missing(
  slice: Slice,
  verbs: typeof assigns,
  links: typeof to,
  context: OfflineContext,
  sentence: (name: string) => string,
): Command | undefined {
  const verb = verbs.at(slice.tokens, 0);
  const cuts = verb ? splits(part(slice, verb.end), links).toReversed() : [];
  const split = cuts.find(({ before }) => readTarget(before, context));
  if (!split) return undefined;
  const name = trimmed(split.behind);
  const isName = name.tokens.length > 0 && name.tokens.length <= LONGEST;
  return isName
    ? { kind: "unclear", question: sentence(plainText(typed(name))), isUnread: true }
    : undefined;
}
