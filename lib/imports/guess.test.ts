import { describe, expect, test } from "vitest";
import { defaultStatuses } from "@/lib/leads/schema";
import { guessFields } from "./guess-fields";
import { guessStatus, memberFinder } from "./guess-values";
import { dateOf } from "./values/dates";
import { moneyOf } from "./values/money";
import { splitName } from "./values/names";

describe("a column is known by its name", () => {
  test.each([
    ["First Name", "firstName"],
    ["Vorname", "firstName"],
    ["Prénom", "firstName"],
    ["Last Name", "lastName"],
    ["Nachname", "lastName"],
    ["Apellidos", "lastName"],
    ["Full name", "fullName"],
    ["contact_name", "fullName"],
    ["leadName", "fullName"],
    ["Organization", "company"],
    ["Firma", "company"],
    ["Société", "company"],
    ["Job Title", "title"],
    ["Deal Stage", "status"],
    ["Statut", "status"],
    ["Lead Source", "source"],
    ["Lead Owner", "assignedTo"],
    ["Amount", "valueCents"],
    ["Währung", "currency"],
    ["Notizen", "note"],
    ["Tags", "tags"],
    ["Straße", "address"],
    ["Create Date", "createdAt"],
    ["Last Contacted", "lastContactedAt"],
    ["Mobile Phone", "phone"],
    ["Téléphone", "phone"],
    ["E-Mail-Adresse", "email"],
    ["Loss reason", "lossReason"],
  ])("%s → %s", (name, field) => {
    const cell = field === "email" ? "a@x.com" : "cell";
    expect(guessFields([name], [[cell]], [])).toEqual([field]);
  });
});

test("a file with more columns than an import may add fields is guessed so that it can be imported", () => {
  const names = ["Email", ...Array.from({ length: 60 }, (_, index) => `Answer ${index}`)];
  const guesses = guessFields(names, [names.map((name) => (name === "Email" ? "a@x.com" : "yes"))], []);
  expect(guesses.filter((target) => target?.startsWith("new:"))).toHaveLength(50);
  expect(guesses.slice(51)).toEqual(Array(10).fill(null));
});

test("a column is known by its cells, and what we have no field for becomes one", () => {
  const names = [
    "#",
    "Kontaktdaten",
    "Erreichbar",
    "Second mail",
    "Site",
    "Seats",
    "Active",
    "Since",
    "Anything",
    "Empty",
    "Lead no",
    "shoe size",
  ];
  const row = (n: number) => [
    `${n}`,
    `p${n}@x.com`,
    `+1 303 555 01${n}0`,
    `q${n}@x.com`,
    "https://x.com/",
    `${n}5`,
    "yes",
    "2024-03-01",
    "text",
    "",
    `00${n}`,
    "9",
  ];
  expect(
    guessFields(names, [row(1), row(2), row(3)], [{ key: "shoe_size", label: "Shoe size" }]),
  ).toEqual([
    null,
    "email",
    "phone",
    "new:email:Second mail",
    "new:url:Site",
    "new:number:Seats",
    "new:boolean:Active",
    "new:date:Since",
    "new:text:Anything",
    null,
    "new:text:Lead no",
    "custom.shoe_size",
  ]);
});

test.each([
  ["New Lead", "new"],
  ["closed won", "won"],
  ["Proposal Sent", "proposal"],
  ["Disqualified", "lost"],
  ["On Hold", "nurture"],
  ["Re-engagement", "nurture"],
  ["CONTACTED", "contacted"],
  ["Verloren", "lost"],
  ["banana", undefined],
])("the stage '%s' means %s", (cell, key) => expect(guessStatus(cell, defaultStatuses)).toBe(key));

test("an owner is found by name, address, or a first name that only one member has", () => {
  const find = memberFinder([
    { id: "1", name: "Mia Torres", email: "mia@x.com" },
    { id: "2", name: "Ann Lee", email: "ann@x.com" },
    { id: "3", name: "Ann Ray", email: "ray@x.com" },
  ]);
  expect(["mia torres", "MIA@x.com", "Mia", "Ann", "Ann Ray", "Nobody", ""].map(find)).toEqual([
    "1",
    "1",
    "1",
    undefined,
    "3",
    undefined,
    undefined,
  ]);
});

test.each([
  ["$1,234.50", 123450, "USD"],
  ["1.234,50 €", 123450, "EUR"],
  ["EUR 1 234,50", 123450, "EUR"],
  ["12500", 1250000, undefined],
  ["1.234.567", 123456700, undefined],
  ["1,234", 123400, undefined],
  ["0.5", 50, undefined],
  ["25k", 2500000, undefined],
  ["£2.5m", 250000000, "GBP"],
  ["CHF 1'200.-", 120000, "CHF"],
  ["-5", null, undefined],
  ["many", null, undefined],
  ["12.34.56", null, undefined],
] as const)("the amount '%s'", (cell, cents, currency) =>
  expect(moneyOf(cell)).toEqual(cents === null ? null : { cents, currency }),
);

test.each([
  ["Torres, Mia", "Mia", "Torres"],
  ["Dr. Mia van der Berg", "Mia", "van der Berg"],
  ["Mia", "Mia", ""],
  ["Ana María López", "Ana María", "López"],
  ["Mr John Smith Jr.", "John", "Smith Jr."],
  ["John Smith, PhD", "John", "Smith PhD"],
])("the name '%s'", (full, firstName, lastName) =>
  expect(splitName(full)).toEqual({ firstName, lastName }),
);

test.each([
  ["2024-03-01", "2024-03-01"],
  ["03/04/2024", "2024-03-04"],
  ["25/12/2024", "2024-12-25"],
  ["1.3.2024", "2024-03-01"],
  ["Mar 1, 2024", "2024-03-01"],
  ["1 March 2024", "2024-03-01"],
  ["2024-03-01T10:00:00+02:00", "2024-03-01"],
  ["31/02/2024", null],
  ["12345", null],
  ["soon", null],
])("the date '%s'", (cell, day) => expect(dateOf(cell)?.day ?? null).toBe(day));
