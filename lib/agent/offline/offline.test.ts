import { afterAll, expect, test, vi } from "vitest";
import { closePools } from "@/db/client";
import { newTeam } from "@/db/testing";
import { getLead } from "@/lib/leads/get-lead";
import { seedLeads } from "@/lib/leads/testing";
import { answerOf } from "@/lib/operations/perform";
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
