import { v7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { systemSql } from "@/db/client";
import { thingsApi } from "./things.testing";

let api: Awaited<ReturnType<typeof thingsApi>>;
const send: typeof api.send = (...request) => api.send(...request);
const handle: typeof api.handle = (request) => api.handle(request);

beforeAll(async () => {
  api = await thingsApi();
});

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
      await systemSql()`select 1 from tags where team_id = ${api.team.teamId} and name = ${`Once ${key}`}`,
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
  const actor = { ...api.team.ada, apiKeyId: v7() };
  api.actors.set("busy", actor);
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
