import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closePools } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import type { Actor } from "@/lib/operations/context";
import { answerOf } from "@/lib/operations/perform";
import { createTag } from "../tags/create-tag";
import { addTags } from "./add-tags";
import { listLeads } from "./list-leads";
import { type Lead, type LeadSort, lead as leadShape, leadSort } from "./schema";
import { refusal, seedCustomFields, seedLeads } from "./testing";

let team: TestTeam;
beforeAll(async () => {
  team = await newTeam();
});
afterAll(closePools);

const list = (actor: Actor, input: object = {}) => answerOf(listLeads, actor, input, { door: "api" });

async function walk(
  actor: Actor,
  input: { sort: LeadSort; limit: number; status?: string[] },
): Promise<Lead[]> {
  const rows: Lead[] = [];
  for (let cursor: string | undefined, pages = 0; pages < 200; pages += 1) {
    const page = await list(actor, { ...input, ...(cursor && { cursor }), count: false });
    rows.push(...page.items);
    if (!page.nextCursor) return rows;
    cursor = page.nextCursor;
  }
  throw new Error("The list has no end.");
}

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 2 });
const when = fc.integer({ min: 0, max: 3 }).map((days) => new Date(Date.UTC(2026, 0, 1 + days)));
const anyLead = fc.record({
  firstName: fc.constantFrom("Ada", "ada", "Zoë", "", "Ann"),
  company: maybe(fc.constantFrom("Acme", "acme", "Émile & Co", "Zeta")),
  status: fc.constantFrom("new", "won"),
  valueCents: maybe(fc.constantFrom(0, 100, 9_007_199_254_740_991)),
  score: maybe(fc.integer({ min: 0, max: 2 })),
  lastContactedAt: maybe(when),
  createdAt: when,
  updatedAt: when,
});

test("paging meets every lead exactly once and in order, whatever the sort", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyLead, { maxLength: 12 }),
      fc.constantFrom(...leadSort.options[0].options),
      fc.integer({ min: 1, max: 5 }),
      async (rows, sort, limit) => {
        const own = await newTeam();
        const ids = await seedLeads(own, rows);
        const met = await walk(own.ada, { sort, limit });
        expect(met.map((lead) => lead.id).toSorted()).toEqual(ids.toSorted());
        expect(isOrdered(met, sort)).toBe(true);
      },
    ),
    { numRuns: 40 },
  );
});

const own = fc.record(
  {
    size: fc.oneof(fc.constantFrom(-3, 0, 2.5, 1e15), fc.constant("a text of before it was a number")),
    lease_ends: fc.constantFrom("2026-03-01", "1999-12-31", "no day"),
    area: fc.constantFrom("North", "South", "a choice that is gone"),
    is_ready: fc.boolean(),
    nickname: fc.constantFrom("Ada", "ada", "Zoë"),
  },
  { requiredKeys: [] },
);

test("a list sorted by one of the team's own fields meets every lead once and in order, values that do not fit last", async () => {
  const team = await newTeam();
  await seedCustomFields(team, [
    { key: "size", label: "Size", type: "number" },
    { key: "lease_ends", label: "Lease ends", type: "date" },
    { key: "area", label: "Area", type: "select", options: ["South", "North"] },
    { key: "is_ready", label: "Ready", type: "boolean" },
    { key: "nickname", label: "Nickname", type: "text" },
    { key: "likes", label: "Likes", type: "multi_select", options: ["Pool"] },
  ]);
  const rows = fc
    .sample(own, { numRuns: 40, seed: 5 })
    .map((customFields) => ({ customFields: { ...customFields } }));
  const ids = await seedLeads(team, rows);
  const rank: Record<string, (value: unknown) => string | number | null> = {
    size: (value) => (typeof value === "number" ? value : null),
    lease_ends: (value) => (value === "no day" ? null : (value as string)),
    area: (value) => ["South", "North"].indexOf(value as string) + 1 || null,
    is_ready: (value) => Number(value),
    nickname: (value) => Buffer.from(value as string).toString("hex"),
  };
  for (const [key, rankOf] of Object.entries(rank)) {
    for (const sign of ["", "-"] as const) {
      const sort = `${sign}custom.${key}` as LeadSort;
      const met = await walk(team.ada, { sort, limit: 7 });
      expect(met.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
      const values = met.map(({ customFields }) =>
        customFields[key] === undefined ? null : rankOf(customFields[key]),
      );
      const valued = values.filter((value) => value !== null);
      expect(values.slice(valued.length).every((value) => value === null)).toBe(true);
      const ordered = valued.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
      expect(valued).toEqual(sign ? ordered.toReversed() : ordered);
    }
  }
  for (const sort of ["custom.nothing", "custom.likes"] as LeadSort[])
    expect(await refusal(list(team.ada, { sort }))).toMatchObject({ code: "invalid" });
});

function isOrdered(met: Lead[], sort: LeadSort): boolean {
  const key = sort.replace("-", "") as keyof Lead;
  const sign = sort.startsWith("-") ? -1 : 1;
  return met.every((lead, index) => {
    const before = met[index - 1];
    if (!before || lead[key] === null) return true;
    if (before[key] === null) return false;
    const [a, b] = [before[key] as string | number, lead[key] as string | number];
    return a === b
      ? sign * (before.id < lead.id ? -1 : 1) < 0
      : sign * (bytes(a) < bytes(b) ? -1 : 1) < 0;
  });
}

/** The test database orders text by code point, as UTF-8 bytes do. */
const bytes = (value: string | number) =>
  typeof value === "number" ? String(value).padStart(20, "0") : Buffer.from(value).toString("hex");

test("the answer is what its schema promises, with tags, and says how many there are", async () => {
  const own = await newTeam();
  const [leadId = ""] = await seedLeads(own, [
    { firstName: "Ada", lastName: "Lovelace", customFields: { budget: 5 } },
  ]);
  const tag = await answerOf(createTag, own.ada, { name: "Hot", color: "red" });
  await answerOf(addTags, own.ada, { id: leadId, tagIds: [tag.id] });
  const page = await list(own.ada);
  expect(page).toMatchObject({ nextCursor: null, total: 1, totalIsExact: true });
  expect(leadShape.strict().parse(page.items[0])).toMatchObject({
    name: "Ada Lovelace",
    tags: [{ id: tag.id, name: "Hot", color: "red" }],
    customFields: { budget: 5 },
  });
  expect(await list(own.ada, { count: false })).toMatchObject({ total: null, totalIsExact: false });
});

test("every word of a search must match, wildcards are only characters, and phones are found by their digits", async () => {
  const own = await newTeam();
  await seedLeads(own, [
    {
      firstName: "Ada",
      lastName: "Lovelace",
      email: "ada@analytical.test",
      phone: "(512) 555-0123",
      phoneE164: "+15125550123",
    },
    { firstName: "Adam", lastName: "Smith", company: "100% Homes" },
    { firstName: "Under_score", lastName: "Smith" },
  ]);
  const names = async (q: string) =>
    (await list(own.ada, { q, sort: "name" })).items.map((lead) => lead.firstName);
  expect(await names("ada")).toEqual(["Ada", "Adam"]);
  expect(await names("SMITH ada")).toEqual(["Adam"]);
  expect(await names("100%")).toEqual(["Adam"]);
  expect(await names("%")).toEqual(["Adam"]);
  expect(await names("r_s")).toEqual(["Under_score"]);
  expect(await names("512-555 0123")).toEqual(["Ada"]);
  expect(await names("\\")).toEqual([]);
  expect(await names("'; drop table leads; --")).toEqual([]);
});

test("a common word finds its leads as a rare one does", async () => {
  const own = await newTeam();
  await seedLeads(
    own,
    Array.from({ length: 120 }, (_, index) => ({
      firstName: `Common ${index}`,
      lastName: index === 7 ? "Needle" : "Hay",
    })),
  );
  expect(await list(own.ada, { q: "common", limit: 10 })).toMatchObject({ total: 120 });
  expect(await list(own.ada, { q: "common needle" })).toMatchObject({ total: 1 });
});

test("flat filters and the filter tree narrow the list together", async () => {
  const own = await newTeam();
  await seedCustomFields(own, [{ key: "budget", label: "Budget", type: "number" }]);
  await seedLeads(own, [
    {
      firstName: "A",
      status: "new",
      source: "web",
      assignedToId: own.mia.userId,
      customFields: { budget: 10 },
    },
    { firstName: "B", status: "contacted", source: "web", customFields: { budget: 20 } },
    { firstName: "C", status: "won", source: "fair" },
  ]);
  const names = async (input: object) =>
    (await list(own.mia, { ...input, sort: "name" })).items.map((lead) => lead.firstName).join("");
  expect(await names({ status: ["new", "contacted"] })).toBe("AB");
  expect(await names({ assignedToId: ["me"] })).toBe("A");
  expect(await names({ assignedToId: ["none"], source: ["web"] })).toBe("B");
  expect(
    await names({ filter: { field: "custom.budget", op: "gt", value: 5 }, status: ["contacted"] }),
  ).toBe("B");
  expect(
    await names({ filter: JSON.stringify({ not: { field: "status", op: "in", value: ["won"] } }) }),
  ).toBe("AB");
  const unknown = await refusal(
    list(own.mia, { filter: { field: "status", op: "in", value: ["nonsense"] } }),
  );
  expect(unknown).toMatchObject({ code: "invalid", message: expect.stringContaining("nonsense") });
});

test("an agent who sees only their own leads finds no others by list, count, search or filter", async () => {
  const own = await newTeam({ leadVisibility: "own" });
  await seedLeads(own, [
    { firstName: "Mine", assignedToId: own.mia.userId },
    { firstName: "Hidden" },
    { firstName: "Hidden too", assignedToId: own.ada.userId },
  ]);
  expect(await list(own.mia)).toMatchObject({ total: 1, items: [{ firstName: "Mine" }] });
  expect(await list(own.mia, { q: "hidden" })).toMatchObject({ total: 0, items: [] });
  expect(await list(own.mia, { assignedToId: [own.ada.userId, "none"] })).toMatchObject({ total: 0 });
  expect(
    await list(own.mia, { filter: { or: [{ field: "name", op: "contains", value: "i" }] } }),
  ).toMatchObject({ total: 1 });
  expect(await list(own.ada)).toMatchObject({ total: 3 });
});

test("leads of another team and leads in the bin are not on the list", async () => {
  const [one, other] = await Promise.all([newTeam(), newTeam()]);
  await seedLeads(one, [{ firstName: "Here" }, { firstName: "Binned", deletedAt: new Date() }]);
  expect(await list(other.ada)).toMatchObject({ total: 0, items: [] });
  expect(await list(one.ada)).toMatchObject({ total: 1 });
  expect(await list(one.ada, { q: "binned" })).toMatchObject({ total: 0 });
});

test.each([
  ["nonsense", "nonsense"],
  ["one of another sort", encode(["leads name", "Ada", "01a20556-c1f4-76d7-9a9a-396149d1f530"])],
  [
    "a day that does not exist",
    encode(["leads -createdAt", "2026-02-31T00:00:00.000000Z", "01a20556-c1f4-76d7-9a9a-396149d1f530"]),
  ],
  ["an id that is none", encode(["leads -createdAt", "2026-02-01T00:00:00.000000Z", "1' or true"])],
  [
    "no value where there must be one",
    encode(["leads -createdAt", null, "01a20556-c1f4-76d7-9a9a-396149d1f530"]),
  ],
])("a cursor that is %s is refused with a sentence", async (_, cursor) => {
  expect(await refusal(list(team.ada, { cursor }))).toMatchObject({
    code: "invalid",
    message: expect.stringContaining("first page"),
  });
});

function encode(values: unknown[]) {
  return Buffer.from(JSON.stringify(values)).toString("base64url");
}
