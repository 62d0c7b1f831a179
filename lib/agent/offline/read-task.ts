import type { Command, Target } from "./command";
import type { OfflineContext } from "./context";
import { phraseSet, phraseTable } from "./phrases";
import { readTaskAct } from "./read-task-act";
import { readTasks } from "./read-tasks";
import { part, type Slice, trimmed, whole } from "./slices";
import { takeoverAt } from "./takeover-words";
import { readTarget } from "./targets";
import { type MemberTerm, termsOf } from "./terms";
import { tokensOf } from "./tokens";
import { momentAt, plannedDay } from "./values";

const openings = phraseTable<"do" | "about">({
  do: "add a recurring task to, create a recurring task to, set up a recurring task to, new recurring task to, make a recurring task to, schedule a recurring task to, create a repeating task to, add a repeating task to, create a new task to, add a new task to, make a new task to, create a quick task to, nudge me to, ping me to, alert me to, bug me to, poke me to, give me a nudge to, set a task to, set me a task to, set up a task to, set a to do to, make me a task to, add me a task to, new task to, put in a task to, schedule a reminder to, set an alert to, remind me to, remind me that i should, remind me that, remind me, remind us to, set a reminder to, set a reminder, add a task to, add a task, add task, new task, create a task to, create a task, create task, task, todo, to do, make a task to, make a task, dont let me forget to, dont forget to, dont let me forget, dont forget, dont let me forget that, make sure i, make sure that i, note to self to, add to my to do list, put on my to do list, add a to do, add a todo, new todo, new to do, schedule a task to, schedule a task, plan a task, add a reminder to, add a reminder, create a reminder to, create a reminder, i need a task to, task to, add a follow up task, open a task, log a task, remember to, i must remember to, i need to remember to, new reminder, reminder, put a task in to, put a reminder in to, put a reminder to, give me a reminder to",
  about:
    "nudge me about, ping me about, alert me about, bug me about, poke me about, give me a nudge about, set a task for, set an alert for, schedule a reminder about, schedule a reminder for, put in a reminder for, put in a reminder about, remind me about, remind me of, dont let me forget about, set a reminder for, set a reminder about, add a task about, task about, add a reminder for, add a reminder about, create a reminder for, create a reminder about",
});
const forOther = phraseSet(
  "remind, ask, give, assign, add a task for, create a task for, new task for, task for, make a task for, add task for, create task for, tell, get, todo for, to do for, reminder for, a task for, set a task for, set up a task for, put in a task for, set a reminder for, add a todo for, add a to do for, new todo for, new to do for, new reminder for, make a todo for",
);
const persuades = phraseSet("get, ask, tell");
const other = phraseSet(
  "to, a task to, a task, the task to, the task, about, a task about, a reminder to, a to do, a new task",
);
const marks = new Set([":", "-", ","]);
const bareNouns = new Set(["task", "reminder", "todo"]);
const pronouns = new Set("him her them it this he she they his their".split(" "));

/** "remind me to call Ana tomorrow at 3", "task: send the contract", "remind Mia to call Ana on Friday". */
export function readNewTask(raw: Slice, context: OfflineContext): Command | undefined {
  const slice = trimmed(raw);
  const delegated = readDelegated(slice, context) ?? readErrand(slice, context);
  if (delegated) return delegated;
  const later = timeFirst(slice, context);
  if (later) return readNewTask(later, context);
  const opening = openings.at(slice.tokens, 0);
  if (!opening || isOwnField(slice, context)) return undefined;
  const body = unmarked(part(slice, opening.end));
  // "task done" and "tasks" are about tasks that exist.
  const isBareNoun =
    bareNouns.has(slice.tokens[0]?.plain ?? "") && !marks.has(slice.tokens[1]?.text ?? "");
  const isKnown = readTaskAct(slice, context) ?? readTasks(slice, context);
  if (isBareNoun && (isKnown || body.tokens.length < 2)) return undefined;
  return made(body, opening.value === "about", undefined, context);
}

const reminds = phraseSet("remind me to, remind me that, remind me about, nudge me to");
const repeated = phraseSet("every, each, on, at, in, tomorrow, next, this, by, before, first thing");

/** "every Monday remind me to check new leads": the time stands last, as elsewhere. */
function timeFirst({ text, tokens }: Slice, context: OfflineContext): Slice | undefined {
  const at = tokens.findIndex((_, place) => place > 0 && reminds.at(tokens, place));
  const isEvery = tokens[0]?.plain === "every" || tokens[0]?.plain === "each";
  const isTime =
    at > 0 &&
    repeated.at(tokens, 0) !== undefined &&
    (isEvery || momentAt(tokens, 0, context) !== undefined);
  const first = tokens[at];
  if (!isTime || !first) return undefined;
  const time = text.slice(tokens[0]?.start, tokens[at - 1]?.end).replace(/[,;:]$/, "");
  return tokensOf(`${text.slice(first.start, tokens.at(-1)?.end)} ${time}`);
}

/** A team may have a field that is called so. */
const isOwnField = ({ tokens }: Slice, context: OfflineContext) =>
  termsOf(context).fields.at(tokens, 0) !== undefined;

const has = phraseSet("have, let, make");
const must = phraseSet("should, needs to, has to, must, ought to, is to, to");
const states = new Set(["be", "have", "get", "stay", "know", "own", "become"]);

/** "have Leo swing by Zoe's on Saturday", "Mia should call Ana tomorrow": a deed with a time, and whose it is. */
function readErrand(slice: Slice, context: OfflineContext): Command | undefined {
  const start = has.at(slice.tokens, 0)?.end ?? 0;
  const member = termsOf(context).members.at(slice.tokens, start);
  if (!member || member.value.ids[0] === "me") return undefined;
  const link = must.at(slice.tokens, member.end);
  const body = part(slice, link?.end ?? member.end);
  const [first] = body.tokens;
  const isDeed =
    first?.kind === "word" &&
    !states.has(first.plain) &&
    takeoverAt(slice.tokens, member.end) === undefined;
  const isTimed = body.tokens.some((_, at) => at > 0 && momentAt(body.tokens, at, context));
  const isLed = link !== undefined || (start > 0 && first?.text !== "'s");
  return isLed && isDeed && isTimed ? made(body, false, member.value, context) : undefined;
}

/** "remind Mia to call Ana": her task. */
function readDelegated(slice: Slice, context: OfflineContext): Command | undefined {
  const verb = forOther.at(slice.tokens, 0);
  const member = verb && termsOf(context).members.at(slice.tokens, verb.end);
  if (!verb || !member || member.value.ids[0] === "me") return undefined;
  const link = other.at(slice.tokens, member.end);
  const isMarked = marks.has(slice.tokens[member.end]?.text ?? "");
  // "get Leo to measure the garage" gives a task without the word.
  const isGiven = persuades.at(slice.tokens, 0) && slice.tokens[member.end]?.plain === "to";
  const saysTask =
    isGiven ||
    slice.tokens[verb.end - 1]?.plain === "for" ||
    slice.tokens.some(({ plain }) => plain === "task" || plain === "remind" || plain === "reminder");
  if (!(link || isMarked) || !saysTask) return undefined;
  const body = unmarked(part(slice, link?.end ?? member.end + 1));
  return made(body, false, member.value, context);
}

const unmarked = (slice: Slice): Slice =>
  marks.has(slice.tokens[0]?.text ?? "") ? unmarked(part(slice, 1)) : slice;

const forThem = phraseSet(
  "for each, for all, for every one, for everyone, for everybody, on each, on all, on each one, for each one, on each of them, on all of them, on them, on these, for each lead, on each lead, for each of the selected, for the selected, for the selected ones, for the selected leads, for all selected, for each of these, for all of these, for these, for each of them, for all of them, for them, for every one of these, for all three, for everyone selected, on each of these, on all of these",
);
const eachOne = phraseSet(
  "each of these, all of these, these, each of them, all of them, them, every one of these, all three, everyone selected, each, each one, the selected ones, the selected leads",
);
const aboutWhom = phraseSet("for, on, about, with, regarding, re");

/** "for Noah Kim: send comps": his task, and what is to be done behind the colon. */
function ofLead(
  body: Slice,
  assignee: MemberTerm | undefined,
  context: OfflineContext,
): Command | undefined {
  const link = aboutWhom.at(body.tokens, 0);
  const at = link ? body.tokens.findIndex(({ text }) => text === ":" || text === ",") : -1;
  const target = link && at > link.end ? readTarget(part(body, link.end, at), context) : undefined;
  const isOne = target?.kind === "it" || (target?.kind === "named" && !target.query);
  const deed = part(body, at + 1);
  if (!target || !isOne || deed.tokens.length === 0) return undefined;
  return {
    kind: "newTask",
    text: reordered(deed, context),
    target,
    ...(assignee && { assignee }),
  };
}

function made(
  body: Slice,
  isAbout: boolean,
  assignee: MemberTerm | undefined,
  context: OfflineContext,
): Command {
  const named = ofLead(body, assignee, context);
  if (named) return named;
  const each = forThem.at(body.tokens, 0) ?? (isAbout ? eachOne.at(body.tokens, 0) : undefined);
  if (each) return forEach(unmarked(part(body, each.end)), assignee, context);
  const [first] = body.tokens;
  const said = first ? reordered(body, context) : "";
  const time = momentAt(body.tokens, 0, context);
  const isDeed = time && body.tokens[time.end]?.plain === "to";
  const isOnlyTime = whole(body, (tokens, at) => momentAt(tokens, at, context)) !== undefined;
  const text = isOnlyTime
    ? `Follow up ${said}`
    : isAbout && said && !isDeed
      ? `Follow up with ${said}`
      : said;
  const target = leadOf(body, isAbout, context);
  return {
    kind: "newTask",
    text,
    ...(target && { target }),
    ...(assignee && { assignee }),
  };
}

/** "for each of these: pull comps": one task on each. */
const forEach = (body: Slice, assignee: MemberTerm | undefined, context: OfflineContext): Command => ({
  kind: "newTask",
  text: body.tokens.length > 0 ? reordered(body, context) : "",
  target: context.page.selection ? { kind: "them", isSelection: true } : { kind: "them" },
  ...(assignee && { assignee }),
});

/** "order signs, no lead, Dec 1": said to be of nobody. */
const noLead = phraseSet("no lead, without a lead, not for a lead, no client");

/** "the appraisal, it's due on Friday" */
const dueApart = /,\s*(?:it['’]?s|it is|that['’]?s|which is)\s+due\s+/iu;
const someTime = /\bsome ?time\s+(?=before|by|on|next|this|in)/iu;

/** "before the 4th" is by the day before. */
function dayBefore(text: string, context: OfflineContext): string {
  const { tokens } = tokensOf(text);
  const at = tokens.findIndex(({ plain }) => plain === "before");
  const found = at > 0 ? plannedDay(tokens, at + 1, context) : undefined;
  const isWhole = found && !found.value.isUnsure && found.end === tokens.length;
  const day = isWhole ? found.value.day : undefined;
  return day ? `${text.slice(0, tokens[at]?.start)}by ${day.subtract({ days: 1 })}` : text;
}

/** "next Tuesday to check in": what is to be done first, then when. */
function reordered({ text, tokens }: Slice, context: OfflineContext): string {
  const none = tokens.findIndex((_, at) => noLead.at(tokens, at));
  const without = none > 0 ? noLead.at(tokens, none) : undefined;
  const head = text.slice(tokens[0]?.start, without ? tokens[none - 1]?.start : undefined);
  const whole = `${head}${without ? text.slice(tokens[without.end - 1]?.end) : ""}`.trim();
  const all = dayBefore(whole.replace(dueApart, " ").replace(someTime, ""), context);
  const time = momentAt(tokens, 0, context);
  const link = time && ["to", "that", "about"].includes(tokens[time.end]?.plain ?? "");
  const deed = link ? tokens[time.end + 1] : undefined;
  if (!time || !deed) return all;
  return `${text.slice(deed.start).trim()} ${text.slice(tokens[0]?.start, tokens[time.end - 1]?.end)}`;
}

/** The open lead, or the one spoken of where a pronoun stands for it; names are looked up by the tool itself. */
function leadOf(body: Slice, isAbout: boolean, context: OfflineContext): Target | undefined {
  const { members } = termsOf(context);
  const names = body.tokens.filter(
    ({ kind, text }, at) =>
      kind === "word" &&
      /^\p{Lu}\p{Ll}/u.test(text) &&
      (at > 0 || isAbout) &&
      !members.at(body.tokens, at) &&
      !momentAt(body.tokens, at, context),
  );
  if (names.length > 0) return undefined;
  if (context.page.lead) return { kind: "it", isPage: true };
  const isPronoun = body.tokens.some(({ plain }) => pronouns.has(plain));
  return isPronoun && context.hasSpokenOfLead ? { kind: "it" } : undefined;
}
