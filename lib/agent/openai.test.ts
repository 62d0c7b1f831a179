import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { closePools, systemSql } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { getLead } from "@/lib/leads/get-lead";
import { seedLeads } from "@/lib/leads/testing";
import { answerOf } from "@/lib/operations/perform";
import { openAiDouble } from "./openai-double.testing";
import { answerIn, begin, say, send } from "./testing";

const api = vi.hoisted(() => ({ speaks: "responses", url: "" }));
vi.mock("@/lib/env", async (original) => {
  const real = await original<typeof import("@/lib/env")>();
  return {
    ...real,
    env: () => ({
      ...real.env(),
      OPENAI_API_KEY: "sk-double",
      OPENAI_BASE_URL: api.url,
      OPENAI_MODEL: "double",
      OPENAI_API: api.speaks,
    }),
  };
});
vi.mock("./silence", () => ({ SILENCE_MS: 400, TURN_MS: 5_000 }));

let team: TestTeam;
let double: Awaited<ReturnType<typeof openAiDouble>>;
let leadId: string;
beforeAll(async () => {
  [team, double] = await Promise.all([newTeam(), openAiDouble()]);
  api.url = double.url;
  [leadId = ""] = await seedLeads(team, [{ firstName: "Ana", lastName: "Lopez" }]);
});
afterAll(async () => {
  await double.close();
  await closePools();
});

describe.each(["responses", "chat"])("over the %s API", (speaks) => {
  const failing = async (...replies: typeof double.script) => {
    double.script.push(...replies);
    const id = await begin(team.mia, { path: "/leads" });
    const chunks = await say(team.mia, id, "Hello");
    double.script.length = 0;
    expect(JSON.stringify(chunks)).not.toContain("secret-detail");
    expect(chunks.at(-1)).toMatchObject({ type: "finish", messageMetadata: { state: "failed" } });
    const answer = await answerIn(team.mia, id);
    const failure = answer.parts.find((part) => part.type === "data-failure");
    return { id, answer, failure: failure?.type === "data-failure" ? failure.data : undefined };
  };

  test("a tool is called, its answer read, and the reply streamed and kept with its cost", async () => {
    api.speaks = speaks;
    double.script.push(
      { call: "leads_get", input: { id: leadId } },
      { text: `This is [Ana Lopez](/leads/${leadId}).` },
    );
    const id = await begin(team.mia, { path: "/leads" });
    await say(team.mia, id, "Who is it?", { path: "/leads", leadId });
    const answer = await answerIn(team.mia, id);
    expect(answer.text).toBe(`This is [Ana Lopez](/leads/${leadId}).`);
    expect(answer.calls[0]).toMatchObject({ toolName: "leads_get", state: "output-available" });
    expect(answer.metadata).toMatchObject({ modelInput: 2000, modelOutput: 100, state: "done" });
    expect(answer.metadata?.costMicros).toBe(2000 * 5 + 100 * 30);
    const [first, second] = double.requests.slice(-2);
    expect(first?.authorization).toBe("Bearer sk-double");
    expect(first?.body.tools?.length).toBeLessThanOrEqual(12);
    expect(JSON.stringify(second?.body)).toContain("<data>");
    if (speaks === "responses") expect(first?.body.store).toBe(false);
  });

  test("a write by page and word runs at once, through the agent's door", async () => {
    double.script.push(
      { call: "leads_setStatus", input: { id: leadId, status: "contacted" } },
      { text: "Done." },
    );
    const id = await begin(team.mia);
    await say(team.mia, id, "Mark as contacted", { path: "/leads", leadId });
    const answer = await answerIn(team.mia, id);
    expect(answer.calls[0]).toMatchObject({
      output: { entryId: expect.any(String), summary: expect.any(String) },
    });
    const [entry] =
      await systemSql()`select door, actor_kind, actor_id from journal_entries where id = ${(answer.calls[0]?.output as { entryId: string } | undefined)?.entryId ?? null}`;
    expect(entry).toMatchObject({ door: "agent", actor_kind: "agent", actor_id: team.mia.userId });
  });

  test("busy, broken and refusing servers end in a state that says so", async () => {
    const busy = { status: 429, headers: { "retry-after": "1", "retry-after-ms": "1" } };
    expect((await failing(busy, busy)).failure).toMatchObject({ code: "model_busy", canRetry: true });
    const broken = { status: 500, headers: { "retry-after-ms": "1" } };
    expect((await failing(broken, broken)).failure).toMatchObject({
      code: "model_failed",
      canRetry: true,
    });
    expect((await failing({ status: 401 })).failure).toMatchObject({
      code: "model_misconfigured",
      canRetry: false,
    });
  });

  test("one bad moment of the server is not noticed", async () => {
    double.script.push({ status: 503, headers: { "retry-after-ms": "1" } }, { text: "Here I am." });
    const id = await begin(team.mia);
    await say(team.mia, id, "Hello");
    expect((await answerIn(team.mia, id)).text).toBe("Here I am.");
  });

  test("a stream that breaks off keeps what was said, and a retry answers anew", async () => {
    const { id, answer, failure } = await failing({ breakAfter: "The first half and" });
    expect(failure).toMatchObject({ code: "broken_stream", canRetry: true });
    expect(answer.text).toContain("The first half");
    double.script.push({ text: "All of it." });
    await send(team.mia, id, { retry: true });
    expect((await answerIn(team.mia, id)).text).toBe("All of it.");
  });

  test("a stream that ends without an end is no whole answer", async () => {
    expect((await failing({ endAfter: "Almost" })).failure).toMatchObject({ code: "broken_stream" });
  });

  test("a model that is silent is given up", async () => {
    expect((await failing({ hang: true })).failure).toMatchObject({ code: "timeout", canRetry: true });
  });

  test("unreadable input, wrong input and unknown tools run nothing, and the model may try again", async () => {
    double.script.push(
      { call: "leads_setStatus", rawInput: '{"id": "x", "sta' },
      { call: "leads_setStatus", input: { id: leadId, status: "no-such-status" } },
      { call: "teams_updateMember", input: { role: "owner" } },
      { text: "I could not." },
    );
    const id = await begin(team.mia);
    await say(team.mia, id, "Set the status to no-such-status", { path: "/leads", leadId });
    const answer = await answerIn(team.mia, id);
    expect(answer.text).toBe("I could not.");
    expect(answer.calls.map(({ state }) => state)).toEqual([
      "output-error",
      "output-available",
      "output-error",
    ]);
    expect(answer.calls[1]).toMatchObject({ output: { problem: { code: "invalid" } } });
    expect((await answerOf(getLead, team.mia, { id: leadId })).status).toBe("contacted");
  });

  test("a model that loops is stopped after ten steps", async () => {
    const from = double.requests.length;
    const loop = Array.from({ length: 20 }, () => ({ call: "tags_list", input: {} }));
    const { failure, answer } = await failing(...loop);
    // On a list page tags_list is not sent along, so each call is refused; ten requests are all the same.
    expect(failure).toMatchObject({ code: "too_many_steps" });
    expect(double.requests.length - from).toBe(10);
    expect(answer.calls.length).toBeLessThanOrEqual(10);
  });

  test("a tool that was not sent along is found and then called", async () => {
    double.script.push(
      { call: "find_tools", input: { query: "list tags" } },
      { call: "tags_list", input: {} },
      { text: "No tags yet." },
    );
    const id = await begin(team.mia);
    await say(team.mia, id, "Which tags are there?");
    const answer = await answerIn(team.mia, id);
    expect(answer.text).toBe("No tags yet.");
    expect(answer.calls.map((call) => call.state)).toEqual(["output-available", "output-available"]);
    const names = double.requests.at(-1)?.body.tools?.map((tool) => tool.name ?? tool.function?.name);
    expect(names).toContain("tags_list");
  });

  test("huge answers of tools are cut before the model pays for them", async () => {
    await seedLeads(
      team,
      Array.from({ length: 60 }, (_, index) => ({
        firstName: `Lead ${index}`,
        lastName: "x".repeat(90),
      })),
    );
    double.script.push({ call: "leads_list", input: { limit: 100 } }, { text: "Many." });
    const id = await begin(team.mia);
    await say(team.mia, id, "List all leads");
    const said = JSON.stringify(double.requests.at(-1)?.body);
    expect(said).toContain("Only the beginning");
    expect(said.length).toBeLessThan(60_000);
  });
});
