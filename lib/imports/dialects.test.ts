import iconv from "iconv-lite";
import { beforeAll, describe, expect, test } from "vitest";
import { newTeam, type TestTeam } from "@/db/testing";
import { csv, guessedMapping, leadsOf, run, upload } from "./testing";

let team: TestTeam;
beforeAll(async () => {
  team = await newTeam();
});

const people = [
  ["Name", "E-Mail", "Company", "Notes"],
  ["Zoë Müller", "zoe@x.com", "Café, Söhne & Cie", 'says "hi"'],
  ["José Núñez", "jose@x.com", "A;B|C", "two\nlines"],
];
const wanted = [
  ["Zoë", "Müller", "zoe@x.com", "Café, Söhne & Cie", ['says "hi"']],
  ["José", "Núñez", "jose@x.com", "A;B|C", ["two\nlines"]],
];
const text = csv(people);

const dialects: Record<string, string | Uint8Array> = {
  comma: text,
  semicolon: csv(people, ";"),
  tab: csv(people, "\t"),
  pipe: csv(people, "|"),
  "unix lines": csv(people, ",", "\n"),
  "old Mac lines": csv(people, ",", "\r"),
  "no line end at the end": text.trimEnd(),
  "blank lines between": text.replaceAll("\r\nZo", "\r\n\r\n\r\nZo"),
  "rows of delimiters alone": `${text},,,\r\n,,,\r\n`,
  "UTF-8 with a mark": `\ufeff${text}`,
  "UTF-16 LE with a mark": iconv.encode(text, "utf-16le", { addBOM: true }),
  "UTF-16 BE with a mark": iconv.encode(text, "utf-16be", { addBOM: true }),
  "UTF-16 LE without a mark": iconv.encode(text, "utf-16le", { addBOM: false }),
  "UTF-16 BE without a mark": iconv.encode(text, "utf-16be", { addBOM: false }),
  "UTF-16 with tabs, as Excel writes Unicode text": iconv.encode(csv(people, "\t"), "utf-16le", {
    addBOM: true,
  }),
  "Windows-1252": iconv.encode(text, "windows-1252"),
  "Windows-1252 with semicolons": iconv.encode(csv(people, ";"), "windows-1252"),
  "every cell in quotes": people
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","))
    .join("\r\n"),
  "a line that names the delimiter": `sep=;\r\n${csv(people, ";")}`,
  "blanks around the headers": text.replace("Name,E-Mail,Company", "  Name , E-Mail,\tCompany "),
  "columns in another order": csv(
    people.map(([name, email, company, note]) => [note, company, name, email] as string[]),
  ),
  "columns without a name at the end": csv(people.map((row, index) => [...row, "", index ? " " : ""])),
  "rows that end early": `${text}Last,last@x.com\r\n`,
  "a quote inside a bare cell": `${text}Bo "B" Ek,bo@x.com,5" pipes,\r\n`,
  "non-breaking and zero-width blanks": text
    .replace("Zoë Müller", "\u00a0Zoë\u00a0 \u200bMüller\u200b")
    .replace("zoe@x.com", " zoe@x.com\u00a0"),
  "composed differently": text.normalize("NFD"),
  "capitals in the address": text.replace("zoe@x.com", "ZOE@X.COM"),
};

describe.each(Object.entries(dialects))("a file with %s", (_name, content) => {
  test("is read as it was meant", async () => {
    const own = await newTeam();
    const uploaded = await upload(own.grace, content);
    expect(Object.values(guessedMapping(uploaded)).slice(0, 4).toSorted()).toEqual([
      "company",
      "email",
      "fullName",
      "note",
    ]);
    const done = await run(own.grace, content);
    expect(done).toMatchObject({ state: "done", failed: 0, failure: null });
    const leads = (await leadsOf(own.teamId)).map((lead) => [
      lead.first_name,
      lead.last_name,
      lead.email,
      lead.company,
      lead.notes,
    ]);
    expect(leads.slice(0, 2)).toEqual(wanted);
    expect(leads.length).toBe(done.total);
  });
});

test("a character late in the file decides about its encoding", async () => {
  const own = await newTeam();
  const rows = Array.from({ length: 15_000 }, (_, index) => [`Plain ${index}`, `p${index}@x.com`]);
  await run(
    own.grace,
    iconv.encode(csv([["Name", "Email"], ...rows, ["Zoë Müller", "zoe@x.com"]]), "windows-1252"),
  );
  expect((await leadsOf(own.teamId)).at(-1)).toMatchObject({ first_name: "Zoë", last_name: "Müller" });
}, 60_000);

test("repeated and blank headers get names of their own", async () => {
  const { columns } = await upload(team.grace, "Email,email,,Email,\nA@x.com,b@x.com,c,d@x.com,e\n");
  expect(columns.map((column) => column.name)).toEqual(["Email", "email (2)", "Column 3", "Email (3)"]);
  expect(columns.map((column) => column.suggestedField)).toEqual([
    "email",
    "new:email:email (2)",
    "new:text:Column 3",
    "new:email:Email (3)",
  ]);
});

test("a quote that is never closed fails the rest and names the line where it opens, and keeps what came before", async () => {
  const own = await newTeam();
  const tail = "Cid,cid@x.com\n".repeat(500);
  const done = await run(own.grace, `Name,Email\n"Ann\nof Ulm",ann@x.com\n\nBob,"bob@x.com\n${tail}`);
  expect(done).toMatchObject({ state: "done", created: 1, failed: 1 });
  expect(done.errors[0]?.reason).toMatch(
    /row that begins on line 5 opens a quote that is never closed/,
  );
});

const refused: Record<string, [string | Uint8Array, RegExp]> = {
  "an empty file": ["", /empty/],
  "blank lines alone": ["\n\n\n", /empty/],
  "a header alone": ["Name,Email\n", /no rows/],
  "a PDF called leads.csv": ["%PDF-1.7\n%âãÏÓ", /PDF/],
  "an old Excel workbook": [Buffer.from("d0cf11e0a1b11ae1", "hex"), /\.xls/],
  "an image": [
    Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.alloc(2_000, 7)]),
    /image/,
  ],
  "random bytes": [
    Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7919 + (index >> 3) * 31) % 256)),
    /binary/,
  ],
  "a web page": ["<!doctype html><table><tr><td>Name</td></tr></table>", /web page/],
  JSON: ['[{"name": "Ann"}]', /JSON/],
  "a zip that is no workbook": [
    Buffer.from("504b0506000000000000000000000000000000000000", "hex"),
    /binary|workbook/,
  ],
  "a torn workbook": [
    Buffer.concat([Buffer.from("504b0304", "hex"), Buffer.alloc(3_000, 65)]),
    /workbook/,
  ],
  "ten thousand columns": [
    `${Array.from({ length: 10_000 }, (_, index) => `c${index}`).join(",")}\n${"x,".repeat(9_999)}x\n`,
    /10,000 columns/,
  ],
};

test.each(Object.entries(refused))(
  "%s is refused at once with a sentence",
  async (_name, [content, sentence]) => {
    const started = performance.now();
    await expect(upload(team.grace, content)).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringMatching(sentence),
    });
    expect(performance.now() - started).toBeLessThan(2_000);
  },
);
