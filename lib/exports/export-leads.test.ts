import { expect, test } from "vitest";
import { withSystem, withTenant } from "@/db/client";
import { newTeam } from "@/db/testing";
import { guarded, isFormulaLike } from "@/lib/formula";
import { csv, leadsOf, run, type StoredLead } from "@/lib/imports/testing";
import type { Actor } from "@/lib/operations/context";
import { perform } from "@/lib/operations/perform";
import { exportLeads } from "./export-leads";

const starts = ["=", "+", "-", "@", "|", "%", "\t=", "\r=", "\n=", "＝", "＋", "－", "＠"];
const fronts = ["", " ", "\t", "\u00a0", "'", "''"];
const tails = ["1+1", "cmd|'/c calc'!A0", 'HYPERLINK("http://evil.example","x")', "SUM(A1:A9)*2"];
const payloads = fronts.flatMap((front) =>
  starts.flatMap((start) => tails.map((tail) => front + start + tail)),
);

async function download(actor: Actor, input: object = {}): Promise<Buffer> {
  const { download } = await perform(exportLeads, actor, input, { door: "api" });
  return Buffer.concat(await Array.fromAsync(download?.chunks ?? []));
}

const facts = ({ id: _, created_at: __, activities: ___, ...lead }: StoredLead) => {
  const { team_id, version, updated_at, search, ...rest } = lead as StoredLead &
    Record<string, unknown>;
  return rest;
};

test.each(["csv", "xlsx"])(
  "hundreds of formula payloads go through %s and back unchanged",
  async (format) => {
    const [first, second] = [await newTeam(), await newTeam()];
    // An apostrophe in front of a formula is a guard, whoever wrote the file; one that is meant is doubled.
    const written = payloads.map((payload) => (payload.startsWith("'") ? guarded(payload) : payload));
    const rows = written.map((payload, index) => [`Name ${index}`, payload, payload, payload, payload]);
    const made = await run(
      first.grace,
      csv([["First name", "Company", "Job title", "Source", "Remark X"], ...rows]),
      {
        mapping: {
          "First name": "firstName",
          Company: "company",
          "Job title": "title",
          Source: "source",
          "Remark X": "new:text:Remark X",
        },
      },
    );
    expect(made).toMatchObject({ created: payloads.length, failed: 0 });
    const before = await leadsOf(first.teamId);
    expect(before.map((lead) => lead.company)).toEqual(payloads);

    const file = await download(first.grace, { format });
    if (format === "csv")
      for (const cell of file
        .toString("utf8")
        .slice(1)
        .matchAll(/"((?:[^"]|"")*)"/g))
        expect(isFormulaLike((cell[1] ?? "").replaceAll('""', '"').replace(/^'/, "x"))).toBe(false);
    expect(await run(second.grace, file)).toMatchObject({ created: payloads.length, failed: 0 });
    expect((await leadsOf(second.teamId)).map(facts)).toEqual(before.map(facts));
  },
);

test("what the database guards is what the code guards", async () => {
  const cells = [
    ...payloads,
    "-5",
    "+15551234567",
    "plain",
    "Élan",
    "'quoted'",
    "",
    "—dash",
    "\u200b=1",
    "'\u202f@x",
  ];
  const written = await withSystem(
    {},
    ({ sql }) =>
      sql<
        { cell: string }[]
      >`select csv_cell(c) as cell from unnest(${cells}::text[]) with ordinality as x (c, n) order by n`,
  );
  expect(written.map((row) => row.cell)).toEqual(
    cells.map((cell) => (cell ? `"${guarded(cell).replaceAll('"', '""')}"` : "")),
  );
});

test("an export holds every field, follows the filter and the viewer's rights, and stands in the journal", async () => {
  const team = await newTeam({ leadVisibility: "own" });
  const header = [
    "Name",
    "Email",
    "Phone",
    "Owner",
    "Status",
    "Value",
    "Tags",
    "Created",
    "Size",
    "Since",
    "Fan",
  ];
  await run(
    team.grace,
    csv([
      header,
      [
        "Ann Lee",
        "ann@x.com",
        "303 555 0142",
        "Mia Torres",
        "Qualified",
        "€ 1.234,50",
        "b, a",
        "2024-03-01",
        "9.5",
        "2020-01-31",
        "yes",
      ],
      ["Bob Ray", "bob@x.com", "", "", "Won", "", "", "", "", "", ""],
    ]),
  );
  const lines = (
    await download(team.grace, {
      filter: JSON.stringify({ field: "status", op: "in", value: ["qualified"] }),
    })
  )
    .toString("utf8")
    .split("\r\n");
  expect(lines).toEqual([
    "\ufeffFirst name,Last name,Email,Phone,Company,Job title,Address,Status,Loss reason,Source,Value,Currency,Owner,Tags,Created,Last contacted,Size,Since,Fan",
    '"Ann","Lee","ann@x.com","303 555 0142",,,,"Qualified",,,1234.50,"EUR","Mia Torres","a; b","2024-03-01T00:00:00.000Z",,9.5,"2020-01-31","true"',
    "",
  ]);
  const mine = { ...team.mia, scopes: new Set([...team.mia.scopes, "leads:export" as const]) };
  expect((await download(mine)).toString("utf8")).not.toContain("bob@x.com");
  await expect(download(team.mia)).rejects.toMatchObject({ code: "forbidden" });
  const entries = await withTenant(
    { teamId: team.teamId },
    ({ sql }) =>
      sql<
        { summary: string }[]
      >`select summary from journal_entries where operation = 'leads.export' and team_id = ${team.teamId}`,
  );
  expect(entries.map((entry) => entry.summary)).toEqual([
    "Exported leads as CSV",
    "Exported leads as CSV",
  ]);
});

test("pages of an export join without a gap or a repeat", async () => {
  const team = await newTeam();
  const rows = Array.from({ length: 9_001 }, (_, index) => [`p${index}@x.com`]);
  await run(team.grace, csv([["Email"], ...rows]));
  const lines = (await download(team.grace)).toString("utf8").trim().split("\r\n").slice(1);
  expect(new Set(lines.map((line) => line.split(",")[2])).size).toBe(9_001);
  expect(lines).toHaveLength(9_001);
}, 60_000);
