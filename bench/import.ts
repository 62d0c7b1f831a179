import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as delay } from "node:timers/promises";
import { sources } from "@/lib/demo/cast";
import { ask, type Bench } from "./context";
import { once } from "./measure";
import { type Row, race, verdict } from "./table";

/** Every so many rows one speaks of a lead that exists. */
const REPEAT_EVERY = 10;
const COLUMNS = ["First name", "Last name", "Email", "Phone", "Company", "Source", "Value"];

/**
 * Rows per second of an import through upload, mapping, duplicate matching, journal and timeline, beside Postgres's
 * own staging and upsert of the same rows; and what the server's memory grows by meanwhile.
 */
export async function measureImport(bench: Bench): Promise<Row[]> {
  const rows = bench.isQuick ? 30_000 : 50_000;
  const compared = await race(
    {
      what: `import ${rows.toLocaleString("en-US")} rows from CSV`,
      unit: "rows/s",
      ours: async () => {
        const file = csvOf(rows);
        return once(rows, () => importFile(bench, file, rows));
      },
      floors: { "COPY to staging, then upsert": () => floor(bench, rows) },
      target: { atLeast: 0.5 },
    },
    bench.isQuick ? 1 : bench.rounds,
  );
  return [compared, await memoryWhile(bench, bench.isQuick ? 30_000 : 1_000_000)];
}

let batches = 0;

/** A file nobody has imported before; a tenth of its rows speaks of leads that exist. A million rows stay below the 100 MB of an upload. */
function csvOf(rows: number): Blob {
  batches += 1;
  const lines = [COLUMNS.join(",")];
  for (const row of rowsOf(rows, `b${batches}`)) lines.push(row.join(","));
  return new Blob([lines.join("\r\n")], { type: "text/csv" });
}

function* rowsOf(rows: number, batch: string): Generator<string[]> {
  for (let index = 0; index < rows; index += 1) {
    const isKnown = index % REPEAT_EVERY === 0;
    yield [
      `Import${index}`,
      `Person ${index}`,
      isKnown ? `lead${index}@example.com` : `import${index}.${batch}@example.net`,
      `(720) 555-${String(index % 10_000).padStart(4, "0")}`,
      `Firm ${index % 900} ${batch}`,
      sources[index % sources.length] ?? "",
      `$${(index % 500) * 100}`,
    ];
  }
}

async function importFile(bench: Bench, file: Blob, rows: number): Promise<void> {
  const form = new FormData();
  form.set("file", file, "leads.csv");
  const sent = await fetch(`${bench.app.url}/api/imports/upload`, {
    method: "POST",
    body: form,
    headers: await bench.ada.bearer(),
  });
  if (!sent.ok) throw new Error(`upload: ${sent.status} ${await sent.text()}`);
  const upload = (await sent.json()) as {
    uploadId: string;
    columns: { name: string; suggestedField: string | null }[];
  };
  const mapping = Object.fromEntries(upload.columns.map((one) => [one.name, one.suggestedField]));
  const { importId } = await ask<{ importId: string }>(bench, "/leads/import", {
    method: "POST",
    body: JSON.stringify({ uploadId: upload.uploadId, mapping, matchBy: "email", onMatch: "update" }),
  });
  for (;;) {
    const state = await ask<{ state: string; created: number; updated: number; failed: number }>(
      bench,
      `/imports/${importId}`,
    );
    if (state.state === "failed") throw new Error("the import failed");
    if (state.state === "done") {
      if (state.created + state.updated !== rows || state.failed > 0)
        throw new Error(`the import made ${JSON.stringify(state)} of ${rows} rows`);
      return;
    }
    await delay(100);
  }
}

/** The same rows into the same table with our triggers off: what the disk, the indexes and the matching cost. */
async function floor({ owner, team }: Bench, rows: number) {
  const batch = `floor${batches}`;
  const lines = [...rowsOf(rows, batch)].map((row) => `${row.join("\t")}\n`);
  await owner.unsafe(
    "drop table if exists bench_staging; create unlogged table bench_staging (first_name text, last_name text, email text, phone text, company text, source text, value text)",
  );
  await owner.unsafe("alter table leads disable trigger user");
  const rate = await once(rows, async () => {
    await pipeline(Readable.from(lines), await owner`copy bench_staging from stdin`.writable());
    await owner`
      update leads l set first_name = s.first_name, last_name = s.last_name, phone = s.phone, company = s.company, source = s.source,
        value_cents = replace(s.value, '$', '')::bigint * 100, version = l.version + 1, updated_at = now()
      from bench_staging s where l.team_id = ${team.teamId} and l.email = s.email and l.deleted_at is null`;
    await owner`
      insert into leads (id, team_id, first_name, last_name, email, phone, company, source, value_cents, status, currency)
      select gen_random_uuid(), ${team.teamId}, first_name, last_name, email, phone, company, source, replace(value, '$', '')::bigint * 100, 'new', 'USD'
      from bench_staging s where not exists (select from leads l where l.team_id = ${team.teamId} and l.email = s.email)`;
  });
  await owner.unsafe("alter table leads enable trigger user");
  return rate;
}

async function memoryWhile(bench: Bench, rows: number): Promise<Row> {
  const file = csvOf(rows);
  const idle = residentMb(bench.app.pid);
  let peak = idle;
  const watch = setInterval(() => {
    peak = Math.max(peak, residentMb(bench.app.pid));
  }, 100);
  const rate = await once(rows, () => importFile(bench, file, rows)).finally(() =>
    clearInterval(watch),
  );
  return {
    what: `memory while importing ${rows.toLocaleString("en-US")} rows`,
    ours: `${rate.perSecond.toFixed(0)} rows/s, ${idle.toFixed(0)} MB idle, ${peak.toFixed(0)} MB at most`,
    floors: [],
    verdict: verdict(peak - idle, 150, "≤", " MB"),
  };
}

/** Linux tells it; elsewhere it counts as nothing. */
function residentMb(pid: number): number {
  try {
    const [, pages = "0"] = readFileSync(`/proc/${pid}/statm`, "utf8").split(" ");
    return (Number(pages) * 4096) / 1e6;
  } catch {
    return 0;
  }
}
