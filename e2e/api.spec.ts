import type { APIRequestContext } from "@playwright/test";
import { DEMO_PASSWORD, expect, expectAccessible, test } from "./fixtures";
import { newAddress } from "./own-team";

type Problem = { detail: string; fields: object; data: { company: string } };

async function bearer(request: APIRequestContext, email = "grace@rapport.test") {
  const answer = await request.post("/api/auth/login", { data: { email, password: DEMO_PASSWORD } });
  const { accessToken, expiresIn } = await answer.json();
  expect([answer.status(), expiresIn]).toEqual([200, 900]);
  return { Authorization: `Bearer ${accessToken}` };
}

async function expectProblem(
  answer: Awaited<ReturnType<APIRequestContext["get"]>>,
  status: number,
  code: string,
) {
  expect(answer.status()).toBe(status);
  expect(answer.headers()["content-type"]).toContain("application/problem+json");
  const problem = (await answer.json()) as Problem;
  expect(problem).toMatchObject({ status, code });
  expect(problem.detail).toMatch(/\.$/);
  return problem;
}

test("a connection that rests is kept for longer than proxies keep theirs", async ({ request }) => {
  const answer = await request.get("/api/health", { headers: { Connection: "keep-alive" } });
  const [, seconds] = /timeout=(\d+)/.exec(answer.headers()["keep-alive"] ?? "") ?? [];
  expect(Number(seconds)).toBeGreaterThan(60);
});

test("a program reads and writes leads, and is told what it did wrong", async ({ request }) => {
  const headers = await bearer(request);
  const page = await request.get("/api/leads?limit=2&sort=-createdAt", { headers });
  expect(page.status()).toBe(200);
  expect(Number(page.headers()["ratelimit-remaining"])).toBeGreaterThan(0);
  const { items, nextCursor } = await page.json();
  expect(items).toHaveLength(2);
  const next = await request.get(
    `/api/leads?limit=2&sort=-createdAt&cursor=${encodeURIComponent(nextCursor)}`,
    { headers },
  );
  expect((await next.json()).items[0].id).not.toBe(items[0].id);

  await expectProblem(await request.get("/api/leads"), 401, "unauthenticated");
  await expectProblem(
    await request.get("/api/leads", { headers: { Authorization: "Bearer made-up" } }),
    401,
    "unauthenticated",
  );
  const absent = "01900000-0000-7000-8000-000000000000";
  await expectProblem(await request.get(`/api/leads/${absent}`, { headers }), 404, "not_found");
  await expectProblem(await request.get("/api/nothing/here", { headers }), 404, "not_found");
  const invalid = await expectProblem(
    await request.post("/api/leads", { headers, data: { email: "not an address" } }),
    422,
    "invalid",
  );
  expect(Object.keys(invalid.fields)).toEqual(["email"]);
  await expectProblem(await request.get("/api/leads?cursor=broken", { headers }), 422, "invalid");
  expect((await request.delete("/api/leads", { headers })).status()).toBe(405);
});

test("a repeated request is done once, and a stale one loses nothing", async ({ request }) => {
  const headers = await bearer(request);
  const key = { ...headers, "Idempotency-Key": crypto.randomUUID() };
  const data = { firstName: "Oswin", email: newAddress("oswin") };
  const made = await request.post("/api/leads", { headers: key, data });
  expect(made.status()).toBe(201);
  const lead = await made.json();
  const repeated = await request.post("/api/leads", { headers: key, data });
  expect((await repeated.json()).id).toBe(lead.id);
  await expectProblem(
    await request.post("/api/leads", { headers: key, data: { firstName: "Clara" } }),
    422,
    "invalid",
  );

  const path = `/api/leads/${lead.id}`;
  const read = await request.get(path, { headers });
  const etag = read.headers().etag ?? "";
  expect(etag).toBe(`"${lead.version}"`);
  const ifMatch = { ...headers, "If-Match": etag };
  const changed = await request.put(path, { headers: ifMatch, data: { company: "Soufflé" } });
  expect([changed.status(), (await changed.json()).company]).toEqual([200, "Soufflé"]);
  const stale = await request.put(path, { headers: ifMatch, data: { company: "Dalek" } });
  const { data: current } = await expectProblem(stale, 409, "conflict");
  expect(current.company).toBe("Soufflé");
});

test("the API reference tries a call with the visitor's own session", async ({ page, signedInAs }) => {
  await signedInAs("ada@rapport.test");
  await page.goto("/docs/api");
  await expect(page.getByRole("heading", { level: 1, name: "API reference" })).toBeVisible();
  const entry = page.locator("details").filter({ hasText: /^GET\/api\/leads[A-Z]/ });
  await entry.locator("summary").click();
  await entry.getByLabel("Query").fill("limit=1");
  await entry.getByRole("button", { name: "Send" }).click();
  await expect(entry.getByRole("status")).toContainText("200");
  await expect(entry.getByRole("status")).toContainText('"nextCursor"');
  await expectAccessible(page);
});
