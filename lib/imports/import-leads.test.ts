import { beforeEach, expect, test } from "vitest";
import { withSystem } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { answerOf, perform } from "@/lib/operations/perform";
import { applyImport } from "./apply-import";
import { cancelImport } from "./cancel-import";
import { getImport } from "./get-import";
import { importLeads } from "./import-leads";
import { importSteps } from "./import-steps";
import { listColumnValues } from "./list-column-values";
import { listFailedRows } from "./list-failed-rows";
import { revertImport } from "./revert-import";
import { beginImport } from "./run-import";
import { stageImport } from "./stage-import";
import { csv, eager, leadsOf, request, run, upload } from "./testing";

let team: TestTeam;
beforeEach(async () => {
  team = await newTeam();
});

const header = [
  "First Name",
  "Last Name",
  "Company",
  "Phone 1",
  "Phone 2",
  "Email 1",
  "Email 2",
  "Lead Owner",
  "Source",
  "Deal Stage",
  "Tags",
  "Value",
  "Notes",
];
const jaime = [
  "Jaime",
  "Hayes",
  "Mays, Inc",
  "+1 (303) 555-0142",
  "917-584-0243x4606",
  "FStephens@Shepherd.info",
  "rusheddie@massey.info",
  "Mia Torres",
  "Referral",
  "Closed Won",
  "VIP; West",
  "$1,234.50",
  'Said "call me"\non Friday',
];
const cody = [
  "Cody",
  "Salinas",
  "Blankenship Inc",
  "000",
  "",
  "ariel63@hunt.com",
  "",
  "Nobody Known",
  "Cold Call",
  "Disqualified",
  "vip",
  "",
  "",
];

test("an export of another tool is imported with the guessed mapping alone", async () => {
  const done = await run(team.grace, csv([header, jaime, cody]));
  expect(done).toMatchObject({
    state: "done",
    total: 2,
    processed: 2,
    created: 2,
    updated: 0,
    skipped: 0,
    failed: 0,
  });
  const [first, second] = await leadsOf(team.teamId);
  expect(first).toMatchObject({
    first_name: "Jaime",
    company: "Mays, Inc",
    email: "fstephens@shepherd.info",
    phone: "+1 (303) 555-0142",
    phone_e164: "+13035550142",
    status: "won",
    value_cents: "123450",
    currency: "USD",
    assigned_to_id: team.mia.userId,
    source: "Referral",
    custom_fields: { email_2: "rusheddie@massey.info", phone_2: "917-584-0243x4606" },
    tags: ["VIP", "West"],
    notes: ['Said "call me"\non Friday'],
    activities: ["lead_created"],
  });
  expect(second).toMatchObject({
    phone: "000",
    phone_e164: null,
    status: "lost",
    loss_reason: "Disqualified",
    assigned_to_id: null,
    tags: ["VIP"],
    notes: ["From the file:\nLead Owner: Nobody Known"],
  });
  expect(done.warnings.map((warning) => warning.column).toSorted()).toEqual(["Lead Owner", "Phone 1"]);
});

test("a name that the file gives as owner becomes the member it was said to mean, or nobody", async () => {
  const mia = team.mia.userId as string;
  const rows = ["Selena", "Kelsey", "Mia Torres"].map((owner, index) => [`p${index}@x.com`, owner]);
  const valueMap = { "Lead Owner": { Selena: mia, Kelsey: null, "Mia Torres": null } };
  const done = await run(team.grace, csv([["Email", "Lead Owner"], ...rows]), { valueMap });
  expect(done.warnings).toEqual([]);
  expect((await leadsOf(team.teamId)).map((lead) => [lead.assigned_to_id, lead.notes])).toEqual([
    [mia, []],
    [null, []],
    [null, []],
  ]);
});

test("a column that is no owner by its name shows its values with counts and members once it is said to be one", async () => {
  const mia = team.mia.userId as string;
  const names = [
    "Mia Torres",
    "Zed",
    "Zed",
    ...Array.from({ length: 60 }, (_, at) => `Stranger ${at}`),
  ];
  const rows = names.map((name, index) => [`p${index}@x.com`, name]);
  const { uploadId, columns } = await upload(team.grace, csv([["Email", "Planet"], ...rows]));
  expect(columns[1]?.suggestedField).not.toBe("assignedTo");
  const ask = { id: uploadId, column: "Planet", field: "assignedTo" as const };
  const { values } = await answerOf(listColumnValues, team.grace, ask);
  expect(values).toHaveLength(50);
  expect(values.slice(0, 2)).toEqual([
    { value: "Zed", count: 2, suggested: null },
    { value: "Mia Torres", count: 1, suggested: mia },
  ]);
  await expect(
    answerOf(listColumnValues, team.grace, { ...ask, column: "Moon" }),
  ).rejects.toMatchObject({ code: "invalid" });
  await expect(answerOf(listColumnValues, (await newTeam()).grace, ask)).rejects.toMatchObject({
    code: "not_found",
  });
});

test("a row that matches a lead by email updates it, and an empty cell leaves what is there", async () => {
  await run(
    team.grace,
    csv([
      ["Email", "Company", "Phone"],
      ["a@x.com", "Acme", "303 555 0142"],
    ]),
  );
  const again = await run(
    team.grace,
    csv([
      ["Email", "Company", "Title"],
      ["A@X.com ", "", "CEO"],
      ["new@x.com", "New", ""],
    ]),
    { matchBy: "email", onMatch: "update" },
  );
  expect(again).toMatchObject({ created: 1, updated: 1, skipped: 0 });
  const [first] = await leadsOf(team.teamId);
  expect(first).toMatchObject({
    email: "a@x.com",
    company: "Acme",
    title: "CEO",
    phone_e164: "+13035550142",
    activities: ["lead_created", "lead_updated"],
  });
});

test("a row that matches by phone is skipped, whichever way the number is written", async () => {
  await run(
    team.grace,
    csv([
      ["Name", "Phone"],
      ["Ann Lee", "(303) 555-0142"],
    ]),
  );
  const again = await run(
    team.grace,
    csv([
      ["Name", "Phone"],
      ["Anna Lee", "+1 303.555.0142"],
      ["Bob", "+1 303 555 0143"],
      ["Bobby", "3035550143"],
    ]),
    { matchBy: "phone", onMatch: "skip" },
  );
  expect(again).toMatchObject({ created: 1, updated: 0, skipped: 2 });
  expect((await leadsOf(team.teamId)).map((lead) => lead.first_name)).toEqual(["Ann", "Bob"]);
});

test("rows of one file that speak of the same lead make one, and the later row wins", async () => {
  const rows = [
    ["Email", "Company", "Title", "Tags", "Note"],
    ["a@x.com", "Old", "", "one", "first"],
    ["b@x.com", "B", "", "", ""],
    ["a@x.com", "New", "CTO", "two", "second"],
  ];
  const done = await run(team.grace, csv(rows), { matchBy: "email", onMatch: "update" });
  expect(done).toMatchObject({ total: 3, created: 2, updated: 1 });
  expect((await leadsOf(team.teamId))[0]).toMatchObject({
    company: "New",
    title: "CTO",
    tags: ["one", "two"],
    notes: ["first", "second"],
  });
});

test("a check counts what the import would do and writes no lead, field or tag", async () => {
  await run(team.grace, csv([["Email"], ["a@x.com"]]));
  const rows = csv([
    ["Email", "Name", "Shoe size", "Tags"],
    ["a@x.com", "A", "9", "t"],
    ["b@x.com", "B", "8", "t"],
    ["b@x.com", "B2", "8", ""],
    ["", "", "7", ""],
  ]);
  const options = { matchBy: "email", onMatch: "update" } as const;
  const check = await run(team.grace, rows, { ...options, dryRun: true });
  expect(await leadsOf(team.teamId)).toHaveLength(1);
  const [left] = await withSystem(
    {},
    ({ sql }) =>
      sql`select (select count(*)::int from custom_fields where team_id = ${team.teamId}) as fields, (select count(*)::int from tags where team_id = ${team.teamId}) as tags`,
  );
  expect(left).toEqual({ fields: 0, tags: 0 });
  const real = await run(team.grace, rows, options);
  const counts = ({ total, processed, created, updated, skipped, failed, errors }: typeof check) => ({
    total,
    processed,
    created,
    updated,
    skipped,
    failed,
    errors,
  });
  expect(counts(check)).toEqual(counts(real));
  expect(counts(real)).toMatchObject({
    created: 1,
    updated: 2,
    failed: 1,
    errors: [{ row: 5, reason: "has no name, email address, phone number or company" }],
  });
});

test("rows that fail can be downloaded with the reason, and the totals add up", async () => {
  const done = await run(
    team.grace,
    'Name,Email\nAnn,ann@x.com\n,not an address\nBob,bob@x.com,surplus,cells\n"=1+1",f@x.com\n',
  );
  expect(done).toMatchObject({ total: 4, created: 2, failed: 2 });
  const { download } = await perform(listFailedRows, team.grace, { id: done.id });
  const text = Buffer.concat(await Array.fromAsync(download?.chunks ?? [])).toString("utf8");
  expect(text).toBe(
    '\ufeffName,Email,Reason\r\n,not an address,"has no name, phone number or company, and no valid email address (Email: not an address)"\r\nBob,bob@x.com | surplus | cells,has 4 cells where the header has 2; perhaps a quote or a delimiter is missing\r\n',
  );
});

test("an import can be taken back with all it made", async () => {
  await run(
    team.grace,
    csv([
      ["Email", "Company"],
      ["a@x.com", "Before"],
    ]),
  );
  const before = await leadsOf(team.teamId);
  const done = await run(
    team.grace,
    csv([
      ["Email", "Company", "Tags", "Note", "Shoe"],
      ["a@x.com", "After", "t", "n", "9"],
      ["b@x.com", "B", "t", "n", "8"],
    ]),
    { matchBy: "email", onMatch: "update" },
  );
  expect(await leadsOf(team.teamId)).toHaveLength(2);
  const undone = await answerOf(revertImport, team.grace, { id: done.id });
  expect(undone.skipped).toEqual([]);
  expect(
    (await leadsOf(team.teamId)).map(({ activities: _, ...lead }) => ({
      ...lead,
      version: 0,
      updated_at: 0,
    })),
  ).toEqual(before.map(({ activities: _, ...lead }) => ({ ...lead, version: 0, updated_at: 0 })));
  expect((await answerOf(getImport, team.grace, { id: done.id })).state).toBe("reverted");
  await expect(answerOf(revertImport, team.grace, { id: done.id })).rejects.toMatchObject({
    code: "conflict",
  });
});

test("a cancelled import stops after the batch in hand and can be reverted", async () => {
  const rows = Array.from({ length: 12_000 }, (_, index) => [`p${index}@x.com`, `Person ${index}`]);
  const importId = await request(team.grace, csv([["Email", "Name"], ...rows]));
  const ref = { teamId: team.teamId, importId };
  await beginImport(ref);
  await stageImport(ref);
  expect(await applyImport(ref, 0)).toBe("more");
  await answerOf(cancelImport, team.grace, { id: importId });
  await importSteps(ref, eager);
  const stopped = await answerOf(getImport, team.grace, { id: importId });
  expect(stopped).toMatchObject({ state: "cancelled", created: 500, processed: 500 });
  expect(await leadsOf(team.teamId)).toHaveLength(500);
  await expect(answerOf(cancelImport, team.grace, { id: importId })).resolves.toEqual({
    cancelled: false,
  });
  expect((await answerOf(revertImport, team.grace, { id: importId })).skippedTotal).toBe(0);
  expect(await leadsOf(team.teamId)).toHaveLength(0);
});

test("another team's upload and import are not there", async () => {
  const other = await newTeam();
  const theirs = await upload(other.grace, csv([["Email"], ["a@x.com"]]));
  const importId = await request(other.grace, csv([["Email"], ["a@x.com"]]));
  const mapping = { Email: "email" };
  await expect(
    answerOf(importLeads, team.grace, { uploadId: theirs.uploadId, mapping }),
  ).rejects.toMatchObject({ code: "not_found" });
  for (const operation of [getImport, cancelImport, revertImport, listFailedRows])
    await expect(answerOf(operation, team.grace, { id: importId })).rejects.toMatchObject({
      code: "not_found",
    });
  await expect(upload(team.mia, csv([["Email"], ["a@x.com"]]))).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("a mapping that cannot work is refused with a sentence", async () => {
  const { uploadId } = await upload(
    team.grace,
    csv([
      ["Email", "X"],
      ["a@x.com", "1"],
    ]),
  );
  const ask = (input: object) => answerOf(importLeads, team.grace, { uploadId, ...input });
  await expect(ask({ mapping: { Nope: "email" } })).rejects.toThrow('The file has no column "Nope".');
  await expect(ask({ mapping: { Email: "custom.nothing" } })).rejects.toThrow(/no field/);
  await expect(ask({ mapping: { X: "note" } })).rejects.toThrow(/Say which column/);
  await expect(ask({ mapping: { X: "company" }, matchBy: "email" })).rejects.toThrow(
    /To match by email/,
  );
  await expect(ask({ mapping: { Email: "password" } })).rejects.toMatchObject({ code: "invalid" });
});

test("running an import that is done changes nothing", async () => {
  const done = await run(team.grace, csv([["Email"], ["a@x.com"]]));
  await importSteps({ teamId: team.teamId, importId: done.id }, eager);
  expect(await leadsOf(team.teamId)).toHaveLength(1);
});

test("importing a file again with updates adds no second note or tag", async () => {
  const file = csv([
    ["Email", "Note", "Tags"],
    ["a@x.com", "said hello", "VIP"],
  ]);
  await run(team.grace, file, { matchBy: "email", onMatch: "update" });
  await run(team.grace, file, { matchBy: "email", onMatch: "update" });
  expect(await leadsOf(team.teamId)).toMatchObject([{ notes: ["said hello"], tags: ["VIP"] }]);
});
