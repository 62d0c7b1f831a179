import type { Command } from "./command";
import type { OfflineContext } from "./context";
import { type PhraseTable, phraseSet } from "./phrases";
import { part, type Slice, trimmed } from "./slices";
import { readTarget } from "./targets";

const exact = (slice: Slice, table: PhraseTable<true>) =>
  table.at(slice.tokens, 0)?.end === slice.tokens.length;

const undo = phraseSet(
  "undo, undo that, undo it, undo this, undo the last change, undo my last change, undo last change, take that back, take it back, revert, revert that, revert the last change, revert it, undo the last one, undo what you did, undo what you just did, roll back, roll that back, roll it back, reverse that, undo last, undo please, undo the change, cancel that change, undo my change, reverse the last change, undo the last action, undo last action, undo the assignment, undo the deletion, undo the last thing you did, undo everything you just did, that was wrong undo it, undo these changes, never mind undo that, undo those changes, oops undo, put it back, change it back, put that back, undo your last change, revert my last change, no undo that, oops undo that, rollback, rollback the last change, undo the last step, undo what i just did",
);
const thanks = phraseSet(
  "thanks, thank you, thx, great, perfect, great thanks, ok thanks, thanks a lot, cheers, cool, nice, awesome, many thanks, good, well done, thank you very much, ok, okay, got it, good job, danke, gracias, merci",
);
const greetings = phraseSet(
  "hi, hello, hey, good morning, good afternoon, good evening, hi there, hello there, hey there, yo, hola, hallo",
);
const helps = phraseSet(
  "help, what can you do, what can i ask, what can i say, how do you work, how does this work, what can you do for me, help me, commands, examples, give me examples, what do you do, who are you, what are you, what is this, what can i do here, show help, show me what you can do, what do you know, how can you help, how can you help me, are you an ai, are you chatgpt, ?, show me examples, show examples, what commands do you know, what things can you do, what all can you do, menu, are you a bot",
);
const pipeline = phraseSet(
  "pipeline, show pipeline, show the pipeline, show me the pipeline, leads per status, leads by status, how many leads per status, how many leads in each status, how many leads are in each status, how many leads are in each stage, how many leads per stage, pipeline overview, statuses, what statuses are there, which statuses are there, list statuses, show statuses, list the statuses, what statuses do we have, which statuses do we have, show our pipeline, count by status, leads by stage, count leads by status, count leads per status, how does the pipeline look, how is the pipeline, show leads by status, overview of the pipeline, pipeline summary, breakdown by status, give me a pipeline overview, what stages do we have, list all statuses, how many leads do we have per status, how many leads do we have in each status, what are our statuses, what are the statuses, show me leads by status, summarize the pipeline, how does our pipeline look, how does my pipeline look, number of leads per status, lead count by status, how many in each status, how many in each stage, what does the pipeline look like, what does our pipeline look like, show all statuses, which stages are there, how many leads by status",
);
const team = phraseSet(
  "team, show team, show the team, who is on the team, who is in the team, who is on my team, who is in my team, list members, list the members, team members, show members, members, who works here, list team members, show me the team, leads per member, leads by owner, leads per owner, how many leads per member, how many leads does each member have, how many leads does everyone have, how many leads per person, how many leads per owner, workload, who has how many leads, show team members, list the team, how many leads per agent, how many leads does each agent have, who is on our team, leads per agent, how are leads distributed, how many leads does each person have, show workload, who has the most leads, who has the fewest leads, list all members, list our team, list agents, show the team members, how many leads does everybody have, breakdown by owner, count by owner, count leads by owner, list my team, who are my teammates, count leads per owner, how many leads by owner",
);
const tags = phraseSet(
  "tags, show tags, list tags, which tags are there, what tags are there, what tags do we have, which tags do we have, list the tags, show all tags, list all tags, all tags, show me the tags, show the tags, our tags, what are our tags, show our tags, show me all tags, show me our tags, list our tags, leads per tag, leads by tag, how many leads per tag, count by tag, count leads by tag, count leads per tag, what tags exist, which tags exist, what are the tags, what tags can i use",
);
const bin = phraseSet(
  "bin, show bin, show the bin, what is in the bin, show deleted leads, deleted leads, list deleted leads, trash, show trash, show the trash, which leads were deleted, recycle bin, whats in the trash, what is in the trash, what leads were deleted, show me deleted leads, show me the bin, list the bin, open the bin, what was deleted, show me the trash, recently deleted leads, list deleted, show me the deleted leads, what did we delete, open the trash, what has been deleted, show the deleted leads, which leads are in the bin, show recently deleted leads, show all deleted leads, leads in the bin",
);
const changes = phraseSet(
  "recent changes, show recent changes, what changed, what has changed, what changed today, what happened today, what has changed today, whats changed today, what was changed today, changes today, todays changes, show todays changes, show me todays changes, what did we change today, what did we do today, what was done today, who changed something today, list changes today, show changes from today, show changes of today, changes made today, what did i change today, what did i change, my changes, my recent changes, show me my changes, show me my recent changes, what have i done today, what have i changed today, show my recent changes, what has happened today, whats happened today, recent changes today, last changes, latest changes, show the last changes, journal, show the journal, audit log, activity log, what did i do, what did i do today, show my changes, who changed what, what was changed recently, what happened, list recent changes, what has happened, show me recent changes, show me what changed, what changed recently, history, show history, change log, recent activity, show recent activity, whats new, show the change history, show all changes, show the latest changes, what have we changed, what has been changed, show the history, show me the latest changes, who did what today, who did what, show the audit log, what are the latest changes, what were the last changes, show latest changes, show last changes, what did you do, what have you done",
);
const more = phraseSet(
  "more, show more, next, next page, show me more, more please, show the rest, load more, continue, go on, the next ones, more leads, show the next ones, next ones, more results, show next, and more, give me more, keep going, show more leads, the rest, show more results, list more, next 10, show me the rest, show the next page, show the next 10",
);

/** What needs no lead: help, thanks, undo, the pipeline, the team. */
export function readWhole(raw: Slice): Command | undefined {
  const slice = trimmed(raw);
  if (slice.tokens.length === 0 && raw.tokens.some(({ text }) => text === "?")) return { kind: "help" };
  const rows: [PhraseTable<true>, Command][] = [
    [undo, { kind: "undo" }],
    [helps, { kind: "help" }],
    [thanks, { kind: "thanks" }],
    [greetings, { kind: "greeting" }],
    [pipeline, { kind: "pipeline" }],
    [team, { kind: "team" }],
    [tags, { kind: "tags" }],
    [bin, { kind: "bin" }],
    [changes, { kind: "changes", ...changesIn(slice) }],
    [more, { kind: "more" }],
  ];
  return rows.find(([table]) => exact(slice, table))?.[1];
}

/** "what changed today", "what did i do": only today's, only mine. */
const changesIn = ({ tokens }: Slice) => {
  const says = (word: string) => tokens.some(({ plain }) => plain === word);
  return { isToday: says("today"), isMine: says("i") || says("my") };
};

const aboutLead: [Command["kind"] & ("history" | "notes" | "duplicates"), PhraseTable<true>][] = [
  [
    "history",
    phraseSet(
      "what happened, history of, show history of, show the history of, timeline of, show timeline of, show the timeline of, what happened with, what happened to, activity of, activities of, show activities of, history for, timeline for, show the history for, show history for, whats the history of, what is the history of, what has happened with, what has happened to, show activity for, show me the history of, show me the timeline of, activity for, show the activity of, show the timeline for, activities for, activity on, history on, changes to, show changes to, what changed on, show me the history for, who changed, recent activity on, recent activity for, last activity of, latest activity of, latest activity on, show me what happened with, show the activity for, what was changed on, what changed with, show me the timeline for, show the activities of, show me activity for",
    ),
  ],
  [
    "notes",
    phraseSet(
      "notes of, notes on, notes for, notes about, show notes of, show notes on, show the notes of, show the notes on, show notes for, show the notes for, read notes of, read the notes of, list notes of, list the notes of, what notes are there on, what notes do we have on, show me the notes on, show me the notes of, show me notes on, read the notes on, list notes for, list notes on, list the notes on, what do the notes say about, show all notes of, show all notes on, any notes on, show me the notes for, latest note on, last note on, are there any notes on, what did we note about, get notes for, get the notes for, list the notes for, read me the notes on, show me all notes on, any notes about, what notes are on, notes from, open the notes of, show notes about, what notes does",
    ),
  ],
  [
    "duplicates",
    phraseSet(
      "duplicates of, show duplicates of, find duplicates of, check duplicates of, does it have duplicates, find duplicates for, show duplicates for, check for duplicates of, look for duplicates of, duplicates for, are there duplicates of, possible duplicates of, is there a duplicate of, check duplicates for, who looks like, list duplicates of, any duplicates of, are there any duplicates of, any duplicates for, check for duplicates for, who else looks like, look for duplicates for, similar leads to, find leads similar to, show me duplicates of, search duplicates of, is there another, list duplicates for, find doubles of, show possible duplicates of, check if there are duplicates of, is there any duplicate of, do we have duplicates of, do we have a duplicate of",
    ),
  ],
];
const possessive = new Map<string, "history" | "notes" | "duplicates">([
  ["history", "history"],
  ["timeline", "history"],
  ["activity", "history"],
  ["activities", "history"],
  ["notes", "notes"],
  ["duplicates", "duplicates"],
]);
const alone = phraseSet(
  "duplicates, find duplicates, show duplicates, check duplicates, check for duplicates, notes, show notes, show the notes, read the notes, timeline, show timeline, show the timeline, are there duplicates, any duplicates, any notes, are there any notes, are there notes, list notes, list the notes, show me the notes, look for duplicates, are there any duplicates, does it have notes, show me the timeline",
);

/** The timeline, notes and duplicates of one lead. */
export function readAboutLead(raw: Slice, context: OfflineContext): Command | undefined {
  const slice = trimmed(raw);
  if (exact(slice, alone)) return { kind: kindIn(slice), target: { kind: "it" } };
  for (const [kind, table] of aboutLead) {
    const opening = table.at(slice.tokens, 0);
    const rest = opening && part(slice, opening.end);
    const target = rest && readTarget(withoutHave(rest), context);
    if (target && target.kind !== "set") return { kind, target };
  }
  const last = possessive.get(slice.tokens.at(-1)?.plain ?? "");
  const mark = slice.tokens.at(-2);
  if (!last || !mark || !(mark.text === "'s" || ["her", "his", "its", "their"].includes(mark.plain)))
    return undefined;
  const start = showWords.at(slice.tokens, 0)?.end ?? 0;
  const end = mark.text === "'s" ? -2 : -1;
  const target = readTarget(part(slice, start, slice.tokens.length + end), context);
  return target && { kind: last, target };
}
const withoutHave = (slice: Slice) =>
  slice.tokens.at(-1)?.plain === "have" ? part(slice, 0, slice.tokens.length - 1) : slice;

const kindIn = ({ tokens }: Slice) =>
  tokens.some(({ plain }) => plain.startsWith("dup"))
    ? "duplicates"
    : tokens.some(({ plain }) => plain === "timeline")
      ? "history"
      : "notes";

const showWords = phraseSet(
  "show, show me, list, read, get, open, see, what is, what are, whats, give me, tell me, find, whats on, display, check, view, read me, pull up, let me see, what do",
);
