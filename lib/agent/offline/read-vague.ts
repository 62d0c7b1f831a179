import { plainText } from "./answers";
import type { Command } from "./command";
import type { OfflineContext } from "./context";
import { phraseSet } from "./phrases";
import { part, type Slice, splits, trimmed } from "./slices";
import { readTarget } from "./targets";
import { termsOf } from "./terms";
import { listed } from "./values";

const moves = phraseSet(
  "bump, bump up, push along, move along, take, close, reopen, re open, advance, progress, move forward, move on, push forward, next stage, next status, move to the next stage, go to the next stage, finish, wrap up, complete, open again, promote, demote, move up, move back, move to the next status, bring forward",
);
const sums = phraseSet(
  "increase, raise, lower, decrease, reduce, bump, add, cut, up, double, triple, halve, push, postpone, delay, move, extend, shift",
);
const multiples = new Set(["double", "triple", "halve"]);
const by = phraseSet("by");
const tails = phraseSet(
  "to the next stage, to the next status, up one stage, up a stage, one stage up, down a stage, down one stage, back a stage, back one stage, one status, up one status, a status, one notch, up a notch, a notch, one step up, up one step, one stage, a stage, one step, forward, up, back, on, again, deal, to the next step",
);

/** What is ordered without the part that could be done: asked for, instead of guessed. */
export function readVague(slice: Slice, context: OfflineContext): Command | undefined {
  return (
    withoutField(slice, context) ??
    withoutStatus(slice, context) ??
    withoutFigure(slice, context) ??
    withoutAll(slice, context)
  );
}

const makes = phraseSet("make, set, change, put, bump, raise, lower, update");
const toAmount = phraseSet("to, at, =, up to, down to");

/** "make it 650k": a sum of money, and nothing says which. */
function withoutField({ text, tokens }: Slice, context: OfflineContext): Command | undefined {
  const verb = makes.at(tokens, 0);
  const last = tokens.at(-1);
  if (!verb || last?.kind !== "number" || !last.isMoney) return undefined;
  const link = toAmount.at(tokens, tokens.length - 2)?.end === tokens.length - 1;
  const target = readTarget({ text, tokens: tokens.slice(verb.end, link ? -2 : -1) }, context);
  if (target?.kind !== "it") return undefined;
  const money = context.vocabulary.customFields.filter(({ type }) => type === "money");
  const labels = ["value", ...money.map(({ label }) => plainText(label.toLowerCase()))];
  return {
    kind: "unclear",
    question: `Which of them: ${listed(labels, "or")}? Say for instance “set the ${labels[0]} to ${last.text}”.`,
  };
}

const edits = phraseSet("update, edit, change, fix, correct");

/** "update her": nothing is said of what shall change. */
function withoutAll(slice: Slice, context: OfflineContext): Command | undefined {
  const verb = edits.at(slice.tokens, 0);
  const target = verb && readTarget(part(slice, verb.end), context);
  const isOne = target?.kind === "it" || (target?.kind === "named" && !target.query);
  return isOne
    ? {
        kind: "unclear",
        question:
          "What shall I change, and of which lead? For instance “set Ana Ruiz's budget to 500k”.",
      }
    : undefined;
}

const needTail = new Set(["bump", "push", "take"]);

function withoutStatus(slice: Slice, context: OfflineContext): Command | undefined {
  const verb = moves.at(slice.tokens, 0);
  if (!verb) return undefined;
  let rest = trimmed(part(slice, verb.end));
  const at = rest.tokens.findIndex(
    (_, place) => tails.at(rest.tokens, place)?.end === rest.tokens.length,
  );
  // "take Ana" is no move without its stage.
  if (at < 0 && needTail.has(slice.tokens[0]?.plain ?? "")) return undefined;
  if (at >= 0) rest = part(rest, 0, at);
  const target = rest.tokens.length === 0 ? context.page.lead : readTarget(rest, context);
  if (!target) return undefined;
  const labels = context.vocabulary.statuses.map(({ label }) => plainText(label));
  return {
    kind: "unclear",
    question: `Which status shall it get? There are ${listed(labels, "and")}. Say for instance “mark it as ${labels[0]}”.`,
  };
}

/** "increase the value by 50k", "double the budget": the new figure is not told. */
function withoutFigure(slice: Slice, context: OfflineContext): Command | undefined {
  const verb = sums.at(slice.tokens, 0);
  const { fields } = termsOf(context);
  const rest = part(slice, verb?.end ?? 0);
  const field = verb && rest.tokens.map((_, at) => fields.at(rest.tokens, at)).find(Boolean);
  const isRelative = splits(rest, by).length > 0 || multiples.has(slice.tokens[0]?.plain ?? "");
  if (!field || !isRelative) return undefined;
  const label = plainText(field.value.label.toLowerCase());
  return {
    kind: "unclear",
    question: `I do not calculate with what a lead has. What shall the ${label} be? For instance “set the ${label} to …”.`,
  };
}
