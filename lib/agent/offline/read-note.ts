import type { Command, Target } from "./command";
import type { OfflineContext } from "./context";
import { isForeign } from "./foreign-words";
import { noteOpenings as openings } from "./note-openings";
import { phraseSet } from "./phrases";
import { part, type Slice, splits, trimmed, typed } from "./slices";
import { readTarget, unsaid } from "./targets";

const forWhom = phraseSet("to, on, for, about, of, at, under, against, with, regarding, in, onto");
const saying = phraseSet(
  "saying, that says, saying that, says, that, which says, with the text, with text, reading, with, stating, stating that, with the content, to say, to say that, noting that, noting, he, she, they, body, content, text",
);
const separators = new Set([":", "-", ",", ";", "."]);

/** What tells something for the record, with or without a colon. */
const tells = phraseSet(
  "fyi, heads up, for the record, for your info, for info, just so you know, psa, note to self, pls note, please note, keep in mind",
);

/** "log that I called Ana" is a call. */
const logsThat = phraseSet("log that");
const tellers = new Set(["i", "we", "ive", "weve"]);

/** "add a note to Ana: likes gardens", "note: call back", "leave a note for her saying …". */
export function readNote(slice: Slice, context: OfflineContext): Command | undefined {
  const kept = inFile(slice, context) ?? named(slice, context);
  if (kept) return kept;
  const opening = openings.at(slice.tokens, 0);
  const isCall = logsThat.at(slice.tokens, 0) && tellers.has(slice.tokens[2]?.plain ?? "");
  if (!opening || isCall) return undefined;
  const rest = part(slice, opening.end);
  const [first] = rest.tokens;
  if (first === undefined) return unfinished(unsaid, context);
  if (separators.has(first.text)) return note(unsaid, part(rest, 1));
  if (first.kind === "quoted") return quotedFirst(rest, first.text, context);
  const link = forWhom.at(rest.tokens, 0);
  if (!link && tells.at(slice.tokens, 0) && context.page.lead && !context.page.selection)
    return note({ kind: "it", isPage: true }, rest);
  if (!link)
    return (
      bare(rest, context) ?? (endsInThat(slice, opening.end) ? aboutNamed(rest, context) : undefined)
    );
  const behind = part(rest, link.end);
  return separated(behind, context) ?? spoken(behind, context) ?? unseparated(behind, context);
}

const orders = phraseSet(
  "write that down, write this down, write it down, note that down, note that, note it down, note it, jot that down, jot it down, make a note of that, make a note of it, make a note, add that as a note, add this as a note, put that in the notes, put that in a note, take a note of that, keep that in mind, remember that, put that on file, save that, add that to the notes, log that, add a note, pls note, please note, make note",
);

/** "his wife's name is Laura, pls write that down": the text first, the order last. */
export function readKeptLast(raw: Slice, context: OfflineContext): Command | undefined {
  const slice = trimmed(raw);
  const body = orderedLast(slice);
  if (!body) return undefined;
  const who = leadIn(body, context);
  const text = typed(body);
  return text ? { kind: "change", target: who, change: { kind: "note", body: text } } : undefined;
}

const courtesy = new Set(["please", "pls", "plz", "can", "could", "you", "u", "so", "and"]);

/** What stands before the order to write it down, and a pause. */
function orderedLast({ text, tokens }: Slice): Slice | undefined {
  const at = tokens.findIndex(
    (_, place) => place > 1 && orders.at(tokens, place)?.end === tokens.length,
  );
  let end = at;
  while (courtesy.has(tokens[end - 1]?.plain ?? "")) end -= 1;
  const body = { text, tokens: tokens.slice(0, Math.max(0, end)) };
  const isPaused = tokens[end - 1]?.kind === "mark";
  return isPaused && !openings.at(tokens, 0) ? trimmed(body) : undefined;
}

const puts = phraseSet("put, add, write, enter, record, log, note");
const intoFile = phraseSet(
  "in, into, on, to, under, at, this to, this in, this on, the following to, the following in, the following on, that to, it to",
);
const files = phraseSet(
  "file, record, records, notes, card, page, profile, lead, timeline, files, history",
);
const that = phraseSet("that").add(":", true).add(",", true).add("-", true);

/** "put in Zoe's file that the inspection came back clean". */
function inFile(slice: Slice, context: OfflineContext): Command | undefined {
  const verb = puts.at(slice.tokens, 0);
  const link = verb && intoFile.at(slice.tokens, verb.end);
  if (!link) return undefined;
  for (const { before, behind } of splits(part(slice, link.end), that)) {
    const last = before.tokens.length - 1;
    if (!files.at(before.tokens, last)) continue;
    const owner = part(before, 0, before.tokens[last - 1]?.text === "'s" ? last - 1 : last);
    const target = readTarget(owner, context);
    const isOne = target?.kind === "it" || (target?.kind === "named" && !target.query);
    if (target && isOne && behind.tokens.length > 0) return note(target, behind);
  }
  return undefined;
}

const recordOrders = phraseSet(
  "record the following, please record the following, note the following, please note the following, note that, note, please note, please note that, write down, write down that, add a note, add the note, add a note that, remember that",
);

/** "For Ana Ruiz, please record the following: …" */
function named(slice: Slice, context: OfflineContext): Command | undefined {
  if (!["for", "on", "regarding", "about"].includes(slice.tokens[0]?.plain ?? "")) return undefined;
  const at = slice.tokens.findIndex((_, place) => recordOrders.at(slice.tokens, place));
  const order = at > 1 ? recordOrders.at(slice.tokens, at) : undefined;
  const target = order && readTarget(part(slice, 1, at), context);
  const isOne = target?.kind === "it" || (target?.kind === "named" && !target.query);
  if (!order || !target || !isOne) return undefined;
  return note(target, part(slice, skipColon(slice, order.end)));
}

/** Whose name begins what is told; else the lead that was spoken of. */
function leadIn(body: Slice, context: OfflineContext): Target {
  const isName = (at: number) =>
    /^\p{Lu}/u.test(body.tokens[at]?.text ?? "") || isForeign(body.tokens[at], context);
  let end = 0;
  while (end < body.tokens.length && isName(end)) end += 1;
  for (; end > 0; end -= 1) {
    const target = readTarget(part(body, 0, end), context);
    if (target?.kind === "named" && !target.query) return target;
  }
  return { kind: "it" };
}

const note = (target: Target, body: Slice): Command => {
  const text =
    body.tokens.length === 1 && body.tokens[0]?.kind === "quoted" ? body.tokens[0].text : rawText(body);
  return text ? { kind: "change", target, change: { kind: "note", body: text } } : unfinished(target);
};

/** The text to its end, with its punctuation and its line breaks. */
function rawText({ text, tokens }: Slice): string {
  const [first] = tokens;
  return first ? text.slice(first.start).trim() : "";
}

const unfinished = (target: Target, _context?: OfflineContext): Command => ({
  kind: "change",
  target,
  change: { kind: "note", body: "" },
});

/** 'add the note "likes gardens" to Ana' */
function quotedFirst(rest: Slice, body: string, context: OfflineContext): Command | undefined {
  const link = forWhom.at(rest.tokens, 1);
  if (!link)
    return rest.tokens.length === 1
      ? { kind: "change", target: { kind: "it" }, change: { kind: "note", body } }
      : undefined;
  const target = readTarget(part(rest, link.end), context);
  return target && { kind: "change", target, change: { kind: "note", body } };
}

/** "note that she called", "note she called": of the lead that was spoken of. */
function bare(rest: Slice, context: OfflineContext): Command | undefined {
  const lead = saying.at(rest.tokens, 0);
  if (!lead) return undefined;
  const isPronoun = ["he", "she", "they"].includes(rest.tokens[0]?.plain ?? "");
  return aboutNamed(part(rest, isPronoun ? 0 : skipColon(rest, lead.end)), context);
}

const endsInThat = ({ tokens }: Slice, end: number) => tokens[end - 1]?.plain === "that";

/** "note that Ana Ruiz called": hers, as her name stands first; else of the lead that was spoken of. */
function aboutNamed(body: Slice, context: OfflineContext): Command {
  const end = body.tokens.findIndex(({ text, kind }) => kind !== "word" || !/^\p{Lu}/u.test(text));
  const named = end > 1 ? readTarget(part(body, 0, end), context) : undefined;
  return note(named?.kind === "named" && !named.query ? named : { kind: "it" }, body);
}

const skipColon = ({ tokens }: Slice, at: number) => (tokens[at]?.text === ":" ? at + 1 : at);

/** The target stands before the first separator that leaves something behind it. */
function separated(behind: Slice, context: OfflineContext): Command | undefined {
  for (const [at, token] of behind.tokens.entries()) {
    if (!separators.has(token.text) || token.kind !== "mark") {
      if (token.kind !== "quoted") continue;
      const target = at > 0 ? readTarget(part(behind, 0, at), context) : undefined;
      if (target) return note(target, part(behind, at));
      continue;
    }
    const target = readTarget(part(behind, 0, at), context);
    if (!target) continue;
    const body = part(behind, at + 1);
    const lead = saying.at(body.tokens, 0);
    const isLead = lead && ["saying", "that", "says"].includes(body.tokens[0]?.plain ?? "");
    return note(target, part(body, isLead ? lead.end : 0));
  }
  return undefined;
}

function spoken(behind: Slice, context: OfflineContext): Command | undefined {
  for (const at of behind.tokens.keys()) {
    const lead = at > 0 ? saying.at(behind.tokens, at) : undefined;
    const target = lead && readTarget(part(behind, 0, at), context);
    if (!target) continue;
    const isPronoun = ["he", "she", "they"].includes(behind.tokens[at]?.plain ?? "");
    return note(target, part(behind, isPronoun ? at : skipColon(behind, lead.end)));
  }
  return undefined;
}

/** "add a note to Ana Ruiz wants a garden": the name ends where lower case begins. */
function unseparated(behind: Slice, context: OfflineContext): Command | undefined {
  const whole = readTarget(behind, context);
  if (whole && !(whole.kind === "named" && whole.query)) return unfinished(whole);
  const end = behind.tokens.findIndex(({ text }, at) => at > 0 && !/^\p{Lu}/u.test(text));
  const start = ["it", "her", "him", "them", "these", "this"].includes(behind.tokens[0]?.plain ?? "")
    ? 1
    : end;
  if (start < 1) return undefined;
  const target = readTarget(part(behind, 0, start), context);
  return target && note(target, part(behind, start));
}

/** Whether the rest of the message is free text, in which "and" begins no second command. */
export const isFreeText = (slice: Slice): boolean =>
  openings.at(trimmed(slice).tokens, 0) !== undefined || orderedLast(trimmed(slice)) !== undefined;
