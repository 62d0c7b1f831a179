import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closePools } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { catalog } from "@/lib/catalog";
import { rest } from "@/lib/operations/rest";
import { chosen, chunksOf, scripted } from "./testing";

const model = vi.hoisted(() => ({ calls: [] as { tool: string; input: unknown }[] }));
vi.mock("./model", async (original) => ({
  ...(await original<typeof import("./model")>()),
  chooseModel: () =>
    chosen(
      scripted((_, step) =>
        step === 0 && model.calls.length > 0 ? { calls: model.calls } : { text: "Hello **Ada**." },
      ),
    ),
}));

let team: TestTeam;
beforeAll(async () => {
  team = await newTeam();
});
afterAll(closePools);

const api = rest(catalog, {
  prefix: "/api",
  actorOf: async () => team.ada,
  ipOf: () => "127.0.0.1",
});
const call = (method: string, path: string, body?: object, headers: Record<string, string> = {}) =>
  api(
    new Request(`http://rapport.test/api/ai${path}`, {
      method,
      ...(body && {
        body: JSON.stringify(body),
        headers: { "content-type": "application/json", ...headers },
      }),
    }),
  );

test("over HTTP a conversation is started, talked in as a stream of events, resumed, read and deleted", async () => {
  const created = await call("POST", "/conversations", { context: { path: "/leads" } });
  expect(created.status).toBe(201);
  const { id } = (await created.json()) as { id: string };
  const message = { id: crypto.randomUUID(), text: "Hi\u200B there" };
  const stream = await call("POST", `/conversations/${id}/messages`, { message });
  expect(stream.headers.get("content-type")).toMatch(/^text\/event-stream/);
  expect(stream.headers.get("cache-control")).toContain("no-transform");
  const types = chunksOf(await stream.text()).map(({ type }) => type);
  expect(types[0]).toBe("start");
  expect(types.at(-1)).toBe("finish");
  expect((await call("GET", `/conversations/${id}/stream`)).status).toBe(204);
  const read = (await (await call("GET", `/conversations/${id}`)).json()) as {
    messages: { parts: unknown }[];
  };
  expect(read.messages[0]?.parts).toEqual([{ type: "text", text: "Hi there" }]);
  const both = await call("POST", `/conversations/${id}/messages`, { message, retry: true });
  expect(both.status).toBe(422);
  expect((await call("DELETE", `/conversations/${id}`)).status).toBe(204);
  expect((await call("GET", `/conversations/${id}`)).status).toBe(404);
});

test("the key of a request is not the key of the calls that follow from it", async () => {
  model.calls = ["One", "Two"].map((firstName) => ({
    tool: "leads_create",
    input: { firstName, force: true },
  }));
  const { id } = (await (await call("POST", "/conversations", {})).json()) as { id: string };
  const message = { id: crypto.randomUUID(), text: "Create One and Two" };
  const headers = { "idempotency-key": "one-key" };
  const told = await (await call("POST", `/conversations/${id}/messages`, { message }, headers)).text();
  const outputs = chunksOf(told).flatMap((chunk) =>
    chunk.type === "tool-output-available" ? [chunk.output] : [],
  );
  expect(outputs).toMatchObject([{ data: { firstName: "One" } }, { data: { firstName: "Two" } }]);
});
