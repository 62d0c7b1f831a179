import { ask, type Bench } from "./context";
import { once } from "./measure";
import { type Row, race } from "./table";

/** Values run over 900 steps, so a bound on them selects any share of the leads. */
const STEPS = 900;
const STEP_CENTS = 10_000;

/** Assigning all leads that match a filter, with journal, timeline and undo, beside one plain UPDATE of as many rows. */
export async function measureBulk(bench: Bench): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of [10_000, 80_000].filter((size) => size < bench.count)) {
    rows.push(
      await race(
        {
          what: `assign ${size.toLocaleString("en-US")} leads by filter`,
          unit: "rows/s",
          ours: () => assign(bench, size),
          floors: { "one raw UPDATE": () => update(bench, size) },
          target: { atLeast: 0.5 },
        },
        size > 10_000 ? 1 : bench.rounds,
      ),
    );
  }
  return rows;
}

const bound = ({ count }: Bench, size: number) => Math.round((STEPS * size) / count) * STEP_CENTS;

let turn = 0;

/** The owner alternates, so that every lead changes each time. */
const nextOwner = ({ team }: Bench) => {
  turn += 1;
  return (turn % 2 === 0 ? team.ada.userId : team.mia.userId) as string;
};

async function assign(bench: Bench, size: number) {
  const assignedToId = nextOwner(bench);
  const filter = { and: [{ field: "valueCents", op: "lt", value: bound(bench, size) }] };
  let affected = 0;
  const rate = await once(size, async () => {
    const answer = await ask<{ affected: number }>(bench, "/leads/bulk/assign", {
      method: "POST",
      body: JSON.stringify({ filter, assignedToId }),
    });
    affected = answer.affected;
  });
  if (Math.abs(affected - size) > size / 10) throw new Error(`${affected} leads were assigned`);
  return rate;
}

/** Our triggers are off: what the rows, the indexes and the foreign keys cost. */
async function update(bench: Bench, size: number) {
  const { owner, team } = bench;
  await owner.unsafe("alter table leads disable trigger user");
  const rate = await once(size, async () => {
    await owner`
      update leads set assigned_to_id = ${nextOwner(bench)}, version = version + 1, updated_at = now()
      where team_id = ${team.teamId} and deleted_at is null and value_cents < ${bound(bench, size)}`;
  });
  await owner.unsafe("alter table leads enable trigger user");
  return rate;
}
