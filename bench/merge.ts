import { ask, type Bench } from "./context";
import { once } from "./measure";
import { type Row, race } from "./table";

/** What hangs on each of the two leads. */
const EACH = { activities: 4_000, notes: 500, tasks: 500 };
const ROWS = EACH.activities + EACH.notes + EACH.tasks;

/** Making one lead of two that much has happened to, with journal and undo, beside plain updates of the same rows. */
export async function measureMerge(bench: Bench): Promise<Row[]> {
  return [
    await race(
      {
        what: `merge two leads with ${ROWS.toLocaleString("en-US")} rows each`,
        unit: "rows/s",
        ours: () => merge(bench),
        floors: { "plain updates": () => update(bench) },
      },
      bench.isQuick ? 1 : Math.max(bench.rounds, 3),
    ),
  ];
}

let pairs = 0;

/** Two leads that nobody merged yet, with their past. */
async function pair({ owner, team }: Bench): Promise<[string, string]> {
  pairs += 1;
  const rows = await owner<{ id: string }[]>`
    select id from leads where team_id = ${team.teamId} and deleted_at is null order by created_at, id offset ${pairs * 2} limit 2`;
  const ids = rows.map(({ id }) => id);
  const tables = Object.keys(EACH);
  for (const table of tables) await owner.unsafe(`alter table ${table} disable trigger user`);
  await owner`
    insert into activities (id, team_id, lead_id, type, actor_kind, occurred_at)
    select gen_random_uuid(), ${team.teamId}, id, 'call_logged', 'user', now() - n * interval '1 minute'
    from unnest(${ids}::uuid[]) id cross join generate_series(1, ${EACH.activities}) n`;
  await owner`
    insert into notes (id, team_id, lead_id, body)
    select gen_random_uuid(), ${team.teamId}, id, 'Note ' || n from unnest(${ids}::uuid[]) id cross join generate_series(1, ${EACH.notes}) n`;
  await owner`
    insert into tasks (id, team_id, lead_id, title, due_at)
    select gen_random_uuid(), ${team.teamId}, id, 'Task ' || n, now() + n * interval '1 hour'
    from unnest(${ids}::uuid[]) id cross join generate_series(1, ${EACH.tasks}) n`;
  for (const table of tables) await owner.unsafe(`alter table ${table} enable trigger user`);
  const [keepId, mergeId] = ids;
  if (!keepId || !mergeId) throw new Error("there are no leads to merge");
  return [keepId, mergeId];
}

async function merge(bench: Bench) {
  const [keepId, mergeId] = await pair(bench);
  const rate = await once(ROWS, () =>
    ask(bench, "/leads/merge", { method: "POST", body: JSON.stringify({ keepId, mergeId }) }),
  );
  const [left] = await bench.owner<{ rows: number }[]>`
    select count(*)::int as rows from activities where team_id = ${bench.team.teamId} and lead_id = ${mergeId} and type = 'call_logged'`;
  if (left?.rows !== 0) throw new Error(`${left?.rows} activities stayed with the merged lead`);
  return rate;
}

/** Our triggers are off: what the rows, the indexes and the foreign keys cost. */
async function update(bench: Bench) {
  const { owner, team } = bench;
  const [keepId, mergeId] = await pair(bench);
  const tables = Object.keys(EACH);
  for (const table of tables) await owner.unsafe(`alter table ${table} disable trigger user`);
  const rate = await once(ROWS, async () => {
    for (const table of tables)
      await owner`update ${owner(table)} set lead_id = ${keepId} where team_id = ${team.teamId} and lead_id = ${mergeId}`;
  });
  for (const table of tables) await owner.unsafe(`alter table ${table} enable trigger user`);
  return rate;
}
