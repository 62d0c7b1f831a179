import type { Bench } from "./context";
import { once } from "./measure";
import { type Row, race } from "./table";

/** Rows per second of a CSV export, formula-safe and noted in the journal, beside COPY TO of the same columns. */
export async function measureExport(bench: Bench): Promise<Row[]> {
  const { app, ada, owner, team, rounds } = bench;
  const [row] = await owner<{ count: number }[]>`
    select count(*)::int as count from leads where team_id = ${team.teamId} and deleted_at is null`;
  const count = row?.count ?? 0;
  let firstByteMs = 0;
  const ours = async () => {
    const headers = await ada.bearer();
    const lines = { seen: 0 };
    const rate = await once(count, async () => {
      const at = performance.now();
      const response = await fetch(`${app.url}/api/leads/export?format=csv`, { headers });
      if (!response.ok || !response.body) throw new Error(`export: ${response.status}`);
      for await (const chunk of response.body) {
        firstByteMs ||= performance.now() - at;
        lines.seen += newlines(chunk);
      }
    });
    if (lines.seen !== count + 1) throw new Error(`the export has ${lines.seen} lines`);
    return rate;
  };
  const copy = () =>
    once(count, async () => {
      const out = await owner`
        copy (select l.first_name, l.last_name, l.email, l.phone, l.company, l.title, l.address, s.label, l.loss_reason, l.source,
          (l.value_cents / 100.0)::numeric(20, 2), l.currency, u.name, l.created_at, l.last_contacted_at
          from leads l join lead_statuses s on s.team_id = l.team_id and s.key = l.status left join users u on u.id = l.assigned_to_id
          where l.team_id = ${owner.unsafe(`'${team.teamId}'`)} and l.deleted_at is null order by l.created_at, l.id) to stdout (format csv)`.readable();
      for await (const _ of out);
    });
  const compared = await race(
    {
      what: `export ${count.toLocaleString("en-US")} leads as CSV`,
      unit: "rows/s",
      ours,
      floors: { "COPY TO": copy },
      target: { atLeast: 0.3 },
    },
    rounds,
  );
  return [{ ...compared, ours: `${compared.ours}, first byte ${firstByteMs.toFixed(0)} ms` }];
}

const NEWLINE = 10;

function newlines(chunk: Uint8Array): number {
  let count = 0;
  for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) count += 1;
  return count;
}
