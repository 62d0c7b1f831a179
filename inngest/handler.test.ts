import { expect, test } from "vitest";
import { createClient } from "./client";
import { signedRequest } from "./engine/deliver";
import { SIGNING_KEY } from "./engine/testing";
import { createHandler } from "./handler";

const client = createClient({
  signingKey: () => SIGNING_KEY,
  eventKey: () => "test",
  baseUrl: "http://engine.invalid/",
  fetch,
});
const ran: string[] = [];
const handle = createHandler(client, [
  client.createFunction({ id: "secret", triggers: { event: "a" } }, () => void ran.push("ran")),
]);
const url = "http://localhost/api/inngest";

test.each(["GET", "POST", "PUT"])("an unsigned %s is refused and told nothing", async (method) => {
  const body = method === "GET" ? null : "{}";
  const response = await handle(
    new Request(`${url}?fnId=rapport-secret&stepId=step`, { method, body }),
  );
  expect(response.status).toBe(401);
  expect(await response.text()).not.toContain("secret");
  expect([...response.headers.keys()].filter((name) => name.startsWith("x-inngest"))).toEqual([]);
});

test("a call with another key's signature is refused and nothing runs", async () => {
  const request = signedRequest(
    `${url}?fnId=rapport-secret&stepId=step`,
    "POST",
    { event: {}, events: [], steps: {}, ctx: { run_id: "1" } },
    "signkey-prod-00",
  );
  expect((await handle(request)).status).toBe(401);
  expect(ran).toEqual([]);
});

test("a signed sync tells the functions", async () => {
  const request = signedRequest(url, "PUT", { url }, SIGNING_KEY, { "x-inngest-sync-kind": "in_band" });
  const response = await handle(request);
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ functions: [{ id: "rapport-secret" }] });
});

test.each(["DELETE", "PATCH", "OPTIONS"])("%s is no method of this address", async (method) => {
  const response = await handle(new Request(url, { method }));
  expect(response.status).toBe(405);
  expect(response.headers.get("allow")).toBe("GET, POST, PUT");
});
