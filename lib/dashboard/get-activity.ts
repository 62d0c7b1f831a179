import { type SQL, sql } from "drizzle-orm";
import { stillStands } from "@/lib/activities/activity-json";
import { responseSeconds } from "@/lib/leads/follow-up";
import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { type FiguresInput, figuresInput } from "./input";
import { keepAnswer } from "./keep-answer";
import { daysOf } from "./period";
import {
  at,
  isWithin,
  loggedActs,
  medianSeconds,
  otherActs,
  type Question,
  readQuestion,
  textArray,
  within,
} from "./question";
import { type ActivityFigures, activityFigures, type CountedType } from "./schema";
import { activityOfSums } from "./sums/activity";
import { findSums, type Sums } from "./sums/find-sums";

export const getActivity = operation({
  name: "dashboard.getActivity",
  summary:
    "Counts the calls, messages, notes and moves of each person by day, and how fast they answered new leads.",
  scope: "leads:read",
  effect: "read",
  route: "GET /dashboard/activity",
  input: figuresInput,
  output: activityFigures,
  async run(context, input) {
    const question = await readQuestion(context, input);
    // Who sees only some leads sees only the work on those.
    const sums = context.actor.visibleOwnerId ? undefined : await findSums(context, question);
    if (sums) return tell(context, question, await readSums(context, input, { question, sums }));
    const count = async () => tell(context, question, await read(context, input, question));
    return keepAnswer(context, "activity", input, count, rowsIn);
  },
});

type Rows = [acts: ActRow[], answers: AnswerRow[]];

const read = (context: Context, input: FiguresInput, question: Question): Promise<Rows> => {
  const actorId = personOf(context, input);
  return context.send<Rows>(
    actsStatement(context, question, actorId),
    answersStatement(context, question, actorId),
  );
};

async function readSums(
  context: Context,
  input: FiguresInput,
  { question, sums }: { question: Question; sums: Sums },
): Promise<Rows> {
  const actorId = personOf(context, input);
  const isAsked = ({ userId }: { userId: string }) => actorId === undefined || userId === actorId;
  const [acts, answers] = await activityOfSums(context, question, sums);
  return [acts.filter(isAsked), answers.filter(isAsked)];
}

async function tell(
  context: Context,
  question: Question,
  [acts, answers]: Rows,
): Promise<ActivityFigures> {
  const people = await findPeople(context, [...acts, ...answers]);
  const byDay = Object.groupBy(acts, ({ day }) => day);
  return {
    period: question.period,
    computedAt: context.now.toISOString(),
    people: people.map((person) => figuresOf(person, question, acts, answers)),
    days: daysOf(question.span, question.timeZone).map(({ day, from, to }) => ({
      day,
      from: from.toISOString(),
      to: to.toISOString(),
      ...dayOf(byDay[day] ?? []),
    })),
  };
}

const rowsIn = ({ people }: ActivityFigures) => people.reduce((sum, { total }) => sum + total, 0);

export interface ActRow {
  userId: string;
  day: string;
  type: CountedType;
  acts: number;
}
export interface AnswerRow {
  userId: string;
  leads: number;
  median: number | null;
}
interface Person {
  id: string;
  name: string;
  avatarUrl: string | null;
}

/** Who sees only their own leads sees only their own work. Nobody is the person who acted of leads without an owner. */
function personOf({ actor }: Context, { owner }: FiguresInput): string | null | undefined {
  const wanted = owner === "me" ? (actor.userId ?? null) : owner === "none" ? null : owner;
  if (!actor.visibleOwnerId) return wanted;
  return wanted === undefined || wanted === actor.visibleOwnerId ? actor.visibleOwnerId : null;
}

/** Comparing an id with null holds for no row. */
const isBy = (column: SQL, actorId: string | null | undefined): SQL =>
  actorId === undefined ? sql`${column} is not null` : sql`${column} = ${actorId}::uuid`;

function actsStatement(
  { actor }: Context,
  { span, timeZone }: Question,
  actorId: string | null | undefined,
) {
  const acts = (types: readonly CountedType[], counts: SQL) => sql`
    select a.actor_id as "userId", (a.occurred_at at time zone ${timeZone})::date::text as day, a.type, count(*)::int as acts
    from activities a
    where a.team_id = ${actor.teamId} and ${isWithin(sql`a.occurred_at`, span)} and a.type = any(${textArray(types)})
      and ${isBy(sql`a.actor_id`, actorId)}${counts}
    group by 1, 2, 3`;
  return sql`${acts(loggedActs, sql` and ${stillStands}`)} union all ${acts(otherActs, sql``)}`;
}

function answersStatement({ actor }: Context, { span }: Question, actorId: string | null | undefined) {
  return sql`
    select c.actor_id as "userId", count(*)::int as leads, ${medianSeconds(responseSeconds)} as median
    from lead_first_contacts c join leads l on l.team_id = c.team_id and l.id = c.lead_id and l.deleted_at is null
    where c.team_id = ${actor.teamId} and c.at >= ${at(span.from)} and c.at < ${at(span.to)} and ${isBy(sql`c.actor_id`, actorId)}
    group by 1`;
}

const findPeople = ({ sql: ask }: Context, rows: readonly { userId: string }[]) => ask<Person[]>`
  select u.id, u.name, u.avatar_url as "avatarUrl" from users u
  where u.id = any(${[...new Set(rows.map(({ userId }) => userId))]}::uuid[]) order by u.name, u.id`;

function figuresOf(
  { id, name, avatarUrl }: Person,
  { span }: Question,
  acts: readonly ActRow[],
  answers: readonly AnswerRow[],
) {
  const own = acts.filter(({ userId }) => userId === id);
  const answered = answers.find(({ userId }) => userId === id);
  return {
    userId: id,
    name,
    avatarUrl,
    total: totalOf(own),
    counts: countsOf(own),
    firstContacts: answered?.leads ?? 0,
    firstContactRows: {
      and: [{ field: "firstContactedById", op: "in", value: [id] }, within("firstContactedAt", span)],
    },
    medianResponseSeconds: answered?.median ?? null,
  };
}

const dayOf = (acts: readonly ActRow[]) => ({
  total: totalOf(acts),
  people: Object.entries(Object.groupBy(acts, ({ userId }) => userId)).map(([userId, own = []]) => ({
    userId,
    counts: countsOf(own),
  })),
});

const totalOf = (acts: readonly ActRow[]) => acts.reduce((sum, { acts: count }) => sum + count, 0);

function countsOf(acts: readonly ActRow[]) {
  const counts: Partial<Record<CountedType, number>> = {};
  for (const { type, acts: count } of acts) counts[type] = (counts[type] ?? 0) + count;
  return counts;
}
