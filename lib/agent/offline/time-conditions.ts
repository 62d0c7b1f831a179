import type { Filter } from "@/lib/filters/schema";
import { todayOf } from "./calendar";
import { durationAt } from "./durations";
import { after, type ConditionReader } from "./label-conditions";
import { phraseSet, phraseTable } from "./phrases";
import { spanAt, spanCondition } from "./spans";
import { termsOf } from "./terms";

const verbs = phraseTable({
  createdAt:
    "created, added, came in, come in, arrived, entered, captured, received, signed up, new since, registered, created at, got in, imported, joined, we got, got, get, generated, entered the system, showed up, come through, came through, new, landed, came, date created, coming in, creation date",
  lastContactedAt:
    "contacted, called, touched, reached, spoken to, spoken with, talked to, talked with, phoned, emailed, been in touch, in touch, in touch with, last contact, last contacted, contact, contacted by us, spoke to, spoke with, reached out to, been contacted, been called, been touched, called back, rung, worked, touch, worked on, looked after, been reached, heard from us, heard from me, heard anything from us, gotten a call, received a call, had a call, gotten an email from us, been followed up, been followed up with, followed up, followed up with, been worked, chased, been chased, contact was, last contact was, last contacted was, last touched, last called",
  lastRepliedAt:
    "replied, answered, responded, wrote back, written back, got back, heard from, gotten back, gotten back to us, reply, replies, response, last replied, last reply, replied to us, heard back, heard back from, answered us, got back to us, last reply was, respond, answer",
  updatedAt:
    "updated, changed, modified, edited, last updated, last changed, last change, moved, been updated, been changed, activity, touched up, been modified, changes, update",
  nextStepAt:
    "next step, next steps, follow up, follow-up, followup, followups, follow-ups, follow ups, due, next step due, next action, to be called, to call, scheduled, with a next step, follow up due, next contact, should call, need to call, must call, have to call, should contact, need to contact, must contact, have to contact, should follow up with, need to follow up with, have to follow up with, have to follow up, need to follow up, should i call, should we call, should i contact, must i call, do i need to call, do i have to call, should i follow up with, do i need to follow up with, should i call back, need a call, need attention, next step is, next steps due",
});
const auxiliaries =
  "that, which, who, were, was, are, is, have, has, had, been, be, we, i, last, anyone, anybody, to, with, they, ever, us, a, any, the, weve, ive, you, it, did, do, in, being, whom, their, nobody has, one has, yet";
const auxiliary = phraseSet(auxiliaries);
const negation = phraseSet(
  "not, never, havent, hasnt, hadnt, no, without, nobody, no one, didnt, wasnt, werent, arent, isnt, dont, doesnt, not yet, yet to be, yet to, never been, not been, uncontacted, nobody has, nobodys, nobody 's, no one 's, no one has, cant, without any, with no",
);
const directions = { nextStepAt: "future" } as const;
const first = phraseSet("i, ive");
/** Who contacts a lead is its owner. */
const contacts = new Set(["lastContactedAt"]);
/** "leads I got this month": what somebody gets is theirs. */
const gained = new Set(["got", "received", "get"]);

/** "created last month", "not contacted for 2 weeks", "never replied", "next step due this week". */
export const momentCondition: ConditionReader = (tokens, at, context) => {
  const left = leftAlone.at(tokens, after(tokens, at, auxiliary));
  const since = left && (longAt(tokens, left.end, context) ?? spanAt(tokens, left.end, context));
  if (left && since)
    return {
      value: { filter: spanCondition(left.value, since.value, true), about: left.value },
      end: since.end,
    };
  const never = neverDone.at(tokens, at);
  if (never)
    return {
      value: { filter: { field: never.value, op: "empty" }, about: never.value },
      end: never.end,
    };
  const passed = passedWithout(tokens, at, context);
  if (passed) return passed;
  const recent = recently.at(tokens, at);
  const did = recent && verbs.at(tokens, recent.end);
  if (did) {
    const filter: Filter = { field: did.value, op: "within", value: { days: 7 } };
    return { value: { filter, about: did.value }, end: did.end };
  }
  let start = at;
  let isNegated = false;
  let saysI = false;
  for (let skipped = 0; skipped < 6; skipped += 1) {
    const not = negation.at(tokens, start);
    const aux = not ?? auxiliary.at(tokens, start);
    // "in touch" and "new since" begin with what could be skipped.
    if (!aux || (!not && verbs.at(tokens, start))) break;
    isNegated ||= Boolean(not);
    saysI ||= first.at(tokens, start) !== undefined;
    start = aux.end;
  }
  const verb = verbs.at(tokens, start);
  if (!verb) return undefined;
  const field = verb.value;
  const isMine = saysI && (contacts.has(field) || gained.has(tokens[start]?.plain ?? ""));
  const end = after(tokens, verb.end, trailers);
  const span = spanAt(tokens, end, context, field in directions ? "future" : "past");
  const isAgo = tokens[verb.end]?.plain === "for" || isNegated;
  if (span)
    return {
      value: { filter: spanCondition(field, span.value, isNegated), about: field, isMine },
      end: span.end,
    };
  const long = isAgo ? longAt(tokens, end, context) : undefined;
  if (long)
    return {
      value: { filter: spanCondition(field, long.value, true), about: field, isMine },
      end: long.end,
    };
  if (isNegated && field !== "createdAt" && field !== "updatedAt")
    return { value: { filter: { field, op: "empty" }, about: field, isMine }, end: verb.end };
  const isPlainStatus = termsOf(context).statuses.at(tokens, start);
  if (field === "lastRepliedAt" && !isPlainStatus)
    return { value: { filter: { field, op: "notEmpty" }, about: field }, end };
  return undefined;
};

const gone = phraseSet(
  "gone, went, going, have gone, has gone, spent, been, passed, that have gone, that went",
);
const absent = phraseSet(
  "without, without a, without any, with no, and no, without being, without having been",
);

/** Without a time nothing of the kind has ever happened. */
const neverDone = phraseTable({
  lastContactedAt: "uncontacted, uncalled, unworked",
  lastRepliedAt: "unanswered, unresponsive",
});

/** "gone 30 days without contact". */
function passedWithout(
  tokens: Parameters<ConditionReader>[0],
  at: number,
  context: Parameters<ConditionReader>[2],
): ReturnType<ConditionReader> {
  const start = after(tokens, after(tokens, after(tokens, at, gone), forWords), longWords);
  const duration = durationAt(tokens, start);
  const without = duration && absent.at(tokens, duration.end);
  const verb = without && verbs.at(tokens, without.end);
  if (!verb || !duration || !context) return undefined;
  const span = { op: "within", value: duration.value } as const;
  return { value: { filter: spanCondition(verb.value, span, true), about: verb.value }, end: verb.end };
}
const longWords = phraseSet("over, more than, at least, longer than");

/** "untouched for a month": left alone that long. */
const leftAlone = phraseTable({
  lastContactedAt:
    "untouched, uncontacted, unworked, uncalled, neglected, ignored, quiet, silent, idle, dormant, inactive, cold, stale",
  lastRepliedAt: "unanswered, unresponsive, no answer",
  updatedAt: "unchanged, unmodified",
});
const recently = phraseSet("recently, newly, freshly, lately, just");
const trailers = phraseSet(
  "at all, by us, by anyone, to us, with us, back, on, was, is, again, by anybody, from us, from them, us, to, them, to me, due, date, due on, due in, coming up, coming, scheduled, planned, set",
);

/** "for 2 weeks", "in a month": a bare duration behind a negation. */
function longAt(
  tokens: Parameters<ConditionReader>[0],
  at: number,
  context: Parameters<ConditionReader>[2],
) {
  const start = after(tokens, after(tokens, at, forWords), forWords);
  const padded = [
    ...tokens.slice(0, start),
    { ...(tokens[start - 1] as (typeof tokens)[number]), plain: "within", text: "within" },
    ...tokens.slice(start),
  ];
  const found = start > at ? spanAt(padded, start, context) : undefined;
  return found && { value: found.value, end: found.end - 1 };
}
const forWords = phraseSet(
  "for, in, in like, for like, in about, within, for over, for more than, for at least, in over, in more than, since, in the, over, for the, in at least, during, for about",
);

/** A stretch of time by itself is when the lead came: "leads from last week", "new this month". */
export const bareTimeCondition: ConditionReader = (tokens, at, context) => {
  const ended = closedVerbs.at(tokens, at);
  const closing = ended && spanAt(tokens, ended.end, context);
  if (ended && closing) {
    const keys = context.vocabulary.statuses
      .filter(({ kind }) => ended.value === kind)
      .map(({ key }) => key);
    const filter: Filter = {
      and: [
        { field: "status", op: "in", value: keys },
        spanCondition("closedAt", closing.value, false),
      ],
    };
    return { value: { filter, about: "ended" }, end: closing.end };
  }
  const span = spanAt(tokens, at, context);
  return (
    span && {
      value: {
        filter: spanCondition("createdAt", span.value, false),
        about: "createdAt",
        isBareTime: span.value.op !== "before",
      },
      end: span.end,
    }
  );
};

const closedVerbs = phraseTable({
  won: "bought, purchased, bought a house, won, closed won, we won, i won, signed, sold, did we win, we win, win, did i win, did we close",
  lost: "lost, we lost, i lost, closed lost, did we lose, lose, did i lose, we lose",
});

const moods = phraseTable({
  hot: "hot, hottest, red hot, on fire, best scoring, high scoring, high-scoring",
  warm: "warm",
  cold: "low scoring, low-scoring, lukewarm",
  quiet:
    "stale, cold, gone quiet, went quiet, going cold, gone cold, neglected, dormant, quiet, went cold, inactive, forgotten, ghosted",
  overdue:
    "overdue, past due, overdue for follow up, late, overdue for a follow-up, with an overdue next step, with next step overdue, with the next step overdue, next step overdue, next step is overdue, overdue next step, with a next step in the past, next step in the past, next step is in the past, whose next step is in the past, whose next step has passed, next step has passed, missed next steps, overdue next steps, overdue follow ups, overdue follow-ups, overdue followups, overdue tasks, overdue follow up, need attention, needs attention, that need attention, need my attention, needing attention, that need my attention",
});

const moodLead = phraseSet(
  "that are, who are, that have, that went, that, who, which are, gone, going, have, are",
);

/** "hot", "stale", "overdue": a tag or status of that name says it better, and wins. */
export const moodCondition: ConditionReader = (tokens, at, context) => {
  const mood = moods.at(tokens, after(tokens, at, moodLead));
  if (!mood) return undefined;
  const { filter, remark } = moodFilter(mood.value, todayOf(context).toString());
  return { value: { filter, about: mood.value, remark }, end: mood.end };
};

function moodFilter(mood: string, today: string): { filter: Filter; remark: string } {
  switch (mood) {
    case "hot":
      return {
        filter: { field: "score", op: "gte", value: 70 },
        remark: "I took “hot” as a score of 70 or more.",
      };
    case "warm":
      return {
        filter: { field: "score", op: "between", value: [40, 69] },
        remark: "I took “warm” as a score of 40 to 69.",
      };
    case "cold":
      return {
        filter: { field: "score", op: "lt", value: 40 },
        remark: "I took that as a score below 40.",
      };
    case "overdue":
      return {
        filter: { field: "nextStepAt", op: "lt", value: today },
        remark: "Overdue: the next step was due before today.",
      };
    default:
      return {
        filter: spanCondition("lastContactedAt", { op: "within", value: { days: 30 } }, true),
        remark: "I took that as no contact for 30 days.",
      };
  }
}
