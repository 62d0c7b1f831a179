import { countAt } from "./amounts";
import { bagOf } from "./bags";
import { todayOf } from "./calendar";
import type { Command } from "./command";
import type { OfflineContext } from "./context";
import { type Match, phraseSet, phraseTable } from "./phrases";
import { type Slice, trimmed } from "./slices";
import { type Span, spanAt } from "./spans";
import { type MemberTerm, termsOf } from "./terms";
import type { Token } from "./tokens";

const doings = phraseSet(
  "done, doing, been doing, been up to, up to, work on, worked on, been working on, working on, get done, got done, achieve, achieved, accomplish, accomplished, get up to, busy with, been busy with, change, changed, changes, journal, audit log, activity log, change log, change history, edit, edited, modify, modified, edits, activity, activities, happened, happening, happen, going on, history, what is new, what all is new, activity feed, been happening, been going on, any news, news, log",
);
const does = phraseSet("do, did, does");
const people = phraseTable<"me" | "all">({
  me: "i, my, me, mine, ive, myself",
  all: "we, team, the team, our, us, everyone, everybody, anyone, anybody, somebody, someone, weve, you, your, youve, people",
});
const glue = phraseSet(
  "what, whats, who, has, have, had, did, do, does, was, were, is, are, been, show, show me, list, see, give me, tell me, the, a, an, all, any, of, by, for, from, on, please, 's, recent, recently, latest, last, own, so far, s, then, anything, something, much, nothing, that, it, in, everything, made, open, view, read, to, ever, exactly, just, lately, in here, crm, in rapport, around here, this, here, full, most recent, of the, things, stuff",
);
const lately = new Set(["recent", "recently", "lately"]);
const here = new Set(["here", "it", "this"]);
const standing = new Set(["history", "activity", "activities"]);

const contacts = phraseSet(
  "talk to, talked to, talk with, speak to, spoke to, spoken to, speak with, speak, talk, call, called, contact, contacted, email, emailed, meet, met, meet with, reach out to, visit, visited, ring",
);

/** "who did Leo talk to yesterday": what another one did; one's own contacts are looked for among the leads. */
const asksOfOther = (tokens: readonly Token[], context: OfflineContext): boolean => {
  const member = termsOf(context).members.at(tokens, 2);
  const isAsked = tokens[0]?.plain === "who" && ["did", "has"].includes(tokens[1]?.plain ?? "");
  return isAsked && member !== undefined && member.value.ids[0] !== "me";
};

/** "what did Mia do yesterday", "changes of this week", "what happened today": what was done, by whom and when. */
export function readDoings(raw: Slice, context: OfflineContext): Command | undefined {
  const { tokens } = trimmed(raw);
  const isOfOther = asksOfOther(tokens, context);
  const bag = bagOf(
    tokens,
    {
      doing: (list, at) =>
        doings.at(list, at) ??
        (isOfOther ? contacts.at(list, at) : undefined) ??
        mainVerbAt(list, at, context),
      who: (list, at) => whoAt(list, at, context),
      count: (list, at) => countAt(list, at),
      span: (list, at) => (lately.has(list[at]?.plain ?? "") ? undefined : spanAt(list, at, context)),
    },
    glue,
  );
  // "what is new this week" asks for the leads of this week.
  const isNew = tokens.some(({ plain }) => plain === "new") && bag?.span !== undefined;
  if (!bag?.doing || isNew || tokens[0]?.plain === "done") return undefined;
  const { who, span } = bag;
  // With a lead open "what happened here since Monday" asks for what happened with that one.
  const isHere = tokens.some(({ plain }) => here.has(plain));
  if (context.page.lead && span && (isHere ? who !== "me" : !who))
    return { kind: "history", target: { kind: "it", isPage: true }, span };
  const isOpen = context.page.lead !== undefined && !who && !span;
  if (isOpen && standing.has(tokens.at(-1)?.plain ?? "")) return undefined;
  const isToday = isSpanToday(span, context);
  if (typeof who !== "object" && (!span || isToday))
    return { kind: "changes", isToday, isMine: who === "me" };
  const member: MemberTerm | undefined =
    who === "me" ? { ids: ["me"], name: "you" } : who === "all" ? undefined : who;
  return { kind: "doings", ...(member && { who: member }), ...(span && { span }) };
}

/** "what did Mia do", but not "what do I have". */
function mainVerbAt(
  tokens: readonly Token[],
  at: number,
  context: OfflineContext,
): Match<true> | undefined {
  const found = does.at(tokens, at);
  if (!found) return undefined;
  const isLast = tokens.slice(found.end).every(({ kind }) => kind === "mark");
  return isLast ||
    ["what", "anything", "something", "much", "nothing"].includes(tokens[found.end]?.plain ?? "") ||
    spanAt(tokens, found.end, context)
    ? found
    : undefined;
}

function whoAt(
  tokens: readonly Token[],
  at: number,
  context: OfflineContext,
): Match<MemberTerm | "me" | "all"> | undefined {
  const member = termsOf(context).members.at(tokens, at);
  return member && member.value.ids[0] !== "me" ? member : people.at(tokens, at);
}

const isSpanToday = (span: Span | undefined, context: OfflineContext) =>
  span?.op === "eq" && span.value === todayOf(context).toString();
