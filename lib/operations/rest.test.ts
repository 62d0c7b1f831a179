import { v7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { systemSql } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { operation, publicOperation } from "./define";
import { OperationError, type Problem } from "./errors";
import { rest } from "./rest";

let team: TestTeam;

beforeAll(async () => {
  team = await newTeam();
});

const createTag = operation({
  name: "things.create",
  summary: "Create a thing for the tests of the adapter.",
  scope: "leads:write",
  effect: "write",
  route: "POST /things",
  status: 201,
  input: z.strictObject({ name: z.string().max(50), color: z.enum(["red", "blue"]).default("red") }),
  output: z.object({ id: z.uuid(), name: z.string(), version: z.int() }),
  async run({ sql, actor, record }, { name, color }) {
    const id = v7();
    await sql`insert into tags (id, team_id, name, color) values (${id}, ${actor.teamId}, ${name}, ${color})`;
    if (name === "dawdle") await sql.unsafe("set local statement_timeout = 20; select pg_sleep(5)");
    if (name === "explode") throw new Error("password=hunter2");
    record({ summary: `Created ${name}` });
    return { id, name, version: 1 };
  },
});

const renameTag = operation({
  name: "things.update",
  summary: "Rename a thing for the tests of the adapter.",
  scope: "leads:write",
  effect: "write",
  route: "PUT /things/:id",
  input: z.strictObject({ id: z.uuid(), name: z.string().max(50) }),
  output: z.object({ isStale: z.boolean() }),
  async run({ isStale }) {
    return { isStale: isStale(7) };
  },
});

const findThings = operation({
  name: "things.list",
  summary: "List things for the tests of the adapter.",
  scope: "leads:read",
  effect: "read",
  route: "GET /things",
  input: z.strictObject({
    limit: z.int().max(10).default(5),
    only: z.array(z.string()).max(5).optional(),
    deep: z.boolean().optional(),
  }),
  output: z.object({
    limit: z.int(),
    only: z.array(z.string()).optional(),
    deep: z.boolean().optional(),
  }),
  run: async (_context, input) => input,
});

const fixed = operation({ ...findThings, name: "things.count", route: "GET /things/count" });
const byId = operation({
  name: "things.get",
  summary: "Get a thing for the tests of the adapter.",
  scope: "leads:read",
  effect: "read",
  route: "GET /things/:id",
  input: z.strictObject({ id: z.string() }),
  output: z.object({ id: z.string() }),
  run: async (_context, { id }) => ({ id }),
});
const hello = publicOperation({
  name: "things.greet",
  summary: "Greet anyone for the tests of the adapter.",
  effect: "read",
  route: "GET /hello",
  input: z.strictObject({}),
  output: z.object({ hello: z.string() }),
  run: async () => ({ hello: "there" }),
});

const changeWhole = operation({
  name: "things.change",
  summary: "Change a thing as a whole for the tests of the adapter.",
  scope: "leads:write",
  effect: "write",
  route: "POST /whole",
  input: z
    .strictObject({ name: z.string().max(50).optional() })
    .refine(({ name }) => name !== undefined, { error: "Say what to change." }),
  output: z.object({}),
  run: async () => ({}),
});

const actors = new Map<string, () => TestTeam["ada"]>([
  ["ada", () => team.ada],
  ["vic", () => team.vic],
]);

const handle = rest([createTag, renameTag, changeWhole, findThings, fixed, byId, hello], {
  prefix: "/api",
  ipOf: () => "192.0.2.1",
  async actorOf(request) {
    const name = request.headers.get("authorization");
    if (name === "nobody") throw new OperationError("unauthenticated");
    return name ? actors.get(name)?.() : undefined;
  },
});

const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  handle(
    new Request(`http://localhost/api${path}`, {
      method,
      headers: {
        authorization: "ada",
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    }),
  );

const problemOf = async (response: Response) => (await response.json()) as Problem;

describe("an answer", () => {
  test("of a write carries its journal entry and an ETag", async () => {
    const response = await send("POST", "/things", { name: "First" });
    expect(response.status).toBe(201);
    expect(response.headers.get("etag")).toBe('"1"');
    const [entry] =
      await systemSql()`select summary, door, ip from journal_entries where id = ${response.headers.get("journal-entry") ?? ""}`;
    expect(entry).toEqual({ summary: "Created First", door: "api", ip: "192.0.2.1" });
  });

  test("says how many requests are left", async () => {
    const response = await send("GET", "/things");
    expect(Number(response.headers.get("ratelimit-limit"))).toBeGreaterThan(0);
    expect(Number(response.headers.get("ratelimit-remaining"))).toBeLessThan(
      Number(response.headers.get("ratelimit-limit")),
    );
  });

  test("reads numbers, lists and flags from the query", async () => {
    expect(await (await send("GET", "/things?limit=3&only=a&only=b&deep=true")).json()).toEqual({
      limit: 3,
      only: ["a", "b"],
      deep: true,
    });
  });

  test("comes from the fixed path before the one with an id", async () => {
    expect(await (await send("GET", "/things/count")).json()).toEqual({ limit: 5 });
    expect(await (await send("GET", "/things/abc%20d")).json()).toEqual({ id: "abc d" });
  });

  test("to HEAD is the one to GET without its body", async () => {
    const [got, head] = [await send("GET", "/things"), await send("HEAD", "/things")];
    expect([head.status, head.headers.get("content-type"), await head.text()]).toEqual([
      got.status,
      got.headers.get("content-type"),
      "",
    ]);
    expect((await send("HEAD", "/nothing")).status).toBe(404);
  });

  test("that made something says where it is read", async () => {
    const response = await send("POST", "/things", { name: "Found again" });
    const { id } = (await response.json()) as { id: string };
    expect(response.headers.get("location")).toBe(`/api/things/${id}`);
  });

  test("needs no sign-in when the operation is public", async () => {
    expect(await (await handle(new Request("http://localhost/api/hello"))).json()).toEqual({
      hello: "there",
    });
  });
});

describe("a refusal", () => {
  test.each([
    ["a body that is not JSON", () => send("POST", "/things", "{"), 422, "invalid"],
    ["a list as a body", () => send("POST", "/things", "[1]"), 422, "invalid"],
    [
      "a form as a body",
      () => send("POST", "/things", "name=x", { "content-type": "application/x-www-form-urlencoded" }),
      422,
      "invalid",
    ],
    [
      "a body in another encoding",
      () =>
        send("POST", "/things", { name: "x" }, { "content-type": "application/json; charset=latin1" }),
      422,
      "invalid",
    ],
    [
      "bytes that are no UTF-8",
      () =>
        handle(
          new Request("http://localhost/api/things", {
            method: "POST",
            headers: { authorization: "ada", "content-type": "application/json" },
            body: Buffer.concat([Buffer.from('{"name":"'), Buffer.of(0xe9), Buffer.from('"}')]),
          }),
        ),
      422,
      "invalid",
    ],
    ["half of a surrogate pair", () => send("POST", "/things", '{"name":"x\\ud800"}'), 422, "invalid"],
    [
      "another id in the body than in the path",
      () => send("PUT", `/things/${v7()}`, { id: v7(), name: "x" }),
      422,
      "invalid",
    ],
    [
      "an empty Idempotency-Key",
      () => send("POST", "/things", { name: "x" }, { "idempotency-key": "" }),
      422,
      "invalid",
    ],
    ["an unknown field", () => send("POST", "/things", { name: "x", teamId: "other" }), 422, "invalid"],
    [
      "an unknown field that every object has",
      () => send("POST", "/things", '{"name":"x","constructor":1}'),
      422,
      "invalid",
    ],
    ["a wrong type", () => send("POST", "/things", { name: 7 }), 422, "invalid"],
    [
      "a body over 1 MB",
      () => send("POST", "/things", { name: "x".repeat(1_100_000) }),
      413,
      "too_large",
    ],
    [
      "no sign-in",
      () => send("GET", "/things", undefined, { authorization: "" }),
      401,
      "unauthenticated",
    ],
    [
      "a bad credential",
      () => send("GET", "/things", undefined, { authorization: "nobody" }),
      401,
      "unauthenticated",
    ],
    [
      "a role without the right",
      () => send("POST", "/things", { name: "x" }, { authorization: "vic" }),
      403,
      "forbidden",
    ],
    ["an address where nothing is", () => send("GET", "/nothing/here"), 404, "not_found"],
    [
      "an If-Match that is no ETag",
      () => send("PUT", `/things/${v7()}`, { name: "x" }, { "if-match": "seven" }),
      422,
      "invalid",
    ],
  ])("for %s says what is wrong", async (_what, request, status, code) => {
    const response = await request();
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    const problem = await problemOf(response);
    expect(problem).toMatchObject({ status, code, requestId: response.headers.get("request-id") });
    expect(problem.detail.length).toBeGreaterThan(10);
  });

  test("of a wrong method lists the right ones", async () => {
    const response = await send("DELETE", "/things");
    expect([response.status, response.headers.get("allow")]).toEqual([405, "POST, GET, HEAD, OPTIONS"]);
  });

  test("names no field when it is about all of them together, and each field once", async () => {
    const ask = async (body: string) => problemOf(await send("POST", "/things", body));
    expect((await ask('{"name":7,"constructor":1,"color":"green"}')).fields).toEqual({
      name: "Give a text.",
      color: "Use one of: red, blue.",
      constructor: "There is no such field.",
    });
    expect((await problemOf(await send("POST", "/whole", {}))).detail).toBe("Say what to change.");
    expect(await problemOf(await send("POST", "/whole", {}))).not.toHaveProperty("fields");
  });

  test("names each field that is wrong", async () => {
    expect(
      (await problemOf(await send("POST", "/things", { name: "x", color: "green" }))).fields,
    ).toHaveProperty("color");
  });

  test("after a statement that took too long says when to try again, and leaves nothing behind", async () => {
    const response = await send("POST", "/things", { name: "dawdle" });
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(
      await systemSql()`select 1 from tags where team_id = ${team.teamId} and name = 'dawdle'`,
    ).toHaveLength(0);
  });

  test("after an unforeseen failure tells nothing of its cause, and leaves nothing behind", async () => {
    const response = await send("POST", "/things", { name: "explode" });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("hunter2");
    expect(
      await systemSql()`select 1 from tags where team_id = ${team.teamId} and name = 'explode'`,
    ).toHaveLength(0);
  });
});

describe("an Idempotency-Key", () => {
  const keyed = (key: string, body: unknown) =>
    send("POST", "/things", body, { "idempotency-key": key });

  test("sent fifty times at once does the work once and answers the same fifty times", async () => {
    const key = v7();
    const responses = await Promise.all(
      Array.from({ length: 50 }, () => keyed(key, { name: `Once ${key}` })),
    );
    const bodies = new Set(await Promise.all(responses.map((response) => response.text())));
    expect(new Set(responses.map((response) => response.status))).toEqual(new Set([201]));
    expect(bodies.size).toBe(1);
    expect(
      await systemSql()`select 1 from tags where team_id = ${team.teamId} and name = ${`Once ${key}`}`,
    ).toHaveLength(1);
  });

  test("used for another body is refused", async () => {
    const key = v7();
    await keyed(key, { name: `One ${key}` });
    expect((await keyed(key, { name: `Two ${key}` })).status).toBe(422);
  });

  test("of a request that failed can be used again", async () => {
    const key = v7();
    expect((await keyed(key, { name: "explode" })).status).toBe(500);
    expect((await keyed(key, { name: `Now ${key}` })).status).toBe(201);
  });
});

test("If-Match reaches the operation as the version the caller saw", async () => {
  const isStale = async (etag: string) => {
    const response = await send("PUT", `/things/${v7()}`, { name: "x" }, { "if-match": etag });
    return ((await response.json()) as { isStale: boolean }).isStale;
  };
  expect([await isStale('W/"7"'), await isStale('"7"'), await isStale('"8"')]).toEqual([
    false,
    false,
    true,
  ]);
});

test("a caller who asks too often is told how many requests there are and when the next one may come", async () => {
  const actor = { ...team.ada, apiKeyId: v7() };
  actors.set("busy", () => actor);
  const ask = () => send("GET", "/things", undefined, { authorization: "busy" });
  const limit = Number((await ask()).headers.get("ratelimit-limit"));
  await Promise.all(Array.from({ length: limit }, ask));
  const { status, headers } = await ask();
  expect([status, headers.get("ratelimit-limit"), headers.get("ratelimit-remaining")]).toEqual([
    429,
    `${limit}`,
    "0",
  ]);
  expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
  expect(headers.get("ratelimit-reset")).toBe(headers.get("retry-after"));
});
