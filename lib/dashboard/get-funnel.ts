import { sql } from "drizzle-orm";
import type { Filter } from "@/lib/filters/schema";
import type { StatusRow } from "@/lib/leads/find-statuses";
import { operation } from "@/lib/operations/define";
import { figuresInput } from "./input";
import {
  isWithin,
  keysOf,
  medianSeconds,
  type Question,
  readQuestion,
  textArray,
  within,
} from "./question";
import { type FunnelStep, funnel } from "./schema";

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
    const created = [...question.owner, within("createdAt", question.span)];
    const [counted, stays, [all]] = await context.last<[FurthestRow[], StayRow[], AllRow[]]>(
      ...statements(question, path),
    );
    const leads = all?.leads ?? 0;
    return {
      period: question.period,
      computedAt: context.now.toISOString(),
      leads,
      rows: { and: created },
      steps: stepsOf(path, { counted, stays, leads, created }),
      lost: {
        leads: all?.lost ?? 0,
        rows: { and: [...created, { field: "status", op: "in", value: keysOf(question, "lost") }] },
      },
    };
  },
});

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

/** The way to a won deal: what is open before the first won status, and that status. What stands aside is no step. */
export function pathOf(statuses: readonly StatusRow[]): StatusRow[] {
  const goal = statuses.findIndex(({ kind }) => kind === "won");
  return statuses.filter(({ kind }, index) => index === goal || (kind === "open" && index < goal));
}

function statements(question: Question, path: readonly StatusRow[]) {
  const cohort = sql`${question.asked} and ${isWithin(sql`l.created_at`, question.span)}`;
  const stays = sql`leads l join lead_status_history h on h.team_id = l.team_id and h.lead_id = l.id`;
  const steps = textArray(path.map(({ key }) => key));
  return [
    sql`
      select furthest.step, count(*)::int as leads from (
        select max(p.step)::int as step from ${stays} join unnest(${steps}) with ordinality p (key, step) on p.key = h.status
        where ${cohort} group by l.id
      ) furthest group by furthest.step`,
    sql`
      select h.status, ${medianSeconds(sql`extract(epoch from h.left_at - h.entered_at)`)} as median from ${stays}
      where ${cohort} and h.left_at is not null and h.status = any(${steps}) group by h.status`,
    sql`
      select count(*)::int as leads, count(*) filter (where l.status = any(${textArray(keysOf(question, "lost"))}))::int as lost
      from leads l where ${cohort}`,
  ];
}

interface Counted {
  counted: readonly FurthestRow[];
  stays: readonly StayRow[];
  leads: number;
  created: readonly Filter[];
}

/** Who skipped a step passed it: each step counts the leads that came to it or further. */
function stepsOf(
  path: readonly StatusRow[],
  { counted, stays, leads, created }: Counted,
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
