import { sql } from "drizzle-orm";
import type { Filter } from "@/lib/filters/schema";
import type { StatusRow } from "@/lib/leads/find-statuses";
import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { figuresInput } from "./input";
import { keepAnswer } from "./keep-answer";
import {
  at,
  byHash,
  isWithin,
  keysOf,
  medianSeconds,
  type Question,
  readQuestion,
  textArray,
  within,
} from "./question";
import { type FunnelStep, funnel } from "./schema";
import { findSums } from "./sums/find-sums";
import { funnelOfSums } from "./sums/funnel";

export const getFunnel = operation({
  name: "dashboard.getFunnel",
  summary:
    "Shows how far the leads of a period came in the pipeline, with drop-off and median time in each step.",
  scope: "leads:read",
  effect: "read",
  route: "GET /dashboard/funnel",
  input: figuresInput,
  output: funnel,
  async run(context, input) {
    const question = await readQuestion(context, input);
    const path = pathOf(question.statuses);
    const tell = (reached: Reached) => ({
      period: question.period,
      computedAt: context.now.toISOString(),
      ...answerOf(question, path, reached),
    });
    const sums = await findSums(context, question);
    if (sums) return tell(await funnelOfSums(context, question, { sums, path }));
    const count = async () => tell(await read(context, question, path));
    return keepAnswer(context, "funnel", input, count, ({ leads }) => leads);
  },
});

function answerOf(question: Question, path: readonly StatusRow[], reached: Reached) {
  const created = [...question.owner, within("createdAt", question.span)];
  return {
    leads: reached.leads,
    rows: { and: created },
    steps: stepsOf(path, { ...reached, created }),
    lost: {
      leads: reached.lost,
      rows: { and: [...created, { field: "status", op: "in", value: keysOf(question, "lost") }] },
    },
  };
}

async function read(
  context: Context,
  question: Question,
  path: readonly StatusRow[],
): Promise<Reached> {
  const [, counted, stays, [all]] = await context.last<[object[], FurthestRow[], StayRow[], AllRow[]]>(
    byHash,
    ...statements(context, question, path),
  );
  return { counted, stays, leads: all?.leads ?? 0, lost: all?.lost ?? 0 };
}

interface FurthestRow {
  /** The last step of the path that a lead ever came to, from 1. */
  step: number;
  leads: number;
}
interface StayRow {
  status: string;
  median: number | null;
}
interface AllRow {
  leads: number;
  lost: number;
}

/** How far the leads of a period came. */
export interface Reached extends AllRow {
  counted: readonly FurthestRow[];
  stays: readonly StayRow[];
}

/** The way to a won deal: what is open before the first won status, and that status. What stands aside is no step. */
export function pathOf(statuses: readonly StatusRow[]): StatusRow[] {
  const goal = statuses.findIndex(({ kind }) => kind === "won");
  return statuses.filter(({ kind }, index) => index === goal || (kind === "open" && index < goal));
}

function statements({ actor }: Context, question: Question, path: readonly StatusRow[]) {
  const { asked, span } = question;
  const cohort = sql`${asked} and ${isWithin(sql`l.created_at`, span)}`;
  const steps = textArray(path.map(({ key }) => key));
  // No stay is older than its lead, so the stays of these leads are found along the index of their time.
  const stays = sql`
    lead_status_history h join leads l on l.id = h.lead_id
    where h.team_id = ${actor.teamId} and h.status = any(${steps}) and h.entered_at >= ${at(span.from)} and ${cohort}`;
  return [
    sql`
      select furthest.step, count(*)::int as leads from (
        select max(array_position(${steps}, h.status)) as step from ${stays} and h.is_first group by h.lead_id
      ) furthest group by furthest.step`,
    sql`
      select h.status, ${medianSeconds(sql`extract(epoch from h.left_at - h.entered_at)`)} as median from ${stays}
        and h.left_at is not null group by h.status`,
    sql`
      select count(*)::int as leads, count(*) filter (where l.status = any(${textArray(keysOf(question, "lost"))}))::int as lost
      from leads l where ${cohort}`,
  ];
}

/** Who skipped a step passed it: each step counts the leads that came to it or further. */
function stepsOf(
  path: readonly StatusRow[],
  { counted, stays, leads, created }: Reached & { created: readonly Filter[] },
): FunnelStep[] {
  const cameTo = path.map((_, index) =>
    counted.filter(({ step }) => step > index).reduce((sum, row) => sum + row.leads, 0),
  );
  return path.map(({ key, label, color }, index) => {
    const [here, before] = [cameTo[index] ?? 0, cameTo[index - 1]];
    const reached = path
      .slice(index)
      .map((later): Filter => ({ field: `reached.${later.key}`, op: "notEmpty" }));
    return {
      status: key,
      label,
      color,
      leads: here,
      share: leads === 0 ? null : here / leads,
      dropOff: before ? 1 - here / before : null,
      medianSeconds: stays.find(({ status }) => status === key)?.median ?? null,
      rows: { and: [...created, ...(reached.length > 1 ? [{ or: reached }] : reached)] },
    };
  });
}
