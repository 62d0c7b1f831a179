import { type SQL, sql } from "drizzle-orm";
import { responseSeconds } from "@/lib/leads/follow-up";
import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { cardsOf } from "./cards";
import { figuresInput } from "./input";
import type { Span } from "./period";
import {
  isWithin,
  keysOf,
  medianSeconds,
  type Question,
  readQuestion,
  sumOfCents,
  textArray,
} from "./question";
import { overview } from "./schema";

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
    const [[created], [contacted], reached, closed, open] = await context.last<
      [CreatedRow[], Pair[], ReachedRow[], ClosedRow[], OpenRow[]]
    >(
      createdStatement(question),
      contactedStatement(context, question),
      reachedStatement(context, question),
      closedStatement(context, question),
      openStatement(context, question),
    );
    const none = { current: 0, previous: 0 };
    return {
      period: question.period,
      computedAt: context.now.toISOString(),
      cards: cardsOf(question, {
        created: created ?? { ...none, answered: 0, median: null, previousMedian: null },
        contacted: contacted ?? none,
        reached,
        closed,
        open,
      }),
    };
  },
});

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
interface ClosedRow extends Pair {
  isWon: boolean;
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
  closed: readonly ClosedRow[];
  open: readonly OpenRow[];
}

/** Both periods in one walk along an index: they are neighbours. */
const whole = ({ span }: Question): Span => ({ from: span.previous.from, to: span.to });

const pairOf = (moment: SQL, { span }: Question): SQL => sql`
  count(*) filter (where ${isWithin(moment, span)})::int as current,
  count(*) filter (where ${isWithin(moment, span.previous)})::int as previous`;

function createdStatement(question: Question): SQL {
  const created = sql`l.created_at`;
  const { asked, span } = question;
  const isAnswered = sql`c.at is not null and ${isWithin(created, span)}`;
  return sql`
    select ${pairOf(created, question)}, count(*) filter (where ${isAnswered})::int as answered,
      ${medianSeconds(responseSeconds, isAnswered)} as median,
      ${medianSeconds(responseSeconds, sql`c.at is not null and ${isWithin(created, span.previous)}`)} as "previousMedian"
    from leads l left join lead_first_contacts c on c.team_id = l.team_id and c.lead_id = l.id
    where ${asked} and ${isWithin(created, whole(question))}`;
}

const contactedStatement = ({ actor }: Context, question: Question): SQL => sql`
  select ${pairOf(sql`c.at`, question)}
  from lead_first_contacts c join leads l on l.team_id = c.team_id and l.id = c.lead_id
  where c.team_id = ${actor.teamId} and ${isWithin(sql`c.at`, whole(question))} and ${question.asked}`;

const reachedStatement = ({ actor }: Context, question: Question): SQL => sql`
  select h.status, ${pairOf(sql`h.entered_at`, question)}
  from lead_status_history h join leads l on l.team_id = h.team_id and l.id = h.lead_id
  where h.team_id = ${actor.teamId} and h.status in ('qualified', 'appointment') and h.is_first
    and ${isWithin(sql`h.entered_at`, whole(question))} and ${question.asked}
  group by h.status`;

/** Deals that were closed in either period and still are. */
function closedStatement({ actor }: Context, question: Question): SQL {
  const [won, lost] = [keysOf(question, "won"), keysOf(question, "lost")];
  const value = (span: Span) =>
    sumOfCents(sql`case when ${isWithin(sql`h.entered_at`, span)} then l.value_cents end`);
  return sql`
    select h.status = any(${textArray(won)}) as "isWon", l.currency, ${pairOf(sql`h.entered_at`, question)},
      ${value(question.span)} as cents, ${value(question.span.previous)} as "previousCents"
    from lead_status_history h join leads l on l.team_id = h.team_id and l.id = h.lead_id
    where h.team_id = ${actor.teamId} and h.status = any(${textArray([...won, ...lost])}) and h.left_at is null
      and ${isWithin(sql`h.entered_at`, whole(question))} and ${question.asked}
    group by 1, 2`;
}

/** What is open now, whenever it came in. */
const openStatement = ({ actor }: Context, question: Question): SQL => sql`
  select o.currency, sum(o.leads)::int as leads, ${sumOfCents(sql`o.cents`)} as cents,
    ${sumOfCents(sql`round(o.cents * s.win_probability / 100)`)} as weighted
  from (
    select l.status, l.currency, count(*) as leads, coalesce(sum(l.value_cents), 0) as cents from leads l
    where ${question.asked} and l.status = any(${textArray(keysOf(question, "open"))}) group by l.status, l.currency
  ) o join lead_statuses s on s.team_id = ${actor.teamId} and s.key = o.status
  group by o.currency`;
