import { bagOf } from "./bags";
import { todayOf } from "./calendar";
import type { Command } from "./command";
import type { OfflineContext } from "./context";
import { type Match, phraseSet, phraseTable } from "./phrases";
import { type Slice, trimmed } from "./slices";
import { type Span, spanAt } from "./spans";
import { termsOf } from "./terms";
import type { Token } from "./tokens";

const subjects = phraseTable<"overview" | "sources" | "funnel">({
  overview:
    "dashboard, how are we doing, how is business, how did we do, how am i doing, how did i do, win rate, conversion rate, close rate, closing rate, won value, revenue, total value of won deals, total value of the pipeline, pipeline value, value of the pipeline, value of our pipeline, worth of the pipeline, is the pipeline worth, is our pipeline worth, is in the pipeline worth, total pipeline, open value, weighted value, weighted pipeline, forecast, response time, average response time, key figures, kpis, numbers, statistics, stats, performance, sales figures, figures, total value, total revenue, money did we make, money have we made, revenue did we make, revenue have we made, did we earn, have we earned, did we sell, value of won deals, worth of won deals, total won, sales numbers, metrics, conversion, sum of won deals, value did we win, value of open deals, total value of open deals, sum of open deals",
  funnel:
    "funnel, sales funnel, conversion funnel, drop off, drop offs, where do we lose leads, where do leads drop off, where do we lose them",
  sources:
    "sources, leads by source, leads per source, leads per channel, leads by channel, source works best, source brings the most leads, best source, best sources, sources compare, source comparison, by source, per source, which source, each source, channels, lead sources, source is best, source performs best, sources perform, our sources, from each source, best channel",
});
const people = phraseTable<"me" | "all">({ me: "my, i, me, mine", all: "our, we, team, the team, us" });
const glue = phraseSet(
  "show, show me, what, whats, how, is, are, was, were, the, a, give me, tell me, see, open, for, of, in, on, do, does, did, have, has, leads, many, much, how many, how much, 's, look, like, there, compare, and, by, our, any, so far, total, from, this, doing, to, with, count, number of, breakdown, came, come, get, got, deals, list, view, average, current, sales, lead, which, bring, brings, works, best, most, each, per, it, us, we, value, worth, won, total number of",
);

/** "how are we doing this month", "my win rate", "leads per source": the figures of the dashboard. */
export function readFigures(raw: Slice, context: OfflineContext): Command | undefined {
  const { tokens } = trimmed(raw);
  const bag = bagOf(
    tokens,
    {
      subject: (list, at) => subjects.at(list, at) ?? performing(list, at),
      member: (list, at) => {
        const found = termsOf(context).members.at(list, at);
        return found && found.value.ids[0] !== "me" ? found : undefined;
      },
      who: (list, at) => people.at(list, at),
      span: (list, at) => spanAt(list, at, context),
    },
    glue,
  );
  if (!bag?.subject) return undefined;
  const [id, twin] = bag.member?.ids ?? [];
  if (twin) return undefined;
  const owner = id ?? (bag.who === "me" && isMine(raw) ? "me" : undefined);
  return {
    kind: "figures",
    subject: bag.subject,
    ...(owner && { owner }),
    ...(bag.span && { period: periodOf(bag.span, context) }),
  };
}

const auxiliaries = new Set(["did", "is", "has", "does", "do", "are", "am"]);
const verbs = new Set(["do", "doing", "perform", "performing", "done", "performed"]);

/** "how did Mia do", "how is Leo doing this month" */
function performing(tokens: readonly Token[], at: number): Match<"overview"> | undefined {
  const isAsked = tokens[0]?.plain === "how" && auxiliaries.has(tokens[1]?.plain ?? "");
  return isAsked && at > 2 && verbs.has(tokens[at]?.plain ?? "")
    ? { value: "overview", end: at + 1 }
    : undefined;
}

const isMine = ({ tokens }: Slice) => tokens.some(({ plain }) => ["my", "i", "mine"].includes(plain));

/** As the dashboard names its stretches of time. */
function periodOf({ op, value }: Span, context: OfflineContext): Record<string, string> {
  const today = todayOf(context).toString();
  if (op === "eq")
    return value === today
      ? { period: "today" }
      : { period: "custom", from: String(value), to: String(value) };
  if (op === "within" && typeof value === "object" && !Array.isArray(value)) {
    const {
      days = 0,
      weeks = 0,
      months = 0,
    } = value as { days?: number; weeks?: number; months?: number };
    if (days + weeks * 7 === 7 && months === 0) return { period: "7d" };
    if ((days === 30 && months === 0) || months === 1) return { period: "30d" };
    const from = todayOf(context).subtract({ days, weeks, months }).toString();
    return { period: "custom", from, to: today };
  }
  const edges: string[] = Array.isArray(value)
    ? value.map((each) => String(each))
    : [String(value), today];
  const [first = today, last = today] = edges;
  if (first > today) return {};
  const isCurrent = last >= today;
  if (isCurrent && first === `${today.slice(0, 7)}-01`) return { period: "month" };
  if (isCurrent && first === `${today.slice(0, 4)}-01-01`) return { period: "year" };
  const [to = today] = [last, today].sort();
  return { period: "custom", from: first, to };
}
