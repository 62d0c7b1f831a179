import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closePools, systemSql } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { openAiDouble } from "@/lib/agent/openai-double.testing";
import { perform } from "@/lib/operations/perform";
import { updateCaps } from "@/lib/recorder/update-caps";
import { enhanceMessage } from "./enhance-message";
import type { Enhanced } from "./schema";

const api = vi.hoisted(() => ({ url: "" }));
vi.mock("@/lib/env", async (original) => {
  const real = await original<typeof import("@/lib/env")>();
  const model = { OPENAI_API_KEY: "sk", OPENAI_MODEL: "double", OPENAI_API: "chat" };
  return { ...real, env: () => ({ ...real.env(), ...model, OPENAI_BASE_URL: api.url }) };
});

let team: TestTeam;
let double: Awaited<ReturnType<typeof openAiDouble>>;
beforeAll(async () => {
  [team, double] = await Promise.all([newTeam(), openAiDouble()]);
  api.url = double.url;
});
afterAll(async () => {
  await double.close();
  await closePools();
});

async function help(text: string, goal = "shorter"): Promise<Enhanced> {
  const { download } = await perform(enhanceMessage, team.mia, { text, goal });
  const bytes = await Array.fromAsync(download?.chunks ?? []);
  return JSON.parse(Buffer.concat(bytes).toString()) as Enhanced;
}

const draft = "Hi {{firstName}}, I just wanted to ask whether you had a look.";

test("a model rewrites the draft; the difference is shown, its cost recorded, a lost merge field named", async () => {
  double.script.push(
    { text: "Hi {{firstName}}, did you have a look?" },
    { text: "Did you have a look?" },
  );
  const shorter = await help(draft);
  expect(shorter).toMatchObject({
    text: "Hi {{firstName}}, did you have a look?",
    isChanged: true,
    note: null,
  });
  expect(
    shorter.parts
      .filter(({ kind }) => kind !== "added")
      .map((part) => part.text)
      .join(""),
  ).toBe(draft);
  expect((await help(draft)).note).toContain("{{firstName}}");
  const [turn] =
    await systemSql()`select kind, outcome, cost_micros > 0 as cost, ended_at is not null as ended from agent_turns where team_id = ${team.teamId} limit 1`;
  expect(turn).toEqual({ kind: "enhance", outcome: "done", cost: true, ended: true });
});

test("a model that fails, or costs too much, leaves the draft as it was and says why", async () => {
  const busy = { status: 429, headers: { "retry-after-ms": "1" } };
  double.script.push(busy, busy);
  expect(await help(draft)).toMatchObject({
    text: draft,
    isChanged: false,
    note: expect.stringContaining("busy"),
  });
  await perform(updateCaps, team.grace, { teamMicros: 0 });
  const asked = double.requests.length;
  expect(await help(draft)).toMatchObject({ text: draft, note: expect.stringContaining("budget") });
  expect(double.requests.length).toBe(asked);
});
