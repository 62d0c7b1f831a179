import type { Command, Target } from "./command";
import type { OfflineContext } from "./context";
import { type PhraseTable, phraseSet } from "./phrases";
import { part, type Slice, trimmed } from "./slices";
import { readTarget } from "./targets";
import { type FieldTerm, standardField, termsOf } from "./terms";

const asks = phraseSet(
  "what is, whats, what, give me, tell me, show me, show, get, do we have, what are, can you tell me, i need, need, find, look up, do you know, is there, send me, whats the, get me, which is, do we know",
);
const ofWords = phraseSet("of, for, on, belonging to");
type Asked = FieldTerm | "owner" | "status" | "tags";
const others = new Map<string, Asked>([
  ["owner", "owner"],
  ["assignee", "owner"],
  ["status", "status"],
  ["stage", "status"],
  ["tags", "tags"],
  ["tag", "tags"],
]);

/** "what is Ana's phone number?", "email of Noah Kim", "who owns Ana?", "when was she last contacted?". */
export function readFactQuestion(raw: Slice, context: OfflineContext): Command | undefined {
  const slice = trimmed(raw);
  return (
    whoOwns(slice, context) ??
    isIt(slice, context) ??
    whenWas(slice, context) ??
    howMuch(slice, context) ??
    factOf(slice, context)
  );
}

const isWords = phraseSet("is, are");
const whichStatus = phraseSet(
  "which status is, what status is, which stage is, what stage is, in which status is, in which stage is, where is",
);

/** "is she a VIP?", "which status is it in?": answered by the tags or the status of that lead. */
function isIt(slice: Slice, context: OfflineContext): Command | undefined {
  const which = whichStatus.at(slice.tokens, 0);
  const isIn = slice.tokens.at(-1)?.plain === "in";
  if (which && isIn)
    return open(readTarget(part(slice, which.end, slice.tokens.length - 1), context), "status");
  if (!isWords.at(slice.tokens, 0)) return undefined;
  const { tags, statuses } = termsOf(context);
  for (let at = 2; at < slice.tokens.length; at += 1) {
    const target = readTarget(part(slice, 1, at), context);
    const start = ["a", "an", "already", "still", "in"].includes(slice.tokens[at]?.plain ?? "")
      ? at + 1
      : at;
    const ends = (end: number | undefined) => end === slice.tokens.length;
    if (target?.kind !== "it" && target?.kind !== "named") continue;
    if (ends(tags.at(slice.tokens, start)?.end)) return open(target, "tags");
    if (ends(statuses.at(slice.tokens, start)?.end)) return open(target, "status");
  }
  return undefined;
}

function factOf(slice: Slice, context: OfflineContext): Command | undefined {
  const rest = part(slice, asks.at(slice.tokens, 0)?.end ?? 0);
  const { fields } = termsOf(context);
  for (let at = 0; at < rest.tokens.length; at += 1) {
    const found = fields.at(rest.tokens, at);
    const other = others.get(rest.tokens[at]?.plain ?? "");
    const end = found?.end ?? at + 1;
    const field = found?.value ?? other;
    if (!field) continue;
    const isLast = end === rest.tokens.length;
    const mark = rest.tokens[at - 1];
    const isOwned = mark?.text === "'s" || ["her", "his", "its"].includes(mark?.plain ?? "");
    const before = mark?.text === "'s" ? at - 1 : at;
    if (isLast && isOwned) return open(readTarget(part(rest, 0, before), context), field);
    const link = ofWords.at(rest.tokens, end);
    const opening = at === 0 || (at === 1 && rest.tokens[0]?.plain === "the");
    if (opening && isLast && context.page.lead) return open({ kind: "it", isPage: true }, field);
    if (opening && link) return open(readTarget(part(rest, link.end), context), field);
  }
  return undefined;
}

const open = (
  target: Target | undefined,
  field: NonNullable<Extract<Command, { kind: "open" }>["field"]>,
): Command | undefined =>
  target && target.kind !== "set" && target.kind !== "names"
    ? { kind: "open", target, field }
    : undefined;

const owns = phraseSet(
  "who owns, who has, whose is, who is responsible for, who handles, who is the owner of, who is handling, who is working on, who works on, who holds, who is assigned to, who is working with, who takes care of",
);
const whoOwns = (slice: Slice, context: OfflineContext) => {
  const opening = owns.at(slice.tokens, 0);
  return opening && open(readTarget(part(slice, opening.end), context), "owner");
};

const when = phraseSet("when was, when did we, when did i, when were, when is, when did, when have we");
const lastWords: [PhraseTable<true>, NonNullable<Extract<Command, { kind: "open" }>["field"]>][] = [
  [
    phraseSet(
      "last contacted, last talk, last talk to, last speak, last speak to, last speak with, last call, last reach, last talked to, last spoken to, last talk with, last meet, last called, contacted, last contact, called last, contacted last, last touched",
    ),
    "lastContactedAt",
  ],
  [phraseSet("created, added, come in, entered"), "createdAt"],
];
function whenWas(slice: Slice, context: OfflineContext): Command | undefined {
  const opening = when.at(slice.tokens, 0);
  if (!opening) return undefined;
  const rest = part(slice, opening.end);
  for (const at of rest.tokens.keys())
    for (const [words, field] of lastWords) {
      const found = words.at(rest.tokens, at);
      if (!found) continue;
      const behind = part(rest, found.end);
      const before = part(rest, 0, at);
      const command = open(
        trimmed(behind).tokens.length + trimmed(before).tokens.length === 0
          ? { kind: "it" }
          : readTarget(trimmed(behind).tokens.length > 0 ? behind : before, context),
        field,
      );
      if (command) return command;
    }
  return undefined;
}

const much = phraseSet("how much is, what is, how much does");
function howMuch(slice: Slice, context: OfflineContext): Command | undefined {
  const opening = much.at(slice.tokens, 0);
  const isWorth = ["worth", "cost"].includes(slice.tokens.at(-1)?.plain ?? "");
  if (!opening || !isWorth) return undefined;
  return open(
    readTarget(part(slice, opening.end, slice.tokens.length - 1), context),
    standardField("valueCents"),
  );
}
