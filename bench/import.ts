import { sources } from "@/lib/demo/cast";
import { importSteps } from "@/lib/imports/import-steps";
import { request } from "@/lib/imports/testing";
import type { Bench, Row } from "./table";

const ROWS = 50_000;

/** Rows per second of an import, beside Postgres's own staging and INSERT … SELECT of the same rows. */
export async function measureImport({ owner, team }: Bench): Promise<Row[]> {
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 50);
  const importId = await request(team.grace, csvOf(ROWS));
  const started = performance.now();
  await importSteps({ teamId: team.teamId, importId }, { run: (_name, work) => work() });
  const seconds = (performance.now() - started) / 1000;
  clearInterval(watch);
  const floorSeconds = await floor(owner, team.teamId);
  const ours = ROWS / seconds;
  const plain = ROWS / floorSeconds;
  return [
    {
      what: `${ROWS} rows from CSV`,
      ours: `${ours.toFixed(0)} rows/s`,
      floor: `staging + INSERT … SELECT ${plain.toFixed(0)} rows/s`,
      ratio: `${(ours / plain).toFixed(2)}×`,
    },
    {
      what: "memory above idle",
      ours: `${((peak - before) / 1e6).toFixed(0)} MB`,
      floor: "",
      ratio: "",
    },
  ];
}

const rowOf = (index: number) => [
  `Import${index}`,
  `Person ${index}`,
  `import${index}@example.net`,
  `(720) 555-${String(index % 10_000).padStart(4, "0")}`,
  `Firm ${index % 900}`,
  sources[index % sources.length] ?? "",
  `$${(index % 500) * 100}`,
];

function csvOf(rows: number): string {
  const lines = ["First name,Last name,Email,Phone,Company,Source,Value"];
  for (let index = 0; index < rows; index += 1)
    lines.push(
      rowOf(index)
        .map((cell) => `"${cell}"`)
        .join(","),
    );
  return lines.join("\r\n");
}

/** The same rows into the same table with its indexes and triggers off: what the disk and the indexes alone cost. */
async function floor(owner: Bench["owner"], teamId: string): Promise<number> {
  await owner.unsafe(
    "create unlogged table bench_staging (first_name text, last_name text, email text, phone text, company text, source text, value text)",
  );
  await owner.unsafe("alter table leads disable trigger user");
  const started = performance.now();
  for (let from = 0; from < ROWS; from += 5_000) {
    const rows = Array.from({ length: 5_000 }, (_, index) => rowOf(from + index)).map(
      ([first_name, last_name, email, phone, company, source, value]) => ({
        first_name,
        last_name,
        email: `floor-${email}`,
        phone,
        company,
        source,
        value,
      }),
    );
    await owner`insert into bench_staging select * from jsonb_populate_recordset(null::bench_staging, ${owner.json(rows)})`;
  }
  await owner`
    insert into leads (id, team_id, first_name, last_name, email, phone, company, source, value_cents, status, currency)
    select gen_random_uuid(), ${teamId}, first_name, last_name, email, phone, company, source, replace(value, '$', '')::bigint * 100, 'new', 'USD' from bench_staging`;
  const seconds = (performance.now() - started) / 1000;
  await owner.unsafe("alter table leads enable trigger user");
  return seconds;
}
