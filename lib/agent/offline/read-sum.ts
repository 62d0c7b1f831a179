import type { Filter } from "@/lib/filters/schema";
import { plainText } from "./answers";
import type { Command } from "./command";
import type { OfflineContext } from "./context";
import { phraseSet, phraseTable } from "./phrases";
import { readQuery } from "./query";
import { part, type Slice, trimmed } from "./slices";
import { readTarget } from "./targets";
import { termsOf } from "./terms";
import { nouns } from "./words";

const openings = phraseTable<"total" | "average">({
  total:
    "sum, sum up, add up, total, value of, the value of, worth of, the worth of, what is the value of, whats the value of, whats the total, what is the total, the total, give me the total, total value, total worth, the total value, what is the sum, what is the total value, whats the total value, show the total value, show me the total value, add up the, sum of, the sum of, how much money, combined value, the combined value, how much value, what is the total worth, calculate the total, what is the combined value, total up, how much is, how much are, how much were, how much was, how much do, how much does, how much did, how much have, what are, what is everything, what is all",
  average:
    "average, the average, avg, mean, whats the average, what is the average, whats our average, what is our average, show the average, show me the average, our average, on average",
});
/** What is added up: the value of deals, the one sum that the board carries. */
const worths = phraseSet(
  "value, values, worth, size, money, deal value, deal size, deal values, deal amount, amount, price, the value, dollars, sits, is sitting, are sitting, all together, altogether, in total, combined",
);
const adding = new Set(["total", "sum", "add", "combined"]);
/** "value of exactly 500k" bounds the value itself. */
const isOfOthers = (filter: Filter | undefined): boolean =>
  filter !== undefined && !JSON.stringify(filter).includes('"valueCents"');

/** "value of the deal" asks for that of one. */
const valuesOf = phraseSet(
  "value of, the value of, worth of, the worth of, what is the value of, whats the value of",
);
const closed = new Set(["won", "sold", "lost"]);
const leads = phraseSet(nouns);
const pipelines = phraseSet("in the pipeline, in our pipeline, in my pipeline, pipeline");

/** "total value of everything in proposal", "average deal size of Zillow leads", "how much money is in my pipeline". */
export function readSum(raw: Slice, context: OfflineContext): Command | undefined {
  const slice = trimmed(raw);
  const opening = openings.at(slice.tokens, 0);
  if (!opening) return undefined;
  const rest = part(slice, opening.end);
  const isWorth = [...slice.tokens.keys()].some((at) => worths.at(slice.tokens, at));
  const isPipeline = rest.tokens.some((_, at) => pipelines.at(rest.tokens, at));
  // "total won from referrals" is what they brought; "total won deals" counts.
  const isEarned =
    opening.value === "total" &&
    closed.has(rest.tokens[0]?.plain ?? "") &&
    !rest.tokens.some((_, at) => leads.at(rest.tokens, at));
  const own = rest.tokens.map((_, at) => termsOf(context).fields.at(rest.tokens, at)?.value);
  const measure = own.find((field) => field?.isCustom && ["money", "number"].includes(field.type));
  if (measure && (opening.value === "average" || adding.has(slice.tokens[0]?.plain ?? "")))
    return {
      kind: "unable",
      why: `I can add up and average what deals are worth, not the ${plainText(measure.label.toLowerCase())}. I can sort by it: “top 10 leads by ${plainText(measure.label.toLowerCase())}”.`,
    };
  if (!isWorth && !isEarned) return undefined;
  const isAverage = opening.value === "average";
  const tokens = rest.tokens.filter(
    (_, at) => !covered(rest, at, worths) && !covered(rest, at, leading),
  );
  const target = readTarget({ text: slice.text, tokens }, context);
  if (target?.kind === "them" || target?.kind === "rows") return { kind: "sum", target, isAverage };
  const query = readQuery(tokens, context);
  const isClear =
    query.words.length === 0 && !query.unsure && query.noTag === undefined && query.limit === undefined;
  if (!isClear || (valuesOf.at(slice.tokens, 0) && !isOfOthers(query.filter))) return undefined;
  const open = context.vocabulary.statuses.flatMap(({ key, kind }) => (kind === "open" ? [key] : []));
  const inPipeline = { field: "status", op: "in", value: open } as const;
  const said = query.filter && ("and" in query.filter ? query.filter.and : [query.filter]);
  const all = [...(said ?? []), ...(isPipeline ? [inPipeline] : [])];
  const [only] = all;
  const filter = all.length > 1 ? { and: all } : only;
  return {
    kind: "sum",
    target: { kind: "set", query: { ...query, ...(filter && { filter }), isSet: true }, isOne: false },
    isAverage,
  };
}

/** The dashboard knows no average of the deals that somebody picks. */
export function readAverage(raw: Slice, context: OfflineContext): Command | undefined {
  const sum = readSum(raw, context);
  return sum?.kind === "unable" || (sum?.kind === "sum" && sum.isAverage) ? sum : undefined;
}

const leading = phraseSet("of");

const covered = ({ tokens }: Slice, at: number, set: typeof worths): boolean =>
  [0, 1, 2].some((back) => (set.at(tokens, at - back)?.end ?? 0) > at);
