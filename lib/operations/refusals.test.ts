import { v7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { systemSql } from "@/db/client";
import { problemOf, thingsApi } from "./things.testing";

let api: Awaited<ReturnType<typeof thingsApi>>;
const send: typeof api.send = (...request) => api.send(...request);
const handle: typeof api.handle = (request) => api.handle(request);

beforeAll(async () => {
  api = await thingsApi();
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
      await systemSql()`select 1 from tags where team_id = ${api.team.teamId} and name = 'dawdle'`,
    ).toHaveLength(0);
  });

  test("after an unforeseen failure tells nothing of its cause, and leaves nothing behind", async () => {
    const response = await send("POST", "/things", { name: "explode" });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("hunter2");
    expect(
      await systemSql()`select 1 from tags where team_id = ${api.team.teamId} and name = 'explode'`,
    ).toHaveLength(0);
  });
});
