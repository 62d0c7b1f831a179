import { afterAll, beforeAll, expect, test } from "vitest";
import { closePools } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import type { Actor } from "@/lib/operations/context";
import { answerOf } from "@/lib/operations/perform";
import { seedLeads } from "../leads/testing";
import { listNotifications } from "../notifications/list-notifications";
import { createNote } from "./create-note";
import { updateNote } from "./update-note";

let team: TestTeam;
let leadId: string;
beforeAll(async () => {
  team = await newTeam();
  [leadId = ""] = await seedLeads(team, [{ firstName: "Ada", assignedToId: team.mia.userId }]);
});
afterAll(closePools);

const told = async (who: Actor) =>
  (await answerOf(listNotifications, who, {})).items.filter((item) => item.type === "mention");

test("a mentioned teammate is told once, with a link to the note, however often it is edited", async () => {
  const { id } = await answerOf(createNote, team.mia, {
    id: leadId,
    body: "@Ada please call",
    mentions: [team.ada.userId],
  });
  await answerOf(updateNote, team.mia, { id, body: "Please call" });
  await answerOf(updateNote, team.mia, { id, body: "@Ada please call", mentions: [team.ada.userId] });
  const [notice, ...others] = await told(team.ada);
  expect(others).toEqual([]);
  expect(notice).toMatchObject({
    title: `${team.mia.name} mentioned you in a note`,
    detail: "@Ada please call",
    link: expect.stringMatching(new RegExp(`^/leads/${leadId}#activity-[0-9a-f-]{36}$`)),
  });
});

test("whoever is mentioned when a note is edited is told too, and nobody of a mention of themselves", async () => {
  const { id } = await answerOf(createNote, team.mia, { id: leadId, body: "Later" });
  await answerOf(updateNote, team.mia, {
    id,
    body: "@Grace look",
    mentions: [team.grace.userId, team.mia.userId],
  });
  expect(await told(team.grace)).toHaveLength(1);
  expect(await told(team.mia)).toEqual([]);
});

test("a teammate who may not see the lead is told nothing of it", async () => {
  const own = await newTeam({ leadVisibility: "own" });
  const [hidden = ""] = await seedLeads(own, [{ firstName: "Hidden", assignedToId: own.ada.userId }]);
  await answerOf(createNote, own.ada, { id: hidden, body: "@Mia", mentions: [own.mia.userId] });
  expect(await told(own.mia)).toEqual([]);
});
