import type { Command } from "./command";
import { type PhraseTable, phraseSet } from "./phrases";
import { type Slice, trimmed } from "./slices";
import { isUndo } from "./undo-words";

const exact = (slice: Slice, table: PhraseTable<true>) =>
  table.at(slice.tokens, 0)?.end === slice.tokens.length;

const thanks = phraseSet(
  "thanks, thank you, thx, great, perfect, great thanks, ok thanks, thanks a lot, cheers, cool, nice, awesome, many thanks, good, well done, thank you very much, ok, okay, got it, good job, danke, gracias, merci",
);
const greetings = phraseSet(
  "hi, hello, hey, good morning, good afternoon, good evening, hi there, hello there, hey there, yo, hola, hallo",
);
const helps = phraseSet(
  "help, what can you do, what can i ask, what can i say, how do you work, how does this work, what can you do for me, help me, commands, examples, give me examples, what do you do, who are you, what are you, what is this, what can i do here, show help, show me what you can do, what do you know, how can you help, how can you help me, are you an ai, are you chatgpt, ?, show me examples, show examples, what commands do you know, what things can you do, what all can you do, menu, are you a bot",
);
const more = phraseSet(
  "more, show more, next, next page, show me more, more please, show the rest, load more, continue, go on, the next ones, more leads, show the next ones, next ones, more results, show next, and more, give me more, keep going, show more leads, the rest, show more results, list more, next 10, show me the rest, show the next page, show the next 10",
);

/** What people say to an assistant whatever it is about: help, thanks, undo, more. */
export function readSmallTalk(raw: Slice): Command | undefined {
  const slice = trimmed(raw);
  if (slice.tokens.length === 0 && raw.tokens.some(({ text }) => text === "?")) return { kind: "help" };
  if (isUndo(slice.tokens)) return { kind: "undo" };
  const rows: [PhraseTable<true>, Command][] = [
    [helps, { kind: "help" }],
    [thanks, { kind: "thanks" }],
    [greetings, { kind: "greeting" }],
    [more, { kind: "more" }],
  ];
  return rows.find(([table]) => exact(slice, table))?.[1];
}
