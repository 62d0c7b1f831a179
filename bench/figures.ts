import { keepSums } from "@/lib/dashboard/sums/keep-sums";
import { ask, type Bench } from "./context";
import { fillHistory } from "./history";
import { load, loop } from "./measure";
import { type Contest, type Row, race } from "./table";

const PERIODS = { today: 1, "30d": 30, year: 365 } as const;
const PARTS = ["overview", "funnel", "leads-by-source", "activity"] as const;

/**
 * The dashboard's answers through REST: first counted from the rows, each once, then from sums, beside the one grouping
 * that its cheapest figure needs, as plain SQL.
 */
export async function measureFigures(bench: Bench): Promise<Row[]> {
  const { owner, team } = bench;
  await fillHistory(
    owner,
    team.teamId,
    [team.ada, team.mia, team.grace].flatMap(({ userId }) => userId ?? []),
  );
  const counted = await answers(bench);
  const started = performance.now();
  while (!(await keepSums(team.teamId))) await new Promise((resolve) => setTimeout(resolve, 100));
  const summedIn = performance.now() - started;
  await owner.unsafe("vacuum analyze figure_sums");
  const summed = await answers(bench);
  for (const [part, { figures }] of counted) expectEqual(part, figures, summed.get(part)?.figures);
  const rows: Row[] = [
    {
      what: "summing up all that happened",
      ours: `${(summedIn / 1000).toFixed(1)} s`,
      floors: [],
      verdict: "",
    },
    ...[...counted].map(([part, { ms }]) => ({
      what: `${part}, counted from the rows`,
      ours: `${ms.toFixed(0)} ms`,
      floors: [],
      verdict: "",
    })),
  ];
  for (const contest of contests(bench)) rows.push(await race(contest, bench.rounds));
  return rows;
}

function contests(bench: Bench): Contest[] {
  const { app, ada, owner, team, seconds } = bench;
  const api = (path: string) => async () =>
    load({ url: `${app.url}/api${path}`, connections: 1, seconds, headers: await ada.bearer() });
  const grouped = (days: number) => () =>
    loop(
      1,
      () => owner`
        select status, count(*), sum(value_cents) from leads
        where team_id = ${team.teamId} and deleted_at is null and created_at >= now() - make_interval(days => ${days}) group by status`,
      seconds,
    );
  const figures = Object.entries(PERIODS).flatMap(([period, days]) =>
    PARTS.map(
      (part): Contest => ({
        what: `${part}, ${period}, 1 connection`,
        ours: api(`/dashboard/${part}?period=${period}`),
        floors: { "one live GROUP BY": grouped(days) },
      }),
    ),
  );
  return [...figures, { what: "upcoming, 1 connection", ours: api("/dashboard/upcoming") }];
}

type Figures = Record<string, unknown>;

/** Every answer once, by its name, with how long it took; of a time that is over, so that it can be compared. */
async function answers(bench: Bench): Promise<Map<string, { figures: Figures; ms: number }>> {
  const all = new Map<string, { figures: Figures; ms: number }>();
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
  for (const [period, days] of Object.entries(PERIODS))
    for (const part of PARTS) {
      const started = performance.now();
      const asked = `period=custom&from=${ago(days)}&to=${ago(1)}`;
      const figures = await ask<Figures>(bench, `/dashboard/${part}?${asked}`);
      all.set(`${part}, ${period}`, { figures, ms: performance.now() - started });
    }
  return all;
}

/** What is fast and wrong is not measured. */
function expectEqual(part: string, counted: Figures, summed: Figures = {}) {
  const told = ({ period: _, computedAt: __, ...figures }: Figures) => JSON.stringify(figures);
  if (told(counted) !== told(summed))
    throw new Error(`${part}: ${told(counted).slice(0, 2000)} is not ${told(summed).slice(0, 2000)}`);
}
