import { afterAll, beforeAll, expect, test } from "vitest";
import { closePools, withTenant } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { answerOf, perform } from "@/lib/operations/perform";
import { listLeadActivities } from "../activities/list-lead-activities";
import { createTag } from "../tags/create-tag";
import { checkDuplicates } from "./check-duplicates";
import { createLead } from "./create-lead";
import { getLead } from "./get-lead";
import { listDuplicates } from "./list-duplicates";
import { leadDetails, lead as leadShape } from "./schema";
import { refusal, seedCustomFields, seedLeads } from "./testing";

let team: TestTeam;
beforeAll(async () => {
  team = await newTeam();
});
afterAll(closePools);

const create = (input: object, who = team.mia) => answerOf(createLead, who, input, { door: "api" });

test("a new lead is kept in one spelling, with its beginnings on the timeline", async () => {
  const made = await create({
    firstName: "  Ada\u200B ",
    lastName: "Love\u202Elace\t Byron",
    email: " ADA@Analytical.TEST ",
    phone: "(512) 555-0100",
    company: "",
    valueCents: 1_250_000,
  });
  expect(leadShape.strict().parse(made)).toMatchObject({
    name: "Ada Lovelace Byron",
    email: "ada@analytical.test",
    phone: "(512) 555-0100",
    phoneE164: "+15125550100",
    company: null,
    status: "new",
    currency: "USD",
    assignedToId: null,
    version: 1,
  });
  const details = await answerOf(getLead, team.vic, { id: made.id });
  expect(leadDetails.strict().parse(details)).toMatchObject({
    counts: { notes: 0, activities: 1 },
    deletedAt: null,
    assignedTo: null,
  });
  const timeline = await answerOf(listLeadActivities, team.vic, { id: made.id });
  expect(timeline.items).toMatchObject([{ type: "lead_created", actorName: "Mia Torres" }]);
});

test("a phone number that is none is kept as typed", async () => {
  expect(await create({ firstName: "Bo", phone: "call me maybe" })).toMatchObject({
    phone: "call me maybe",
    phoneE164: null,
  });
});

test("numbers without a country code are read in the team's country", async () => {
  const german = await newTeam({ country: "DE", currency: "EUR" });
  expect(await create({ firstName: "Ina", phone: "030 123456" }, german.mia)).toMatchObject({
    phoneE164: "+4930123456",
    currency: "EUR",
  });
});

test.each([
  ["an unknown field", { firstName: "A", isAdmin: true }, "isAdmin"],
  ["a NUL", { firstName: "A\u0000" }, "firstName"],
  ["half of a surrogate pair", { lastName: "\uD800" }, "lastName"],
  ["a huge text", { company: "x".repeat(1_000_000) }, "company"],
  ["no email address", { email: "ada@@x.test" }, "email"],
  ["a look-alike @", { email: "ada＠evil.test@x.test" }, "email"],
  ["a fraction of a cent", { firstName: "A", valueCents: 1.5 }, "valueCents"],
  ["a negative value", { firstName: "A", valueCents: -1 }, "valueCents"],
  ["an unknown status", { firstName: "A", status: "nonsense" }, "status"],
  ["an unknown time zone", { firstName: "A", timeZone: "Mars/Olympus" }, "timeZone"],
  ["a currency that there is not", { firstName: "A", currency: "ZZZ" }, "currency"],
  ["nothing that names or reaches anybody", { firstName: " \u200B", title: "Boss" }, "firstName"],
  ["a lost lead without a reason", { firstName: "A", status: "lost" }, "lossReason"],
  [
    "a custom field that the team has not",
    { firstName: "A", customFields: { nope: 1 } },
    "customFields.nope",
  ],
  ["somebody who only looks as its owner", { firstName: "A", assignedToId: "vic" }, "assignedToId"],
])("%s is refused, and nothing is written", async (_, input, field) => {
  const given = "assignedToId" in input ? { ...input, assignedToId: team.vic.userId } : input;
  const before = await rows();
  const problem = await refusal(create(given));
  expect(problem.code).toBe("invalid");
  expect(Object.keys(problem.details.fields ?? {})).toContain(field);
  expect(await rows()).toEqual(before);
});

const rows = () =>
  withTenant({ teamId: team.teamId }, async ({ sql }) => {
    const [row] =
      await sql`select (select count(*) from leads) leads, (select count(*) from activities) activities, (select count(*) from journal_entries) entries`;
    return row;
  });

test("tags, members and custom people of another team cannot be used", async () => {
  const other = await newTeam();
  const tag = await answerOf(createTag, other.ada, { name: "Theirs" });
  await seedCustomFields(team, [{ key: "agent", label: "Agent", type: "user" }]);
  expect(await refusal(create({ firstName: "A", tagIds: [tag.id] }))).toMatchObject({
    code: "not_found",
  });
  expect(await refusal(create({ firstName: "A", assignedToId: other.mia.userId }))).toMatchObject({
    code: "invalid",
  });
  expect(
    await refusal(create({ firstName: "A", customFields: { agent: other.mia.userId } })),
  ).toMatchObject({ code: "invalid" });
});

test("custom fields are held to their types, and required ones must be there", async () => {
  const own = await newTeam();
  await seedCustomFields(own, [
    { key: "budget", label: "Budget", type: "money", required: true },
    { key: "areas", label: "Areas", type: "multi_select", options: ["North", "South"] },
    { key: "site", label: "Site", type: "url" },
    { key: "birthday", label: "Birthday", type: "date" },
  ]);
  const made = await create(
    {
      firstName: "A",
      customFields: {
        budget: 500,
        areas: ["South", "North", "South"],
        site: "https://a.test/",
        birthday: "2000-02-29",
      },
    },
    own.mia,
  );
  expect(made.customFields).toEqual({
    budget: 500,
    areas: ["North", "South"],
    site: "https://a.test/",
    birthday: "2000-02-29",
  });
  const missing = await refusal(create({ firstName: "B" }, own.mia));
  expect(missing.details.fields).toEqual({ "customFields.budget": "is required" });
  const wrong = await refusal(
    create(
      {
        firstName: "B",
        customFields: {
          budget: "much",
          areas: ["West"],
          site: "javascript:alert(1)",
          birthday: "2001-02-29",
        },
      },
      own.mia,
    ),
  );
  expect(Object.keys(wrong.details.fields ?? {})).toHaveLength(4);
});

test("what looks like a lead that exists is refused with the candidates, unless forced", async () => {
  const own = await newTeam();
  const [first = "", second = "", third = ""] = await seedLeads(own, [
    { firstName: "Ada", lastName: "Lovelace", email: "ada@analytical.test" },
    { firstName: "Grace", lastName: "Hopper", phone: "512 555 0123", phoneE164: "+15125550123" },
    { firstName: "Katherine", lastName: "Johnson", company: "Orbital Homes LLC" },
    { firstName: "Gone", email: "gone@analytical.test", deletedAt: new Date() },
  ]);
  const byMail = await refusal(create({ firstName: "A.", email: "ADA@analytical.test" }, own.mia));
  expect(byMail).toMatchObject({
    code: "conflict",
    details: { data: { candidates: [{ id: first, reason: "email" }] } },
  });
  const byPhone = await refusal(create({ firstName: "G.", phone: "+1 (512) 555-0123" }, own.mia));
  expect(byPhone.details.data).toMatchObject({ candidates: [{ id: second, reason: "phone" }] });
  const byName = await refusal(
    create({ firstName: "katherine", lastName: "Johnsen", company: "Orbital Homes" }, own.mia),
  );
  expect(byName.details.data).toMatchObject({ candidates: [{ id: third, reason: "name" }] });
  expect(
    await create({ firstName: "Katherine", lastName: "Johnson", company: "Quite Another" }, own.mia),
  ).toMatchObject({ version: 1 });
  expect(await create({ firstName: "Back", email: "gone@analytical.test" }, own.mia)).toMatchObject({
    version: 1,
  });
  expect(
    await create({ firstName: "Ada", email: "ada@analytical.test", force: true }, own.mia),
  ).toMatchObject({ version: 1 });
});

test("the live check also sees past a differently spelled first name, and half an address harms nothing", async () => {
  const own = await newTeam();
  const [id = ""] = await seedLeads(own, [
    { firstName: "Jon", lastName: "Smithson", company: "Acme Realty" },
  ]);
  const check = async (input: object) =>
    (await answerOf(checkDuplicates, own.mia, input)).candidates.map((candidate) => candidate.id);
  expect(
    await check({ firstName: "John", lastName: "Smithson", company: "ACME", email: "jo@" }),
  ).toEqual([id]);
  expect(
    await check({ firstName: "John", lastName: "Smithson", company: "ACME", exceptId: id }),
  ).toEqual([]);
  expect(await check({})).toEqual([]);
  const [twin = ""] = await seedLeads(own, [
    { firstName: "Jon", lastName: "Smithson", company: "Acme Realty" },
  ]);
  expect((await answerOf(listDuplicates, own.mia, { id })).candidates).toMatchObject([
    { id: twin, reason: "name" },
  ]);
});

test("a namesake without a company is hinted at, but keeps nobody from adding the lead", async () => {
  const own = await newTeam();
  const [id = ""] = await seedLeads(own, [
    { firstName: "Anna", lastName: "Keller" },
    { firstName: "Anna", lastName: "Keller", company: "Acme Realty" },
    { firstName: "Anna", lastName: "Kellerman" },
  ]);
  const { candidates } = await answerOf(checkDuplicates, own.mia, {
    firstName: "anna",
    lastName: "keller",
  });
  expect(candidates).toMatchObject([{ id, reason: "namesake" }]);
  const other = { firstName: "Anna", lastName: "Keller", company: "Blue Door" };
  expect((await answerOf(checkDuplicates, own.mia, other)).candidates).toEqual([]);
  expect(await create({ firstName: "Anna", lastName: "Keller" }, own.mia)).toMatchObject({
    version: 1,
  });
});

test("duplicates in another team, or hidden from an agent, are not told", async () => {
  const own = await newTeam({ leadVisibility: "own" });
  await seedLeads(own, [
    { firstName: "Ada", lastName: "Lovelace", company: "Analytical", email: "ada@analytical.test" },
  ]);
  const person = {
    firstName: "Ada",
    lastName: "Lovelace",
    company: "Analytical",
    email: "ada@analytical.test",
  };
  expect(await answerOf(checkDuplicates, own.mia, person)).toEqual({ candidates: [] });
  expect(await answerOf(checkDuplicates, (await newTeam()).ada, person)).toEqual({ candidates: [] });
  expect((await answerOf(checkDuplicates, own.ada, person)).candidates).toHaveLength(1);
  expect(await create(person, own.mia)).toMatchObject({ assignedToId: own.mia.userId });
});

test("the same Idempotency-Key creates one lead and answers it twice", async () => {
  const call = { door: "api" as const, idempotency: { key: "once", caller: "test" } };
  const first = await perform(createLead, team.mia, { firstName: "Once" }, call);
  const second = await perform(createLead, team.mia, { firstName: "Once" }, call);
  expect(second.data).toEqual(first.data);
  expect(second.entryId).toBe(first.entryId);
});

test("a lead keeps the marks of the link it came by", async () => {
  const { id } = await create({
    firstName: "Marked",
    utm: { source: " newsletter ", campaign: "Spring" },
    force: true,
  });
  expect(await answerOf(getLead, team.vic, { id })).toMatchObject({
    utm: { source: "newsletter", campaign: "Spring" },
    grade: null,
    consent: {},
  });
  expect((await refusal(create({ firstName: "Odd", utm: { shoe: "42" } }))).toProblem().fields).toEqual(
    { "utm.shoe": "There is no such field." },
  );
});
