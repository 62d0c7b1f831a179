import { parse } from "csv-parse/sync";
import { newTeam, type TestTeam } from "@/db/testing";
import { exportLeads } from "@/lib/exports/export-leads";
import { csv, leadsOf, run, upload } from "@/lib/imports/testing";
import { OperationError } from "@/lib/operations/errors";
import { perform } from "@/lib/operations/perform";
import { type Check, sized } from "./check";
import { evaluatedCells } from "./spreadsheet/office";
import { formulas, mayRun } from "./spreadsheet/payloads";

const HEADER = ["First name", "Company", "Job title", "Address"];
const mapping = {
  "First name": "firstName",
  Company: "company",
  "Job title": "title",
  Address: "address",
} as const;

/** Formulas through an import and an export, and files that are made to choke on. */
export const spreadsheet: Check = {
  id: "C24",
  promise:
    "No cell of an export runs in a spreadsheet, a file comes back as it went, and a hostile file is refused",
  suiteScale: 0.2,
  async run({ scale }) {
    const failures: string[] = [];
    const wanted = Math.min(formulas.length, sized(formulas.length, scale));
    const chosen = Array.from(
      { length: wanted },
      (_, index) => formulas[Math.floor((index * formulas.length) / wanted)] as string,
    );
    const team = await newTeam();
    await run(
      team.grace,
      csv([HEADER, ...chosen.map((text, index) => [`P${index}`, text, text, text])]),
      { mapping },
    );
    const exported = await exportOf(team);
    const cells = parse(exported, { bom: true, relax_column_count: true }) as string[][];
    for (const cell of cells.flat())
      if (mayRun(cell)) failures.push(`The cell ${JSON.stringify(cell)} may run.`);
    if (cells.length < wanted) failures.push(`Only ${cells.length - 1} of ${wanted} rows came out.`);
    await tryRoundTrip(team, exported, failures);
    const evaluated = evaluatedCells(exported);
    if (evaluated) failures.push(`LibreOffice evaluates ${evaluated} cells.`);
    const files = await tryHostileFiles(team, scale, failures);
    return {
      counts: {
        formulas: wanted,
        ...(evaluated !== undefined && { "evaluated by LibreOffice": evaluated }),
        "hostile files": files,
        broken: failures.length,
      },
      failures,
    };
  },
};

async function exportOf({ grace }: TestTeam): Promise<Buffer> {
  const { download } = await perform(exportLeads, grace, { format: "csv" });
  const chunks: Uint8Array[] = [];
  for await (const chunk of download?.chunks ?? []) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function tryRoundTrip(team: TestTeam, exported: Buffer, failures: string[]) {
  const other = await newTeam();
  await run(other.grace, exported, { mapping });
  const facts = async ({ teamId }: TestTeam) =>
    (await leadsOf(teamId))
      .map(({ first_name, company, title, address }) =>
        JSON.stringify([first_name, company, title, address]),
      )
      .sort();
  const [before, after] = [await facts(team), await facts(other)];
  const lost = before.filter((row) => !after.includes(row));
  for (const row of lost.slice(0, 5)) failures.push(`${row} did not come back as it went.`);
  if (before.length !== after.length)
    failures.push(`${before.length} leads went, ${after.length} came back.`);
}

const SLOWEST_MS = 2_000;
const MOST_MEMORY = 150_000_000;

/** Each is refused, or read as what it is, soon and within bounds; none is a failure of ours. */
async function tryHostileFiles(
  { grace }: TestTeam,
  scale: number,
  failures: string[],
): Promise<number> {
  const files: [string, string, Uint8Array][] = [
    [
      "10,000 columns",
      "wide.csv",
      Buffer.from(
        `${Array.from({ length: 10_000 }, (_, n) => `c${n}`).join()}\n${"x,".repeat(9_999)}x\n`,
      ),
    ],
    ["one endless quote", "quote.csv", Buffer.from(`a,b\n"${"x".repeat(sized(20_000_000, scale))}`)],
    ["one endless line", "line.csv", Buffer.from(`a,b\n${"x".repeat(sized(20_000_000, scale))}`)],
    ["only line breaks", "breaks.csv", Buffer.alloc(sized(5_000_000, scale), "\n")],
    ["only NUL", "nul.csv", Buffer.alloc(1_000_000)],
    [
      "UTF-16 cut in the middle",
      "half.csv",
      Buffer.concat([
        Buffer.from([0xff, 0xfe]),
        Buffer.from("First name\nAda\n", "utf16le").subarray(0, 23),
      ]),
    ],
    [
      "bytes of no encoding",
      "bytes.csv",
      Buffer.from([0x61, 0x0a, 0xff, 0xc0, 0x80, 0xf8, 0x88, 0xed, 0xa0, 0x80, 0x0a]),
    ],
    ["an executable called xlsx", "program.xlsx", Buffer.from("MZ\u0090\u0000")],
    ["an empty archive", "empty.xlsx", Buffer.from("PK\u0005\u0006".padEnd(22, "\0"), "latin1")],
    ["an archive cut off", "cut.xlsx", Buffer.from(`PK\u0003\u0004${"\0".repeat(60)}`, "latin1")],
    ["nothing", "nothing.csv", Buffer.alloc(0)],
  ];
  // The suite runs beside other tests.
  const patience = Math.min(1, scale);
  for (const [what, name, bytes] of files) {
    const [memory, started] = [process.memoryUsage().rss, performance.now()];
    const thrown = await upload(grace, bytes, name).then(
      () => undefined,
      (error: unknown) => error,
    );
    const took = performance.now() - started;
    if (thrown !== undefined && !(thrown instanceof OperationError))
      failures.push(`${what}: ${thrown}`);
    if (took > SLOWEST_MS / patience) failures.push(`${what} took ${Math.round(took)} ms.`);
    if (process.memoryUsage().rss - memory > MOST_MEMORY / patience)
      failures.push(`${what} took ${Math.round((process.memoryUsage().rss - memory) / 1e6)} MB.`);
  }
  return files.length;
}
