import type { Command, Target } from "./command";
import type { OfflineContext } from "./context";
import { phraseSet } from "./phrases";
import { part, type Slice, trimmed } from "./slices";
import { readTarget, unsaid } from "./targets";

const openings = phraseSet(
  "note, add note, add a note, write a note, leave a note, create a note, make a note, put a note, new note, log a note, save a note, write note, leave note, note down, add the note, jot down, jot down a note, write down, add a comment, comment, leave a comment, take a note, record a note, add following note, add the following note, attach a note, make note, drop a note, write the note, add another note, enter a note, remark, remember, remember that, keep in mind, keep in mind that, fyi, for the record, add to the notes, add to notes, note for the record, put on record, put in the notes, log that, note to self, make a note of, write, write down that, put down that, put down, jot down that",
);
const forWhom = phraseSet("to, on, for, about, of, at, under, against, with, regarding, in, onto");
const saying = phraseSet(
  "saying, that says, saying that, says, that, which says, with the text, with text, reading, with, stating, stating that, with the content, to say, to say that, noting that, noting, he, she, they, body, content, text",
);
const separators = new Set([":", "-", ",", ";", "."]);

/** "add a note to Ana: likes gardens", "note: call back", "leave a note for her saying …". */
export function readNote(slice: Slice, context: OfflineContext): Command | undefined {
  const opening = openings.at(slice.tokens, 0);
  if (!opening) return undefined;
  const rest = part(slice, opening.end);
  const [first] = rest.tokens;
  if (first === undefined) return unfinished(unsaid, context);
  if (separators.has(first.text)) return note(unsaid, part(rest, 1));
  if (first.kind === "quoted") return quotedFirst(rest, first.text, context);
  const link = forWhom.at(rest.tokens, 0);
  if (!link)
    return (
      bare(rest, context) ?? (endsInThat(slice, opening.end) ? aboutNamed(rest, context) : undefined)
    );
  const behind = part(rest, link.end);
  return separated(behind, context) ?? spoken(behind, context) ?? unseparated(behind, context);
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
export const isFreeText = (slice: Slice): boolean => Boolean(openings.at(trimmed(slice).tokens, 0));
