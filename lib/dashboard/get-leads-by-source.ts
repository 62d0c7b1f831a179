import { sql } from "drizzle-orm";
import type { Filter } from "@/lib/filters/schema";
import { responseSeconds } from "@/lib/leads/follow-up";
import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { figuresInput } from "./input";
import { keepAnswer } from "./keep-answer";
import {
  byHash,
  isWithin,
  keysOf,
  leadsWithContact,
  medianSeconds,
  type Question,
  readQuestion,
  sourceKey,
  sumOfCents,
  textArray,
  within,
} from "./question";
import { type LeadsBySource, leadsBySource } from "./schema";
import { findSums } from "./sums/find-sums";
import { sourcesOfSums } from "./sums/sources";

/** More than anybody compares. */
const LISTED = 50;

export const getLeadsBySource = operation({
  name: "dashboard.getLeadsBySource",
  summary:
    "Compares the sources of a period's leads: how many came, how fast they were answered, how many were won, for how much.",
  scope: "leads:read",
  effect: "read",
  route: "GET /dashboard/leads-by-source",
  input: figuresInput,
  output: leadsBySource,
  async run(context, input) {
    const question = await readQuestion(context, input);
    const tell = (rows: [SourceRow[], RevenueRow[]]) => answerOf(context, question, rows);
    const sums = await findSums(context, question);
    if (sums) return tell(await sourcesOfSums(context, question, sums));
    return keepAnswer(
      context,
      "sources",
      input,
      async () => tell(await read(context, question)),
      rowsIn,
    );
  },
});

async function read(context: Context, question: Question): Promise<[SourceRow[], RevenueRow[]]> {
  const cohort = sql`${question.asked} and ${isWithin(sql`l.created_at`, question.span)}`;
  const isWon = sql`l.status = any(${textArray(keysOf(question, "won"))})`;
  const [, rows, revenue] = await context.last<[object[], SourceRow[], RevenueRow[]]>(
    byHash,
    sql`
        select ${sourceKey} as key, min(l.source) as source, count(*)::int as leads, count(c.at)::int as contacted,
          ${medianSeconds(responseSeconds, sql`c.at is not null`)} as median, count(*) filter (where ${isWon})::int as won
        from ${leadsWithContact(context, question.span.from)}
        where ${cohort} group by 1 order by 3 desc, 1`,
    sql`
        select ${sourceKey} as key, l.currency, ${sumOfCents(sql`l.value_cents`)} as cents from leads l
        where ${cohort} and ${isWon} and l.value_cents > 0 group by 1, 2 order by l.currency <> ${question.currency}, 3 desc`,
  );
  return [rows, revenue];
}

function answerOf(
  { now }: Context,
  question: Question,
  [rows, revenue]: [SourceRow[], RevenueRow[]],
): LeadsBySource {
  return {
    period: question.period,
    computedAt: now.toISOString(),
    sources: rows.slice(0, LISTED).map(({ key, source, median, ...counts }) => ({
      source: key === null ? null : source,
      ...counts,
      medianResponseSeconds: median,
      conversion: counts.won / counts.leads,
      revenue: revenue
        .filter((row) => row.key === key)
        .map(({ currency, cents }) => ({ currency, cents })),
      ...rowsOf(question, key),
    })),
    others: rows.slice(LISTED).reduce((sum, row) => sum + row.leads, 0),
  };
}

const rowsIn = ({ sources, others }: LeadsBySource) =>
  sources.reduce((sum, { leads }) => sum + leads, others);

export interface SourceRow {
  key: string | null;
  /** One of its spellings. */
  source: string | null;
  leads: number;
  contacted: number;
  median: number | null;
  won: number;
}
export interface RevenueRow {
  key: string | null;
  currency: string;
  cents: number;
}

/** The leads of a source, and of those the won ones, as lists find them. */
function rowsOf(question: Question, source: string | null) {
  const and = [...question.owner, within("createdAt", question.span), sourceFilter(source)];
  const isWon: Filter = { field: "status", op: "in", value: keysOf(question, "won") };
  return { rows: { and }, wonRows: { and: [...and, isWon] } };
}

const sourceFilter = (source: string | null): Filter =>
  source === null ? { field: "source", op: "empty" } : { field: "source", op: "eq", value: source };
