import { comparisonAt } from "./amounts";
import { bagOf } from "./bags";
import type { Command } from "./command";
import type { OfflineContext } from "./context";
import { ordering } from "./orders";
import { phraseSet, phraseTable } from "./phrases";
import { mentioning, readQuery } from "./query";
import { type Slice, trimmed } from "./slices";
import type { Token } from "./tokens";
import { nouns } from "./words";

type Dimension = "pipeline" | "team" | "tags" | "source" | "other";
type Measure = NonNullable<Extract<Command, { kind: "breakdown" }>["measure"]>;

/** What is added up in each group instead of counting. */
const measures = phraseTable<Measure>({
  total:
    "value, total value, worth, money, dollars, sum of value, sum of values, sum, deal value, pipeline value, revenue, volume, the value, total worth, how much money, how much value, amount, most money, the most money, most value, the most value, highest value, the highest value, most valuable",
  average:
    "average value, mean value, avg value, average deal size, average deal value, avg deal size, average deal, mean deal size, average, mean, avg, average worth, the average value, the mean value",
});

const dimensions = phraseTable<Dimension>({
  pipeline: "status, stage, statuses, stages, phase, phases, pipeline stage, pipeline stages",
  team: "owner, member, agent, person, rep, team member, assignee, user, salesperson, colleague, members, agents, reps, owners, us, teammate, teammates, team members, head, salespeople, colleagues",
  tags: "tag, label, tags, labels",
  source: "source, channel, sources, lead source, lead sources, channels, origin",
  other:
    "month, week, day, year, city, area, quarter, country, state, reason, loss reason, company, cities, towns, town, zip code, zip, reasons",
});
const dividers = phraseSet(
  "per, by, in each, for each, each, every, in every, grouped by, group by, grouped per, broken down by, broken down per, breakdown by, broken out by, split by, split up by, of each, for every, across, with each, across the, over the, over, spread over the, spread over, spread across the, spread across, distributed over, distributed over the, distributed across, distributed across the, divided by, divided over, sorted into, does each of, does each one of, does every one of, each of, each one of, from each, from every, among, among the",
);
const bySource: Command = { kind: "breakdown", dimension: "source", filter: { and: [] } };

const extremes = phraseTable<"team" | "source">({
  source:
    "where are our leads coming from, where are the leads coming from, where are leads coming from, where do our leads come from, where do the leads come from, where do leads come from, which sources do our leads come from, where do we get our leads from",
  team: "who has the most leads, who has the fewest leads, who has how many leads, who has the most, who has the least leads, who has more leads, whos got the most leads, who is overloaded, who has more leads than the others, how are leads distributed, how many leads does everyone have, how many leads does everybody have, workload",
});
const glue = phraseSet(
  `${nouns}, how many, how much, count, counts, number of, number, total, show, show me, list, give me, the, a, an, of, are, is, there, do, does, have, has, we, do we have, in, our, my, breakdown, overview, split, distribution, all, what, whats, total number of, what is, me, at, with, them, it, please, got, numbers, figures, summary, summarize, as, are there, lead count, lead counts, distribution of, statistics, stats, report, chart`,
);

const unsure: Command = {
  kind: "unable",
  why: "I can break leads down by status, owner, tag and source. By other things ask one by one: “how many open leads in Denver”.",
};

const opening = phraseSet(
  "how many, how much, count, number of, the number of, break down, breakdown, break up, split, split up, group, how do, how does, how are, how is, show, show me, give me, list, compare, what is, what are, what, breakdown of, distribution of, i want, divide, tally, tally up",
);
const tail = phraseSet(
  "split, look, break down, compare, divide, differ, stack up, do, does, have, has, spread, spread out, distributed, divided, got, hold, own, carry, handle",
);
/** "status split for Mia's leads" */
const shares = phraseSet(
  "split, breakdown, distribution, mix, split for, breakdown for, split of, breakdown of",
);
const asking = phraseTable<Dimension>({
  source:
    "which source, what source, which channel, which sources, where, what channel, which lead source",
  team: "which agent, who, which rep, which member, which owner, which of us",
  pipeline: "which status, which stage, what stage, what status",
  tags: "which tag, what tag",
});
const most = phraseSet(
  "the most, most, more, the fewest, the least, fewest, the highest number of, the largest number of",
);

/** "how many open leads does each agent have", "lost deals by source this year", "who has the most open leads". */
export function readPartBreakdown(raw: Slice, context: OfflineContext): Command | undefined {
  const { tokens } = trimmed(raw);
  const divided = dividedAt(tokens) ?? rankedBy(tokens);
  if (!divided) return undefined;
  const { measure, rest } = measured(divided.rest);
  const { filter: told, words, limit } = readQuery(rest, context);
  const place =
    words.length === 1 && isNamed(rest, words[0]) ? mentioning(String(words[0])).filter : undefined;
  if (limit !== undefined || (words.length > 0 && !place)) return undefined;
  const known = [told, place].flatMap((each) => each ?? []);
  const [only] = known;
  const filter = known.length > 1 ? { and: known } : only;
  if (!filter && !measure) return undefined;
  if (divided.dimension === "other") return unsure;
  return {
    kind: "breakdown",
    dimension: divided.dimension,
    filter: filter ?? { and: [] },
    ...(measure && { measure }),
  };
}

/** "Boulder leads": a name that no table knows. */
const isNamed = (tokens: readonly Token[], word: string | undefined) =>
  tokens.some(({ text }) => text === word && /^\p{Lu}/u.test(text));

/** "average value", "money": what is measured, and the words without it. */
function measured(tokens: readonly Token[]): { measure?: Measure; rest: readonly Token[] } {
  const at = tokens.findIndex((_, place) => measures.at(tokens, place));
  const found = at < 0 ? undefined : measures.at(tokens, at);
  // "worth over 300k" bounds each of them.
  if (!found || amountBehind(tokens, found.end)) return { rest: tokens };
  return { measure: found.value, rest: [...tokens.slice(0, at), ...tokens.slice(found.end)] };
}

const amountBehind = (tokens: readonly Token[], at: number) => comparisonAt(tokens, at) !== undefined;

/** Where "by source" stands, and the words around it without those that only ask. */
function dividedAt(tokens: readonly Token[]) {
  const start = opening.at(tokens, 0)?.end ?? 0;
  for (let at = start; at < tokens.length; at += 1) {
    const first = dimensions.at(tokens, at);
    const share = first && shares.at(tokens, first.end);
    if (share)
      return {
        dimension: first.value,
        rest: [...tokens.slice(start, at), ...tokens.slice(share.end)],
      };
    const divider = ordering.has(tokens[at - 1]?.plain ?? "") ? undefined : dividers.at(tokens, at);
    const dimension = divider && dimensions.at(tokens, divider.end);
    if (!dimension) continue;
    const before = tokens.slice(start, at);
    const rest = tail.at(before, before.length - 1) ? before.slice(0, -1) : before;
    const behind = tokens.slice(tail.at(tokens, dimension.end)?.end ?? dimension.end);
    return { dimension: dimension.value, rest: [...rest, ...behind] };
  }
  return undefined;
}

const eachHas = phraseTable<Dimension>({
  team: "who has how many, who owns how many, who holds how many, who got how many, whos got how many, who carries how many, who is holding how many, who handles how many, which agent has how many, which rep has how many, which agent owns how many, which of us has how many, which member has how many",
});

/** "which source do we lose the most from", "who has the most open leads", "who owns how many VIPs". */
function rankedBy(tokens: readonly Token[]) {
  const each = eachHas.at(tokens, 0);
  if (each) return { dimension: each.value, rest: tokens.slice(each.end) };
  const asked = asking.at(tokens, 0);
  const at = asked ? tokens.findIndex((_, place) => most.at(tokens, place)) : -1;
  const degree = at > 0 ? most.at(tokens, at) : undefined;
  if (!asked || !degree) return undefined;
  const rest = [...tokens.slice(asked.end, at), ...tokens.slice(degree.end)];
  return { dimension: asked.value, rest };
}

/** "how many leads in each status", "leads per member", "breakdown by tag". */
export function readBreakdown(raw: Slice): Command | undefined {
  const { tokens } = trimmed(raw);
  const extreme = extremes.at(tokens, 0);
  if (extreme && extreme.end === tokens.length)
    return extreme.value === "source" ? bySource : { kind: "team" };
  const bag = bagOf(
    tokens,
    {
      divider: (list, at) => dividers.at(list, at),
      dimension: (list, at) => dimensions.at(list, at),
    },
    glue,
  );
  if (!bag?.divider || !bag.dimension) return undefined;
  const { dimension } = bag;
  if (dimension === "other") return unsure;
  return dimension === "source" ? bySource : { kind: dimension };
}
