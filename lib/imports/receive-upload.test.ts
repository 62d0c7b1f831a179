import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { beforeAll, expect, test } from "vitest";
import { ZipFile } from "yazl";
import { newTeam, type TestTeam } from "@/db/testing";
import { env } from "@/lib/env";
import { receiveUpload } from "./receive-upload";
import { upload } from "./testing";

let team: TestTeam;
beforeAll(async () => {
  team = await newTeam();
});

const BOUNDARY = "----rapport";
const head = (field = "file", name = "leads.csv") =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: text/csv\r\n\r\n`;
const tail = `\r\n--${BOUNDARY}--\r\n`;

const post = (
  body: Iterable<Uint8Array | string> | AsyncIterable<Uint8Array | string>,
  type = `multipart/form-data; boundary=${BOUNDARY}`,
) =>
  new Request("http://localhost/api/imports/upload", {
    method: "POST",
    headers: { "content-type": type },
    body: Readable.toWeb(Readable.from(body, { objectMode: false })) as ReadableStream,
    duplex: "half",
  } as RequestInit);

const kept = (): string[] => {
  const folder = join(env().DATA_DIR, "files", "imports", team.teamId);
  return existsSync(folder) ? readdirSync(folder) : [];
};

test("a file in a form is kept and its columns are named", async () => {
  const answer = await receiveUpload(post([head(), "Name,Email\nAnn,ann@x.com\n", tail]), team.grace);
  expect(answer).toMatchObject({
    fileName: "leads.csv",
    kind: "csv",
    sizeBytes: 25,
    columns: [
      { name: "Name", suggestedField: "fullName", samples: ["Ann"] },
      { name: "Email", suggestedField: "email" },
    ],
  });
  expect(kept()).toEqual([answer.uploadId]);
});

test("a file name that tries to leave the folder is only a name", async () => {
  const answer = await receiveUpload(
    post([head("file", "../../../etc/passwd"), "Name\nAnn\n", tail]),
    team.grace,
  );
  expect(answer.fileName).not.toContain("/");
  expect(kept()).toContain(answer.uploadId);
});

test("what is no form, has no file, or breaks off is refused and leaves nothing behind", async () => {
  const before = kept();
  await expect(async () =>
    receiveUpload(post(["{}"], "application/json"), team.grace),
  ).rejects.toMatchObject({ code: "invalid" });
  await expect(receiveUpload(post([head("other"), "x", tail]), team.grace)).rejects.toThrow(
    /no field named `file`/,
  );
  await expect(receiveUpload(post([head(), "Name\nAnn\n"]), team.grace)).rejects.toMatchObject({
    code: "invalid",
  });
  await expect(receiveUpload(post([head(), "", tail]), team.grace)).rejects.toThrow(/empty/);
  expect(kept()).toEqual(before);
});

test("more than 100 MB is too large; it is cut off with little memory and leaves nothing behind", async () => {
  const before = kept();
  const memory = process.memoryUsage().rss;
  async function* endless() {
    yield `${head()}Name,Email\n`;
    const chunk = Buffer.from("Somebody Somewhere,somebody@example.com\n".repeat(25_000));
    for (let sent = 0; sent < 130_000_000; sent += chunk.length) yield chunk;
    yield tail;
  }
  await expect(receiveUpload(post(endless()), team.grace)).rejects.toMatchObject({ code: "too_large" });
  expect(kept()).toEqual(before);
  expect(process.memoryUsage().rss - memory).toBeLessThan(150_000_000);
}, 60_000);

test("a workbook that unpacks to two gigabytes is refused at once", async () => {
  const zip = new ZipFile();
  const sheet = new PassThrough();
  zip.addBuffer(
    Buffer.from(
      '<workbook xmlns="x"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    "xl/workbook.xml",
  );
  zip.addBuffer(
    Buffer.from(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    "xl/_rels/workbook.xml.rels",
  );
  zip.addReadStream(sheet, "xl/worksheets/sheet1.xml");
  zip.end();
  Readable.from(
    (function* () {
      yield "<worksheet><sheetData><row><c t='inlineStr'><is><t>";
      const zeros = Buffer.alloc(1_000_000, 48);
      for (let count = 0; count < 60; count += 1) yield zeros;
    })(),
    { objectMode: false },
  ).pipe(sheet);
  const bomb = Buffer.concat(await (zip.outputStream as Readable).toArray());
  expect(bomb.length).toBeLessThan(200_000);
  const started = performance.now();
  await expect(upload(team.grace, bomb, "bomb.xlsx")).rejects.toMatchObject({ code: "too_large" });
  expect(performance.now() - started).toBeLessThan(2_000);
});

test("a workbook's first sheet is read with its dates, numbers and shared texts", async () => {
  const zip = new ZipFile();
  const parts = {
    "xl/workbook.xml":
      '<workbook xmlns:r="r"><workbookPr/><sheets><sheet name="a" sheetId="1" r:id="rId7"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="rId7" Target="/xl/worksheets/one.xml"/></Relationships>',
    "xl/styles.xml":
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    "xl/sharedStrings.xml":
      "<sst><si><t>Name</t></si><si><r><t>Ann</t></r><r><t xml:space='preserve'> Lee &amp; Co</t></r></si></sst>",
    "xl/worksheets/one.xml":
      '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Phone</t></is></c><c r="D1" t="str"><v>Created</v></c></row><row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3"><v>1.5551234567E10</v></c><c r="D3" s="1"><v>45352</v></c></row></sheetData></worksheet>',
  };
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  const { columns } = await upload(
    team.grace,
    Buffer.concat(await (zip.outputStream as Readable).toArray()),
    "people.txt",
  );
  expect(columns.map((column) => [column.name, column.samples])).toEqual([
    ["Name", ["Ann Lee & Co"]],
    ["Phone", ["15551234567"]],
    ["Column 3", []],
    ["Created", ["2024-03-01"]],
  ]);
});
