import { ask, type Bench } from "./context";
import { fillHistory } from "./history";
import { load, loop } from "./measure";
import { type Contest, type Row, race } from "./table";

const PERIODS = ["30d", "year"] as const;
const PARTS = ["overview", "funnel", "leads-by-source", "activity"] as const;

/** The dashboard's answers through REST, beside the one grouping that its cheapest figure needs, as plain SQL. */
export async function measureFigures(bench: Bench): Promise<Row[]> {
  const { app, ada, owner, team, rounds, seconds } = bench;
  await fillHistory(
    owner,
    team.teamId,
    [team.ada, team.mia, team.grace].flatMap(({ userId }) => userId ?? []),
  );
  await check(bench);
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
  const contests = PERIODS.flatMap((period) =>
    PARTS.map(
      (part): Contest => ({
        what: `${part}, ${period}, 1 connection`,
        ours: api(`/dashboard/${part}?period=${period}`),
        floors: { "one live GROUP BY": grouped(period === "30d" ? 30 : 365) },
      }),
    ),
  );
  const rows: Row[] = [];
  for (const contest of contests) rows.push(await race(contest, rounds));
  return rows;
}

/** What is fast and wrong is not measured. */
async function check(bench: Bench) {
  const { owner, team } = bench;
  const { period, leads } = await ask<{ period: { from: string; to: string }; leads: number }>(
    bench,
    "/dashboard/funnel?period=30d",
  );
  const [counted] = await owner<{ leads: number }[]>`
    select count(*)::int as leads from leads
    where team_id = ${team.teamId} and deleted_at is null and created_at >= ${period.from} and created_at < ${period.to}`;
  if (leads !== counted?.leads)
    throw new Error(`the funnel has ${leads} leads, the table ${counted?.leads}`);
}
