import { bagOf } from "./bags";
import type { Command } from "./command";
import { phraseSet, phraseTable } from "./phrases";
import { type Slice, trimmed } from "./slices";
import type { Token } from "./tokens";
import { nouns } from "./words";

type Dimension = "pipeline" | "team" | "tags" | "source" | "other";

const dimensions = phraseTable<Dimension>({
  pipeline: "status, stage, statuses, stages, phase",
  team: "owner, member, agent, person, rep, team member, assignee, user, salesperson, colleague, members, agents, reps, owners",
  tags: "tag, label, tags",
  source: "source, channel, sources, lead source",
  other: "month, week, day, year, city, area, quarter, country, state",
});
const dividers = phraseSet(
  "per, by, in each, for each, each, every, in every, grouped by, group by, broken down by, breakdown by, broken out by, split by, of each, for every, across, with each",
);
const extremes = phraseTable<Dimension>({
  team: "who has the most leads, who has the fewest leads, who has how many leads, who has the most, who has the least leads, how are leads distributed, how many leads does everyone have, how many leads does everybody have, workload",
});
const glue = phraseSet(
  `${nouns}, how many, how much, count, counts, number of, number, total, show, show me, list, give me, the, a, an, of, are, is, there, do, does, have, has, we, do we have, in, our, my, breakdown, overview, split, distribution, all, what, whats, total number of, what is, me, at, with, them, it, please, got, numbers, figures, summary, summarize, as, are there, lead count, lead counts, distribution of, statistics, stats, report, chart`,
);

const counting = phraseSet("how many, count, number of, breakdown, how much");
const unsure: Command = {
  kind: "unable",
  why: "I can break down all leads by status, by owner and by tag, and the figures of the dashboard by source. For a part of them ask one by one: “how many open leads does Mia have”.",
};

/** "how many open leads does each agent have": a breakdown of a part is none that I have. */
function withFilter(tokens: readonly Token[]): Command | undefined {
  if (!counting.at(tokens, 0)) return undefined;
  const isDivided = tokens.some((_, at) => {
    const divider = dividers.at(tokens, at);
    return divider !== undefined && dimensions.at(tokens, divider.end) !== undefined;
  });
  return isDivided ? unsure : undefined;
}

/** "how many leads in each status", "leads per member", "breakdown by tag". */
export function readBreakdown(raw: Slice): Command | undefined {
  const { tokens } = trimmed(raw);
  const extreme = extremes.at(tokens, 0);
  if (extreme && extreme.end === tokens.length) return { kind: "team" };
  const bag = bagOf(
    tokens,
    {
      divider: (list, at) => dividers.at(list, at),
      dimension: (list, at) => dimensions.at(list, at),
    },
    glue,
  );
  if (!bag) return withFilter(tokens);
  if (!bag.divider || !bag.dimension) return undefined;
  const { dimension } = bag;
  if (dimension === "source" || dimension === "other") return unsure;
  return { kind: dimension };
}
