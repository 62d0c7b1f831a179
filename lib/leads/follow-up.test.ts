import { afterAll, beforeAll, expect, test } from "vitest";
import { closePools } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { answerOf } from "@/lib/operations/perform";
import { deleteActivity } from "../activities/delete-activity";
import { logActivity } from "../activities/log-activity";
import { getLead } from "./get-lead";
import { setLeadStatus } from "./set-lead-status";
import { seedLeads } from "./testing";

const DAY_MS = 86_400_000;
let team: TestTeam;
beforeAll(async () => {
  team = await newTeam();
});
afterAll(closePools);

const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);
const lead = (id: string) => answerOf(getLead, team.vic, { id });

async function seed(days: number, status = "contacted") {
  const [id = ""] = await seedLeads(team, [{ firstName: "Ada", status, createdAt: daysAgo(days) }]);
  return id;
}

test("speed to lead counts from a lead's coming in to the first call of the team, not of the lead", async () => {
  const id = await seed(3);
  expect((await lead(id)).speedToLeadSeconds).toBe(null);
  const created = new Date((await lead(id)).createdAt).getTime();
  const after = (minutes: number) => new Date(created + minutes * 60_000).toISOString();
  await answerOf(logActivity, team.mia, { leadId: id, direction: "in", happenedAt: after(5) });
  expect((await lead(id)).speedToLeadSeconds).toBe(null);
  await answerOf(logActivity, team.mia, { leadId: id, happenedAt: after(90) });
  const first = await answerOf(logActivity, team.mia, { leadId: id, happenedAt: after(20) });
  expect((await lead(id)).speedToLeadSeconds).toBe(20 * 60);
  await answerOf(deleteActivity, team.mia, { id: first.activityId });
  expect((await lead(id)).speedToLeadSeconds).toBe(90 * 60);
});

test("an open lead goes stale so many days after the last word or move, as its status says", async () => {
  const id = await seed(30);
  const staleIn = async () =>
    Math.round((Date.parse((await lead(id)).staleAt ?? "") - Date.now()) / DAY_MS);
  expect(await staleIn()).toBe(7 - 30);
  await answerOf(logActivity, team.mia, { leadId: id, happenedAt: daysAgo(10).toISOString() });
  expect(await staleIn()).toBe(7 - 10);
  await answerOf(setLeadStatus, team.mia, { id, status: "qualified" });
  expect(await staleIn()).toBe(10);
});

test("a won or lost lead never goes stale", async () => {
  expect((await lead(await seed(400, "won"))).staleAt).toBe(null);
  expect((await lead(await seed(400, "lost"))).staleAt).toBe(null);
});
