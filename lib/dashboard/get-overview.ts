import { type SQL, sql } from "drizzle-orm";
import { responseSeconds } from "@/lib/leads/follow-up";
import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { cardsOf } from "./cards";
import { figuresInput } from "./input";
import { keepAnswer } from "./keep-answer";
import type { Span } from "./period";
import {
  byHash,
  isWithin,
  keysOf,
  leadsWithContact,
  medianSeconds,
  type Question,
  REACHED,
  readQuestion,
  sumOfCents,
  textArray,
} from "./question";
import { type Overview, overview } from "./schema";
import { findSums } from "./sums/find-sums";
import { overviewOfSums } from "./sums/overview";

export const getOverview = operation({
  name: "dashboard.getOverview",
  summary:
    "Shows the key figures of a period beside the period before: new leads, contacts, wins, revenue, pipeline, response time.",
  scope: "leads:read",
  effect: "read",
  route: "GET /dashboard/overview",
  input: figuresInput,
  output: overview,
  async run(context, input) {
    const question = await readQuestion(context, input);
    const tell = (figures: Figures): Overview => ({
      period: question.period,
      computedAt: context.now.toISOString(),
      cards: cardsOf(question, figures),
    });
    const sums = await findSums(context, question);
    if (sums) return tell(await overviewOfSums(context, question, sums));
    return keepAnswer(
      context,
      "overview",
      input,
      async () => tell(await read(context, question)),
      rowsIn,
    );
  },
});

async function read(context: Context, question: Question): Promise<Figures> {
  const [[contacted], reached, won, [lost], open, , [created]] = await context.last<
    [Pair[], ReachedRow[], WonRow[], Pair[], OpenRow[], object[], CreatedRow[]]
  >(
    contactedStatement(context, question),
    reachedStatement(context, question),
    wonStatement(context, question),
    lostStatement(context, question),
    openStatement(context, question),
    byHash,
    createdStatement(context, question),
  );
  const none = { current: 0, previous: 0 };
  return {
    created: created ?? { ...none, answered: 0, median: null, previousMedian: null },
    contacted: contacted ?? none,
    reached,
    won,
    lost: lost ?? none,
    open,
  };
}

const rowsIn = ({ cards }: Overview) => Math.max(...cards.map(({ leads }) => leads));

/** A count in the period and in the one before. */
export interface Pair {
  current: number;
  previous: number;
}
interface CreatedRow extends Pair {
  answered: number;
  median: number | null;
  previousMedian: number | null;
}
interface ReachedRow extends Pair {
  status: string;
}
interface WonRow extends Pair {
  currency: string;
  cents: number;
  previousCents: number;
}
interface OpenRow {
  currency: string;
  leads: number;
  cents: number;
  weighted: number;
}
export interface Figures {
  created: CreatedRow;
  contacted: Pair;
  reached: readonly ReachedRow[];
  won: readonly WonRow[];
  lost: Pair;
  open: readonly OpenRow[];
}

/** Both periods in one walk along an index: they are neighbours. */
const whole = ({ span }: Question): Span => ({ from: span.previous.from, to: span.to });

const pairOf = (moment: SQL, { span }: Question): SQL => sql`
  count(*) filter (where ${isWithin(moment, span)})::int as current,
  count(*) filter (where ${isWithin(moment, span.previous)})::int as previous`;

function createdStatement(context: Context, question: Question): SQL {
  const created = sql`l.created_at`;
  const { asked, span } = question;
  const isAnswered = sql`c.at is not null and ${isWithin(created, span)}`;
  return sql`
    select ${pairOf(created, question)}, count(*) filter (where ${isAnswered})::int as answered,
      ${medianSeconds(responseSeconds, isAnswered)} as median,
      ${medianSeconds(responseSeconds, sql`c.at is not null and ${isWithin(created, span.previous)}`)} as "previousMedian"
    from ${leadsWithContact(context, span.previous.from)}
    where ${asked} and ${isWithin(created, whole(question))}`;
}

const contactedStatement = ({ actor }: Context, question: Question): SQL => sql`
  select ${pairOf(sql`c.at`, question)} from lead_first_contacts c
  where c.team_id = ${actor.teamId} and ${isWithin(sql`c.at`, whole(question))} and ${question.isOfAsked(sql`c.lead_id`)}`;

const reachedStatement = ({ actor }: Context, question: Question): SQL => sql`
  select h.status, ${pairOf(sql`h.entered_at`, question)} from lead_status_history h
  where h.team_id = ${actor.teamId} and h.status = any(${textArray(REACHED)}) and h.is_first
    and ${isWithin(sql`h.entered_at`, whole(question))} and ${question.isOfAsked(sql`h.lead_id`)}
  group by h.status`;

/** Stays in such statuses that began in either period and have not ended. */
const closedIn = ({ actor }: Context, question: Question, keys: readonly string[]): SQL => sql`
  h.team_id = ${actor.teamId} and h.status = any(${textArray(keys)}) and h.left_at is null
  and ${isWithin(sql`h.entered_at`, whole(question))}`;

function wonStatement(context: Context, question: Question): SQL {
  const value = (span: Span) =>
    sumOfCents(sql`case when ${isWithin(sql`h.entered_at`, span)} then l.value_cents end`);
  return sql`
    select l.currency, ${pairOf(sql`h.entered_at`, question)},
      ${value(question.span)} as cents, ${value(question.span.previous)} as "previousCents"
    from lead_status_history h join leads l on l.team_id = h.team_id and l.id = h.lead_id
    where ${closedIn(context, question, keysOf(question, "won"))} and ${question.asked}
    group by l.currency`;
}

const lostStatement = (context: Context, question: Question): SQL => sql`
  select ${pairOf(sql`h.entered_at`, question)} from lead_status_history h
  where ${closedIn(context, question, keysOf(question, "lost"))} and ${question.isOfAsked(sql`h.lead_id`)}`;

/** What is open now, whenever it came in. */
const openStatement = ({ actor }: Context, question: Question): SQL => sql`
  select o.currency, sum(o.leads)::int as leads, ${sumOfCents(sql`o.cents`)} as cents,
    ${sumOfCents(sql`round(o.cents * s.win_probability / 100)`)} as weighted
  from (
    select l.status, l.currency, count(*) as leads, coalesce(sum(l.value_cents), 0) as cents from leads l
    where ${question.asked} and l.status = any(${textArray(keysOf(question, "open"))}) group by l.status, l.currency
  ) o join lead_statuses s on s.team_id = ${actor.teamId} and s.key = o.status
  group by o.currency`;
