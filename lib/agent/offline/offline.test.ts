import { afterAll, expect, test, vi } from "vitest";
import { closePools } from "@/db/client";
import { newTeam } from "@/db/testing";
import { listLeadActivities } from "@/lib/activities/list-lead-activities";
import { getLead } from "@/lib/leads/get-lead";
import { seedLeads } from "@/lib/leads/testing";
import { answerOf } from "@/lib/operations/perform";
import { listTasks } from "@/lib/tasks/list-tasks";
import { answerIn, approve, begin, say } from "../testing";

vi.hoisted(() => {
  process.env.OPENAI_API_KEY = "";
});
afterAll(closePools);

test("without a key a plain command finds a lead, changes it at once, and undo takes it back", async () => {
  const team = await newTeam();
  const [id = ""] = await seedLeads(team, [{ firstName: "Noah", lastName: "Kim" }]);
  const chat = await begin(team.mia);
  await say(team.mia, chat, "assign Noah Kim to Grace");
  const answer = await answerIn(team.mia, chat);
  expect(answer.metadata).toMatchObject({ isOffline: true, model: "Offline assistant" });
  expect(answer.cards).toEqual([]);
  expect(answer.text).toContain(`[Noah Kim](/leads/${id}) now belongs to Grace`);
  expect(await answerOf(getLead, team.mia, { id })).toMatchObject({ assignedToId: team.grace.userId });
  await say(team.mia, chat, "undo");
  const undone = await answerIn(team.mia, chat);
  const [card] = undone.cards;
  if (card) await approve(team.mia, chat, card);
  expect(await answerOf(getLead, team.mia, { id })).toMatchObject({ assignedToId: null });
});

test("a set change shows its card, and what was approved is what is done", async () => {
  const team = await newTeam();
  const [first = "", second = ""] = await seedLeads(team, [
    { firstName: "Ana", source: "Zillow" },
    { firstName: "Zoe", source: "Zillow" },
    { firstName: "Tom", source: "Referral" },
  ]);
  const chat = await begin(team.ada);
  await say(team.ada, chat, "assign all leads from Zillow to Mia");
  const { cards } = await answerIn(team.ada, chat);
  expect(cards).toMatchObject([{ tool: "leads_bulkAssign", rows: { count: 2 } }]);
  expect(await answerOf(getLead, team.ada, { id: first })).toMatchObject({ assignedToId: null });
  if (cards[0]) await approve(team.ada, chat, cards[0]);
  expect((await answerIn(team.ada, chat)).text).toContain("2 leads now belong to Mia");
  for (const id of [first, second])
    expect(await answerOf(getLead, team.ada, { id })).toMatchObject({ assignedToId: team.mia.userId });
});

test("a reminder becomes a task at once, is found among one's tasks, and is done when said so", async () => {
  const team = await newTeam();
  const [id = ""] = await seedLeads(team, [{ firstName: "Noah", lastName: "Kim" }]);
  const chat = await begin(team.mia);
  await say(team.mia, chat, "remind me to call Noah Kim tomorrow at 3");
  const { cards, text } = await answerIn(team.mia, chat);
  expect(cards).toEqual([]);
  expect(text).toContain("Added the task **Call Noah Kim**");
  const open = await answerOf(listTasks, team.mia, { status: ["todo"] });
  expect(open.items).toMatchObject([
    { title: "Call Noah Kim", leadId: id, assignedToId: team.mia.userId },
  ]);
  await say(team.mia, chat, "my tasks");
  expect((await answerIn(team.mia, chat)).text).toContain("Call Noah Kim");
  await say(team.mia, chat, "done with the Noah task");
  expect((await answerIn(team.mia, chat)).text).toContain("finished the task");
  expect((await answerOf(listTasks, team.mia, { status: ["done"] })).items).toHaveLength(1);
});

test("a call that is told is on the lead's timeline", async () => {
  const team = await newTeam();
  const [id = ""] = await seedLeads(team, [{ firstName: "Noah", lastName: "Kim" }]);
  const chat = await begin(team.mia);
  await say(team.mia, chat, "log a call with Noah Kim, no answer");
  expect((await answerIn(team.mia, chat)).text).toContain("Logged the call");
  const { items } = await answerOf(listLeadActivities, team.mia, { id });
  expect(items).toEqual(expect.arrayContaining([expect.objectContaining({ type: "call_logged" })]));
});

test("the figures and what somebody did are shown as the pages show them", async () => {
  const team = await newTeam();
  await seedLeads(team, [{ firstName: "Noah", source: "Zillow" }]);
  const chat = await begin(team.grace);
  for (const [words, part] of [
    ["how are we doing this month", "New leads"],
    ["leads per source", "Zillow"],
    ["what did Mia do yesterday", "did nothing"],
  ] as const) {
    await say(team.grace, chat, words);
    expect((await answerIn(team.grace, chat)).text).toContain(part);
  }
});
