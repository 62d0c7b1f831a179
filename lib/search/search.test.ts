import { beforeAll, describe, expect, test } from "vitest";
import { newTeam, type TestTeam } from "@/db/testing";
import { scanLeads } from "@/lib/duplicates/scan-leads";
import { deleteLead } from "@/lib/leads/delete-lead";
import { seedLeads } from "@/lib/leads/testing";
import { createNote } from "@/lib/notes/create-note";
import { deleteNote } from "@/lib/notes/delete-note";
import type { Actor } from "@/lib/operations/context";
import { answerOf, perform } from "@/lib/operations/perform";
import { createTask } from "@/lib/tasks/create-task";
import { setTaskStatus } from "@/lib/tasks/set-task-status";
import { findAnything } from "./find-anything";
import { excerptOf, marksOf } from "./marks";
import { distanceToStart } from "./spelling";

let team: TestTeam;
let ids: string[];

beforeAll(async () => {
  team = await newTeam();
  ids = await seedLeads(team, [
    {
      firstName: "John",
      lastName: "Smith",
      company: "Acme",
      email: "john.smith@example.com",
      phone: "(303) 555-0142",
      phoneE164: "+13035550142",
    },
    { firstName: "Michael", lastName: "Sandoval", company: "Globex" },
    { firstName: "Smithson", lastName: "Brown" },
    { firstName: "Ana", lastName: "Blacksmith" },
    { firstName: "", company: "Smith & Sons", email: "office@smith-sons.com" },
    { firstName: "Ümit", lastName: "Özdemir", assignedToId: team.mia.userId },
  ]);
  await scanLeads(team.teamId);
});

const find = async (q: string, actor: Actor = team.vic, more: object = {}) => {
  const { groups } = await answerOf(findAnything, actor, { q, ...more });
  const titles = (id: string) =>
    groups.find((group) => group.id === id)?.items.map(({ title }) => title) ?? [];
  return { groups, leads: titles("leads"), notes: titles("notes") };
};

describe("searching leads", () => {
  test("puts whole names first, then what begins so, then what only holds the letters", async () => {
    expect((await find("john smith")).leads[0]).toBe("John Smith");
    expect((await find("smith")).leads).toEqual([
      "Smithson Brown",
      "John Smith",
      "Smith & Sons",
      "Ana Blacksmith",
    ]);
    expect((await find("SMITHSON")).leads).toEqual(["Smithson Brown"]);
  });

  test.each([
    ["jonh smiht", "John Smith"],
    ["micheal", "Michael Sandoval"],
    ["sandovla globex", "Michael Sandoval"],
    ["michal sand", "Michael Sandoval"],
    ["umit", "Ümit Özdemir"],
  ])("understands %s", async (typed, meant) => {
    expect((await find(typed)).leads[0]).toBe(meant);
  });

  test("finds by number and address, and says by which", async () => {
    for (const q of ["303 555 0142", "+13035550142", "5550142"])
      expect((await find(q)).leads).toEqual(["John Smith"]);
    const [group] = (await find("john.smith@ex")).groups;
    expect(group?.items[0]).toMatchObject({
      title: "John Smith",
      detail: "john.smith@example.com",
      detailMarks: [{ start: 0, length: 13 }],
    });
  });

  test("marks the letters that match, also where a slip was understood", async () => {
    const [group] = (await find("jonh")).groups;
    expect(group?.items[0]).toMatchObject({
      title: "John Smith",
      titleMarks: [{ start: 0, length: 4 }],
    });
  });

  test("takes wildcards and quotes for what they are", async () => {
    for (const q of ["%", "_", "100%", "'; drop table leads; --", "\\"])
      expect((await find(q)).leads).toEqual([]);
    expect((await find("smith &")).leads).toEqual(["Smith & Sons"]);
  });

  test("shows nobody in the bin, of another team, or of others to whoever sees only their own", async () => {
    const [gone] = (await seedLeads(team, [{ firstName: "Zebulon", lastName: "Quux" }])) as [string];
    await scanLeads(team.teamId);
    await perform(deleteLead, team.ada, { id: gone });
    expect((await find("zebulon")).leads).toEqual([]);
    const other = await newTeam();
    expect((await find("john", other.ada)).leads).toEqual([]);
    expect((await find("jonh", other.ada)).leads).toEqual([]);
    const own = { ...team.mia, visibleOwnerId: team.mia.userId as string };
    expect((await find("jonh smiht", own)).leads).toEqual([]);
    expect((await find("ozdemir", own)).leads).toEqual(["Ümit Özdemir"]);
  });

  test("names the given leads in their order while nothing is typed, as far as they are there", async () => {
    const leadIds = [ids[1], "0199e1f4-0000-7000-8000-000000000000", ids[0]];
    expect((await find("", team.vic, { leadIds })).leads).toEqual(["Michael Sandoval", "John Smith"]);
    expect((await find("")).groups).toEqual([]);
  });
});

test("finds tasks by their titles, those still to be done first, of leads and of none", async () => {
  const add = (title: string, more: object = {}) =>
    answerOf(createTask, team.mia, { title, assignedToId: team.mia.userId, ...more });
  const done = await add("Send the brochure");
  await perform(setTaskStatus, team.mia, { id: done.id, action: "done" });
  await add("Print the brochure", { leadId: ids[0] });
  const { groups } = await find("brochure");
  expect(
    groups.find(({ id }) => id === "tasks")?.items.map(({ title, detail }) => [title, detail]),
  ).toEqual([
    ["Print the brochure", "John Smith"],
    ["Send the brochure", null],
  ]);
});

describe("searching notes", () => {
  test("finds words and how they begin, the newest first, with the text around", async () => {
    const [a, b] = ids as [string, string];
    const first = await answerOf(createNote, team.mia, {
      id: a,
      body: `${"Long story. ".repeat(20)}She wants a garden in Denver.`,
    });
    await perform(createNote, team.mia, { id: b, body: "Gardening tools, mail to sales@acme.test" });
    const { groups, notes } = await find("garden");
    expect(notes).toEqual(["Michael Sandoval", "John Smith"]);
    const hit = groups.find(({ id }) => id === "notes")?.items[1];
    expect(hit?.detail).toMatch(/^….*wants a garden in Denver\.$/);
    expect(hit?.leadId).toBe(a);
    expect((await find("garden denver")).notes).toEqual(["John Smith"]);
    expect((await find("sales@acme.test")).notes).toEqual(["Michael Sandoval"]);
    await perform(deleteNote, team.mia, { id: first.id });
    expect((await find("denver")).notes).toEqual([]);
  });

  test("of leads one may not see are not found", async () => {
    await perform(createNote, team.ada, { id: ids[0], body: "A xylophone" });
    expect((await find("xylophone")).notes).toEqual(["John Smith"]);
    expect(
      (await find("xylophone", { ...team.mia, visibleOwnerId: team.mia.userId as string })).notes,
    ).toEqual([]);
  });
});

test("a slip is a letter wrong, missing, too much, or two in each other's place", () => {
  expect(distanceToStart("jonh", "john")).toBe(1);
  expect(distanceToStart("micheal", "michael")).toBe(1);
  expect(distanceToStart("jhn", "john")).toBe(1);
  expect(distanceToStart("joohn", "john")).toBe(1);
  expect(distanceToStart("micha", "michael")).toBe(0);
  expect(distanceToStart("anna", "john")).toBeGreaterThan(2);
});

test("marks are in order, never overlap, and keep to the letters of the text", () => {
  expect(marksOf("Ana Analogue", ["ana", "an"])).toEqual([{ start: 0, length: 3 }]);
  expect(marksOf("İstanbul Smith", ["smith"])).toEqual([{ start: 9, length: 5 }]);
  expect(excerptOf("short", ["x"])).toBe("short");
});
