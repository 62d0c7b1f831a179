import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { closePools, systemSql } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { getLead } from "@/lib/leads/get-lead";
import { refusal, seedLeads } from "@/lib/leads/testing";
import { createNote } from "@/lib/notes/create-note";
import { answerOf, perform } from "@/lib/operations/perform";
import { exportTurns } from "@/lib/recorder/export-turns";
import { getTurn } from "@/lib/recorder/get-turn";
import { listTurns } from "@/lib/recorder/list-turns";
import { updateCaps } from "@/lib/recorder/update-caps";
import { deleteConversation } from "./delete-conversation";
import { getConversation } from "./get-conversation";
import { listConversations } from "./list-conversations";
import { rateMessage } from "./rate-message";
import { resumeTurn } from "./resume-turn";
import { sendTurn } from "./send-turn";
import { stopTurn } from "./stop-turn";
import { answerIn, approve, begin, chosen, chunksOf, type Step, say, scripted, send } from "./testing";

const model = vi.hoisted(() => ({
  steps: [] as unknown[],
  price: { input: 0, output: 0 },
  gate: undefined as Promise<void> | undefined,
}));
vi.mock("./model", async (original) => ({
  ...(await original<typeof import("./model")>()),
  chooseModel: () => {
    const mock = scripted((_, step) => (model.steps as Step[])[step] ?? { text: "Done." });
    const stream = mock.doStream;
    mock.doStream = async (options) => {
      const stopped = new Promise((_, reject) =>
        options.abortSignal?.addEventListener("abort", () => reject(options.abortSignal?.reason)),
      );
      await Promise.race([model.gate, stopped]);
      return stream.call(mock, options);
    };
    return chosen(mock, model.price);
  },
}));

let team: TestTeam;
let ana: string;
beforeAll(async () => {
  team = await newTeam();
});
beforeEach(async () => {
  model.steps = [];
  model.price = { input: 0, output: 0 };
  model.gate = undefined;
  [ana = ""] = await seedLeads(team, [
    { firstName: "Ana", lastName: `Lopez${crypto.randomUUID().slice(0, 6)}` },
  ]);
});
afterAll(closePools);

const statusOf = async () => (await answerOf(getLead, team.ada, { id: ana })).status;
const nameOf = async () => (await answerOf(getLead, team.ada, { id: ana })).name;
const readThenSet = (): Step[] => [
  { calls: [{ tool: "leads_list", input: { q: "Ana" } }] },
  { calls: [{ tool: "leads_setStatus", input: { id: ana, status: "contacted" } }] },
];

test("what the person ordered word for word runs at once, although names were read", async () => {
  model.steps = readThenSet();
  const id = await begin(team.ada);
  await say(team.ada, id, `Set ${await nameOf()} to contacted`);
  expect((await answerIn(team.ada, id)).cards).toEqual([]);
  expect(await statusOf()).toBe("contacted");
});

test.each([
  ["another value than the ordered one", "Set NAME to qualified"],
  ["a question", "Is NAME set to contacted?"],
  ["an order without the name", "Set her to contacted"],
])("%s asks first", async (_what, words) => {
  model.steps = readThenSet();
  const id = await begin(team.ada);
  await say(team.ada, id, words.replace("NAME", await nameOf()));
  expect((await answerIn(team.ada, id)).cards).toMatchObject([{ why: "outside" }]);
  expect(await statusOf()).toBe("new");
});

test("after free text every write asks, in later turns too", async () => {
  await answerOf(createNote, team.ada, { id: ana, body: "Called, no answer" });
  model.steps = [{ calls: [{ tool: "notes_list", input: { id: ana } }] }];
  const id = await begin(team.ada);
  await say(team.ada, id, "What do the notes say?");
  model.steps = [{ calls: [{ tool: "leads_setStatus", input: { id: ana, status: "contacted" } }] }];
  await say(team.ada, id, `Set ${await nameOf()} to contacted`, { path: "/leads", leadId: ana });
  expect((await answerIn(team.ada, id)).cards).toMatchObject([{ why: "outside" }]);
  expect(await statusOf()).toBe("new");
});

test("a turn goes on when nobody listens, is followed from its beginning, and is kept", async () => {
  let open = () => {};
  model.gate = new Promise((resolve) => {
    open = resolve;
  });
  model.steps = [{ text: "Here it is." }];
  const id = await begin(team.ada);
  const { download } = await perform(sendTurn, team.ada, {
    id,
    message: { id: crypto.randomUUID(), text: "Hello" },
  });
  const reader = download?.chunks[Symbol.asyncIterator]();
  await reader?.next();
  await reader?.return?.();
  expect((await answerOf(getConversation, team.ada, { id })).state).toBe("running");
  expect(await refusal(say(team.ada, id, "And?"))).toMatchObject({ code: "conflict" });
  const resumed = await perform(resumeTurn, team.ada, { id });
  open();
  const bytes = await Array.fromAsync(resumed.download?.chunks ?? []);
  const chunks = chunksOf(Buffer.concat(bytes).toString());
  expect(chunks[0]).toMatchObject({ type: "start" });
  expect(chunks).toContainEqual(expect.objectContaining({ type: "text-delta", delta: "Here it is." }));
  expect((await answerIn(team.ada, id)).text).toBe("Here it is.");
  expect((await perform(resumeTurn, team.ada, { id })).download).toBeUndefined();
});

test("a stop ends the turn, and says so", async () => {
  model.gate = new Promise(() => {});
  const id = await begin(team.ada);
  const turn = say(team.ada, id, "Hello");
  await vi.waitFor(async () =>
    expect((await answerOf(getConversation, team.ada, { id })).state).toBe("running"),
  );
  await answerOf(stopTurn, team.ada, { id });
  await turn;
  expect((await answerIn(team.ada, id)).parts.at(-1)).toMatchObject({
    type: "data-failure",
    data: { code: "stopped", canRetry: true },
  });
});

test("a turn whose process died reads as interrupted, and an approved call that it lost runs once", async () => {
  model.steps = [
    { calls: [{ tool: "leads_bulkUpdate", input: { ids: [ana], changes: { company: "Acme" } } }] },
  ];
  const id = await begin(team.ada);
  await say(team.ada, id, "Put her into Acme");
  const [card] = (await answerIn(team.ada, id)).cards;
  await systemSql()`update agent_approvals set state = 'approved' where id = ${card?.approvalId ?? ""}`;
  await systemSql()`update chat_messages set state = 'running' where conversation_id = ${id} and role = 'assistant'`;
  await systemSql()`update chat_conversations set state = 'running', alive_at = now() - interval '1 minute' where id = ${id}`;
  expect((await answerIn(team.ada, id)).parts.at(-1)).toMatchObject({ data: { code: "interrupted" } });
  model.steps = [];
  await send(team.ada, id, { retry: true });
  const lead = await answerOf(getLead, team.ada, { id: ana });
  expect([lead.company, lead.version]).toEqual(["Acme", 2]);
  expect(await refusal(approve(team.ada, id, card as never))).toMatchObject({ code: "conflict" });
});

test("the same message sent twice is asked once; an edited one takes back what came after it", async () => {
  const id = await begin(team.ada);
  const message = { id: crypto.randomUUID(), text: "First" };
  await send(team.ada, id, { message });
  expect(await refusal(send(team.ada, id, { message }))).toMatchObject({ code: "conflict" });
  await say(team.ada, id, "Second");
  await send(team.ada, id, {
    message: { id: crypto.randomUUID(), text: "Better", replaces: message.id },
  });
  const { messages, title } = await answerOf(getConversation, team.ada, { id });
  expect(messages.map(({ role }) => role)).toEqual(["user", "assistant"]);
  expect(title).toBe("First");
});

test("conversations are one's own: found by their words, rated, deleted; what was done stays on record", async () => {
  model.steps = [{ text: "The zebra is striped." }];
  const id = await begin(team.mia);
  await say(team.mia, id, "Tell me about animals");
  const found = await answerOf(listConversations, team.mia, { q: "ZEBRA animals" });
  expect(found.items.map((item) => item.id)).toEqual([id]);
  expect((await answerOf(listConversations, team.grace, { q: "zebra" })).items).toEqual([]);
  expect(await refusal(answerOf(getConversation, team.grace, { id }))).toMatchObject({
    code: "not_found",
  });
  const answer = await answerIn(team.mia, id);
  await answerOf(rateMessage, team.mia, { id: answer.id, rating: "down" });
  expect((await answerIn(team.mia, id)).metadata).toMatchObject({ rating: "down" });
  expect(await refusal(answerOf(rateMessage, team.ada, { id: answer.id, rating: "up" }))).toMatchObject(
    { code: "not_found" },
  );
  await answerOf(deleteConversation, team.mia, { id });
  expect(await refusal(answerOf(getConversation, team.mia, { id }))).toMatchObject({
    code: "not_found",
  });
  const { items } = await answerOf(listTurns, team.grace, { userId: team.mia.userId });
  expect(items[0]).toMatchObject({ conversationId: null, model: "scripted", outcome: "done" });
  expect(await refusal(answerOf(listTurns, team.ada, {}))).toMatchObject({ code: "forbidden" });
});

test("the recorder keeps calls with input, output and approval, and is exported", async () => {
  model.steps = [
    { calls: [{ tool: "leads_get", input: { id: ana } }] },
    { calls: [{ tool: "leads_bulkUpdate", input: { ids: [ana], changes: { company: "Kept" } } }] },
  ];
  const id = await begin(team.ada);
  await say(team.ada, id, "Look and change");
  model.steps = [];
  await approve(team.ada, id, (await answerIn(team.ada, id)).cards[0] as never);
  const { items } = await answerOf(listTurns, team.grace, { conversationId: id });
  expect(items.flatMap(({ calls }) => calls.map(({ tool, approval }) => [tool, approval]))).toEqual([
    ["leads_bulkUpdate", "approved"],
    ["leads_get", "none"],
    ["leads_bulkUpdate", "asked"],
  ]);
  expect(items[0]).toMatchObject({ asked: "Look and change", userName: expect.any(String) });
  expect(await answerOf(getTurn, team.grace, { id: items[0]?.id })).toEqual(items[0]);
  expect(await refusal(answerOf(getTurn, team.ada, { id: items[0]?.id }))).toMatchObject({
    code: "forbidden",
  });
  const ended = async (outcome: string) =>
    (await answerOf(listTurns, team.grace, { conversationId: id, outcome })).items.map(
      ({ calls }) => calls.length,
    );
  expect([await ended("done"), await ended("waiting"), await ended("failed")]).toEqual([[1], [2], []]);
  const { download } = await perform(exportTurns, team.grace, {});
  const lines = Buffer.concat(await Array.fromAsync(download?.chunks ?? []))
    .toString()
    .trim()
    .split("\n");
  expect(lines.map((line) => JSON.parse(line).conversationId)).toContain(id);
});

test("a cap is kept to before the call: by one, and by ten at once", async () => {
  const own = await newTeam();
  model.price = { input: 1, output: 1 };
  await answerOf(updateCaps, own.grace, { teamMicros: 25_000 });
  let open = () => {};
  model.gate = new Promise((resolve) => {
    open = resolve;
  });
  const asking = Array.from({ length: 10 }, async () => {
    const id = await begin(own.ada);
    await say(own.ada, id, "Hello");
    return (await answerIn(own.ada, id)).parts.at(-1);
  });
  await vi.waitFor(async () => {
    const decided =
      await systemSql()`select 1 from agent_turns where team_id = ${own.teamId} and (reserved_micros > 0 or ended_at is not null)`;
    expect(decided.length).toBe(10);
  }, 20_000);
  open();
  const asked = await Promise.all(asking);
  const refused = asked.filter((part) => part?.type === "data-failure");
  expect(refused.length).toBeGreaterThan(0);
  expect(refused[0]).toMatchObject({ data: { code: "over_budget", canRetry: false } });
  const [spent] =
    await systemSql()`select sum(cost_micros + reserved_micros)::int as micros from agent_turns where team_id = ${own.teamId}`;
  expect(spent?.micros).toBeLessThanOrEqual(25_000);
  await answerOf(updateCaps, own.grace, {
    teamMicros: null,
    people: [{ userId: own.mia.userId, capMicros: 0 }],
  });
  const id = await begin(own.mia);
  await say(own.mia, id, "Hello");
  expect((await answerIn(own.mia, id)).parts.at(-1)).toMatchObject({ data: { code: "over_budget" } });
});

test("a model that asks for very many calls in one step gets some of them", async () => {
  const calls = Array.from({ length: 100 }, (_, limit) => ({
    tool: "tags_list",
    input: { limit: (limit % 90) + 1 },
  }));
  model.steps = [{ calls }];
  const id = await begin(team.ada);
  await say(team.ada, id, "All");
  const outputs = (await answerIn(team.ada, id)).calls.map(
    ({ output }) => output as { problem?: { code: string } },
  );
  expect(outputs.filter(({ problem }) => !problem).length).toBeLessThanOrEqual(40);
  expect(
    outputs.filter(({ problem }) => problem?.code === "rate_limited").length,
  ).toBeGreaterThanOrEqual(60);
});
