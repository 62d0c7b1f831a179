import { beforeAll, expect, test } from "vitest";
import { newTeam, type TestTeam } from "@/db/testing";
import { seedLeads } from "@/lib/leads/testing";
import { answerOf } from "@/lib/operations/perform";
import { understandTask } from "./understand-task";

let team: TestTeam;
let ids: string[];
beforeAll(async () => {
  team = await newTeam();
  ids = await seedLeads(team, [
    { firstName: "Ana", lastName: "Souza" },
    { firstName: "Ana", lastName: "Lima", company: "Lima & Sons" },
    { firstName: "Mark", lastName: "Contract" },
    { firstName: "Zoë", lastName: "O'Hara" },
    { company: "Bluebird" },
    { firstName: "50%", lastName: "Off" },
  ]);
});

const understand = (text: string, extra: object = {}, actor = team.mia) =>
  answerOf(understandTask, actor, { text, ...extra });

test("the one lead whose name is there is meant, several are asked about, and work is nobody's name", async () => {
  expect(await understand("call ana souza tomorrow")).toMatchObject({
    title: "Call ana souza",
    lead: { id: ids[0], name: "Ana Souza" },
  });
  const both = await understand("call Ana tomorrow");
  expect(both.lead).toBeNull();
  expect(both.leadChoices.map(({ name }) => name)).toEqual(["Ana Lima", "Ana Souza"]);
  expect(await understand("send the contract to Mark")).toMatchObject({ lead: { id: ids[2] } });
  expect(await understand("visit zoë o'hara")).toMatchObject({ lead: { id: ids[3] } });
  expect(await understand("quote for bluebird")).toMatchObject({
    lead: { id: ids[4], name: "Bluebird" },
  });
  expect(await understand("Order flowers 100%")).toMatchObject({ lead: null, leadChoices: [] });
  expect(await understand("call Ana", { leadId: ids[4] })).toMatchObject({
    lead: null,
    leadChoices: [],
  });
});

test("3/4 is the fourth of March, but where days come first the third of April", async () => {
  const on = async (locale: string) =>
    (await understand("open house 3/4/2031", {}, { ...team.mia, locale })).dueOn;
  expect(await on("en-US")).toBe("2031-03-04");
  expect(await on("en-GB")).toBe("2031-04-03");
  expect(await on("de-DE")).toBe("2031-04-03");
  expect(await on("ja-JP")).toBe("2031-03-04");
});

test("@ names a member who may do it, by first name, whole name or address", async () => {
  expect(await understand("call @mia")).toMatchObject({ assignedTo: { name: "Mia Torres" } });
  expect(await understand("call @AdaLovelace friday")).toMatchObject({
    assignedTo: { name: "Ada Lovelace" },
  });
  expect(await understand("call @gra")).toMatchObject({ assignedTo: { name: "Grace Hopper" } });
  expect(await understand("call @vic")).toMatchObject({ assignedTo: null, unknownAssignee: "vic" });
});

test("nothing of a lead that is not theirs is told to who sees only their own", async () => {
  const own = await newTeam({ leadVisibility: "own" });
  await seedLeads(own, [{ firstName: "Secretia", lastName: "Hidden", assignedToId: own.grace.userId }]);
  expect(await understand("call Secretia", {}, own.mia)).toMatchObject({ lead: null, leadChoices: [] });
  expect(await understand("call Secretia", {}, own.grace)).toMatchObject({
    lead: { name: "Secretia Hidden" },
  });
});

test("a rule is said back with its days", async () => {
  expect(await understand("check in every week")).toMatchObject({
    recurrence: { every: 1, unit: "week", weekdays: [expect.any(String)] },
  });
});
