import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { closePools } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { listJournalEntries } from "@/lib/journal/list-journal-entries";
import { getLead } from "@/lib/leads/get-lead";
import { refusal, seedLeads } from "@/lib/leads/testing";
import { updateLead } from "@/lib/leads/update-lead";
import { createNote } from "@/lib/notes/create-note";
import { answerOf } from "@/lib/operations/perform";
import type { ApprovalCard } from "./schema";
import { answerIn, approve, begin, chosen, type Step, say, scripted, send } from "./testing";

const model = vi.hoisted(() => ({ steps: [] as unknown[], prompts: [] as string[] }));
vi.mock("./model", async (original) => ({
  ...(await original<typeof import("./model")>()),
  chooseModel: () =>
    chosen(
      scripted(({ prompt }, step) => {
        model.prompts.push(JSON.stringify(prompt));
        return (model.steps as Step[])[step] ?? { text: "Done." };
      }),
    ),
}));

let team: TestTeam;
let leads: string[];
beforeAll(async () => {
  team = await newTeam();
});
beforeEach(async () => {
  model.steps = [];
  leads = await seedLeads(team, [
    { firstName: "Ana", lastName: "Lopez" },
    { firstName: "Ben", lastName: "Okafor" },
  ]);
});
afterAll(closePools);

const setChange = () => ({
  calls: [{ tool: "leads_bulkUpdate", input: { ids: leads, changes: { company: "Acme" } } }],
});

async function cardFor(): Promise<{ id: string; card: ApprovalCard }> {
  model.steps = [setChange()];
  const id = await begin(team.ada);
  await say(team.ada, id, "Put both into Acme");
  model.steps = [];
  const { cards } = await answerIn(team.ada, id);
  expect(cards).toHaveLength(1);
  return { id, card: cards[0] as ApprovalCard };
}

const setChanges = async () =>
  (await answerOf(listJournalEntries, team.ada, { operation: "leads.bulkUpdate", limit: 100 })).items
    .length;

const companyOf = async (leadId = leads[0]) =>
  (await answerOf(getLead, team.ada, { id: leadId })).company;

test("a set change shows what it would do to which rows, and does nothing until it is approved", async () => {
  const { id, card } = await cardFor();
  expect(card).toMatchObject({ why: "set", state: "pending", rows: { count: 2, isExact: true } });
  expect(card.changes).toContainEqual(
    expect.objectContaining({ row: "Ana Lopez", field: "Company", from: null, to: "Acme" }),
  );
  expect(card.title).toBe("Change company of 2 leads");
  expect(JSON.parse(card.inputText)).toEqual({ ids: leads, changes: { company: "Acme" } });
  expect(await companyOf()).toBeNull();
  const chunks = await approve(team.ada, id, card);
  expect(chunks.map(({ type }) => type)).toContain("tool-output-available");
  expect(await companyOf()).toBe("Acme");
  const answer = await answerIn(team.ada, id);
  expect(answer.text).toBe("Done.");
  expect(answer.cards[0]?.state).toBe("approved");
  expect(answer.calls[0]).toMatchObject({
    state: "output-available",
    output: { entryId: expect.any(String) },
  });
});

test("approving twice runs once, one after the other and at the same moment", async () => {
  const { id, card } = await cardFor();
  const before = await setChanges();
  const results = await Promise.allSettled(
    Array.from({ length: 5 }, () => approve(team.ada, id, card)),
  );
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await refusal(approve(team.ada, id, card))).toMatchObject({ code: "conflict" });
  expect(await setChanges()).toBe(before + 1);
});

test("a forged signature, another's card, or another input runs nothing", async () => {
  const { id, card } = await cardFor();
  const answer = (approval: object, actor = team.ada, conversation = id) =>
    refusal(
      send(actor, conversation, {
        approval: { id: card.approvalId, signature: card.signature, decision: "approve", ...approval },
      }),
    );
  expect(await answer({ signature: `x${card.signature.slice(1)}` })).toMatchObject({
    code: "forbidden",
  });
  expect(await answer({ inputText: card.inputText.replace("Acme", "Evil") })).toMatchObject({
    code: "invalid",
  });
  expect(await answer({}, team.grace)).toMatchObject({ code: "not_found" });
  const other = await cardFor();
  expect(await answer({}, team.ada, other.id)).toMatchObject({ code: "not_found" });
  expect(await answer({ id: other.card.approvalId }, team.ada, other.id)).toMatchObject({
    code: "forbidden",
  });
  expect(await companyOf()).toBeNull();
});

test("an edited input gets a card of its own, and the first one is worth nothing", async () => {
  const { id, card } = await cardFor();
  const inputText = JSON.stringify({ ids: [leads[0]], changes: { company: "Umbrella" } });
  await send(team.ada, id, {
    approval: { id: card.approvalId, signature: card.signature, decision: "edit", inputText },
  });
  const edited = (await answerIn(team.ada, id)).cards[0] as ApprovalCard;
  expect(edited).toMatchObject({ state: "pending", inputText, rows: { count: 1 } });
  expect(edited.approvalId).not.toBe(card.approvalId);
  expect(await companyOf()).toBeNull();
  expect(await refusal(approve(team.ada, id, card))).toMatchObject({ code: "conflict" });
  await approve(team.ada, id, edited);
  expect(await companyOf()).toBe("Umbrella");
  expect(await companyOf(leads[1])).toBeNull();
});

test("a refusal runs nothing, and the model hears the reason", async () => {
  const { id, card } = await cardFor();
  await send(team.ada, id, {
    approval: {
      id: card.approvalId,
      signature: card.signature,
      decision: "refuse",
      reason: "Only Ana",
    },
  });
  expect(model.prompts.at(-1)).toContain('"execution-denied","reason":"Only Ana"');
  expect(await companyOf()).toBeNull();
  expect((await answerIn(team.ada, id)).calls[0]?.state).toBe("output-denied");
});

test("writing on refuses the card that waits", async () => {
  const { id, card } = await cardFor();
  await say(team.ada, id, "Never mind");
  expect(await refusal(approve(team.ada, id, card))).toMatchObject({ code: "conflict" });
  expect(await companyOf()).toBeNull();
});

test("what changed since the card was shown is not overwritten", async () => {
  await answerOf(createNote, team.ada, { id: leads[0], body: "Call her" });
  model.steps = [
    { calls: [{ tool: "notes_list", input: { id: leads[0] } }] },
    { calls: [{ tool: "leads_update", input: { id: leads[0], company: "Acme" } }] },
  ];
  const id = await begin(team.ada);
  await say(team.ada, id, "Read the notes and set the company");
  model.steps = [];
  const card = (await answerIn(team.ada, id)).cards[0] as ApprovalCard;
  expect(card).toMatchObject({ why: "outside", rows: { count: 1 } });
  await answerOf(updateLead, team.mia, { id: leads[0], company: "Newer" });
  await approve(team.ada, id, card);
  expect(await companyOf()).toBe("Newer");
  expect((await answerIn(team.ada, id)).calls[1]).toMatchObject({
    output: { problem: { code: "conflict" } },
  });
});

test("a set that matches other rows by now is asked about again", async () => {
  const company = `Set ${crypto.randomUUID()}`;
  await answerOf(updateLead, team.ada, { id: leads[0], company });
  const filter = { field: "company", op: "eq", value: company };
  model.steps = [
    { calls: [{ tool: "leads_bulkUpdate", input: { filter, changes: { title: "Buyer" } } }] },
  ];
  const id = await begin(team.ada);
  await say(team.ada, id, "All of them are buyers");
  model.steps = [];
  const card = (await answerIn(team.ada, id)).cards[0] as ApprovalCard;
  expect(card.rows).toMatchObject({ count: 1, href: expect.stringContaining("/leads?filter=") });
  await answerOf(updateLead, team.mia, { id: leads[1], company });
  await approve(team.ada, id, card);
  const again = (await answerIn(team.ada, id)).cards[0] as ApprovalCard;
  expect(again).toMatchObject({ state: "pending", rows: { count: 2 } });
  expect((await answerOf(getLead, team.ada, { id: leads[0] })).title).toBeNull();
  await approve(team.ada, id, again);
  expect((await answerOf(getLead, team.ada, { id: leads[1] })).title).toBe("Buyer");
});
