import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { systemSql } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { createConversation } from "@/lib/agent/create-conversation";
import { catalog } from "@/lib/catalog";
import { receiveUpload } from "@/lib/files/receive-upload";
import { requestUpload } from "@/lib/files/request-upload";
import { getTeamSettings } from "@/lib/settings/get-team-settings";
import type { AnyOperation } from "./define";
import { isVersioned } from "./define";
import type { Problem } from "./errors";
import { answerOf } from "./perform";
import { rest } from "./rest";

// More requests than a minute allows; read before the environment is.
process.env.RATE_LIMIT_API_PER_MINUTE = "10000";

type Json = Record<string, unknown> & { id: string };

let team: TestTeam;
/** Ids by what the rows below call them. */
const ids: Record<string, string> = {};

const handle = rest(catalog, {
  prefix: "/api",
  ipOf: () => "192.0.2.7",
  actorOf: async () => team.grace,
});

const send = (route: string, body?: object, headers: Record<string, string> = {}) => {
  const [method = "GET", path = ""] = route.split(" ");
  return handle(
    new Request(`http://localhost/api${path}`, {
      method,
      headers: { ...(body && { "content-type": "application/json" }), ...headers },
      ...(body && { body: JSON.stringify(body) }),
    }),
  );
};

const make = async (route: string, body: object): Promise<Json> => {
  const response = await send(route, body);
  expect(response.status, await response.clone().text()).toBe(201);
  return (await response.json()) as Json;
};

beforeAll(async () => {
  team = await newTeam();
  const { id: lead } = await make("POST /leads", { firstName: "Ana", force: true });
  const bytes = Buffer.from("a file");
  const { uploadUrl } = await answerOf(requestUpload, team.grace, {
    leadId: lead,
    name: "a.txt",
    sizeBytes: bytes.length,
  });
  const link = new URL(uploadUrl, "http://x").searchParams.get("link") ?? "";
  Object.assign(ids, {
    lead,
    team: team.teamId,
    member: team.vic.userId,
    tag: (await make("POST /tags", { name: "Hot" })).id,
    note: (await make(`POST /leads/${lead}/notes`, { body: "Called" })).id,
    task: (await make("POST /tasks", { title: "Call", leadId: lead })).id,
    view: (await make("POST /views", { name: "Mine" })).id,
    field: (await make("POST /custom-fields", { label: "Budget", type: "number" })).id,
    rule: (await make("POST /routing-rules", { name: "All", filter: { and: [] } })).id,
    event: (await make("POST /activities", { leadId: lead, kind: "call", notes: "Rang" })).activityId,
    file: (await receiveUpload(team.grace, link, [bytes] as never, { door: "api" })).data.id,
    conversation: (await answerOf(createConversation, team.grace, {})).id,
  });
});

/** A change by each operation that documents If-Match, under its name. */
const changes: Record<string, { path: string; body?: object }> = {
  "auth.updateMe": { path: "/auth/me", body: { name: "Grace" } },
  "teams.update": { path: "/teams/{team}", body: { name: "Homes" } },
  "teams.updateMember": { path: "/teams/{team}/members/{member}", body: { title: "Helper" } },
  "teams.removeMember": { path: "/teams/{team}/members/{member}" },
  "leads.update": { path: "/leads/{lead}", body: { company: "Acme" } },
  "leads.setStatus": { path: "/leads/{lead}/status", body: { status: "contacted" } },
  "leads.assign": { path: "/leads/{lead}/assign", body: { assignedToId: null } },
  "leads.delete": { path: "/leads/{lead}" },
  "tags.update": { path: "/tags/{tag}", body: { name: "Warm" } },
  "tags.delete": { path: "/tags/{tag}" },
  "notes.update": { path: "/notes/{note}", body: { body: "Wrote" } },
  "notes.delete": { path: "/notes/{note}" },
  "files.delete": { path: "/files/{file}" },
  "tasks.update": { path: "/tasks/{task}", body: { title: "Write" } },
  "tasks.setStatus": { path: "/tasks/{task}/status", body: { action: "done" } },
  "tasks.delete": { path: "/tasks/{task}" },
  "views.update": { path: "/views/{view}", body: { name: "Ours" } },
  "views.delete": { path: "/views/{view}" },
  "activities.update": { path: "/activities/{event}", body: { notes: "Did not ring" } },
  "activities.delete": { path: "/activities/{event}" },
  "teamSettings.update": { path: "/settings/team", body: { name: "Homes" } },
  "pipeline.update": { path: "/settings/pipeline", body: { sources: [] } },
  "customFields.update": { path: "/custom-fields/{field}", body: { label: "Spend" } },
  "customFields.delete": { path: "/custom-fields/{field}" },
  "routingRules.update": { path: "/routing-rules/{rule}", body: { name: "Some" } },
  "routingRules.delete": { path: "/routing-rules/{rule}" },
  "conversations.update": { path: "/ai/conversations/{conversation}", body: { title: "Plans" } },
  "conversations.delete": { path: "/ai/conversations/{conversation}" },
  "notifications.updatePreferences": { path: "/settings/notifications", body: { digestAt: "08:00" } },
};

const changesRows = (operation: AnyOperation) =>
  Boolean(operation.comparesVersion) ||
  (/^(PUT|PATCH) /.test(operation.route) && isVersioned(operation));
const guarded = catalog.filter(changesRows);
const routeOf = ({ route, name }: AnyOperation) =>
  `${route.split(" ")[0]} ${changes[name]?.path.replace(/\{(\w+)\}/g, (_, key: string) => ids[key] ?? "")}`;

describe("a change of what somebody else changed in the meantime", () => {
  test("is tried for every operation that takes If-Match", () => {
    expect(Object.keys(changes).toSorted()).toEqual(guarded.map(({ name }) => name).toSorted());
  });

  test.each(guarded.map((operation) => [operation.name, operation] as const))(
    "by %s is refused, and nothing is written",
    async (name, operation) => {
      const before = await entries();
      const response = await send(routeOf(operation), changes[name]?.body, { "if-match": '"987654"' });
      expect(response.status, await response.clone().text()).toBe(409);
      const problem = (await response.json()) as Problem;
      expect(problem.code).toBe("conflict");
      expect(problem.detail).toMatch(/ was changed in the meantime\. /);
      expect(problem.data).toBeTypeOf("object");
      expect(await entries()).toBe(before);
    },
  );

  test.each(guarded.flatMap(({ name, route }) => (/^(PUT|PATCH)/.test(route) ? [name] : [])))(
    "by %s goes through with the ETag of the answer before",
    async (name) => {
      const operation = guarded.find((candidate) => candidate.name === name) as AnyOperation;
      const first = await send(routeOf(operation), changes[name]?.body);
      const etag = first.headers.get("etag") ?? "";
      expect([first.status, etag]).toEqual([200, expect.stringMatching(/^"\d+"$/)]);
      const again = await send(routeOf(operation), changes[name]?.body, { "if-match": etag });
      expect(again.status, await again.clone().text()).toBe(200);
    },
  );
});

test("what is read says the version that If-Match is compared with", async () => {
  for (const [path, change] of [
    ["/auth/me", "auth.updateMe"],
    [`/activities/${ids.event}`, "activities.update"],
    [`/leads/${ids.lead}`, "leads.update"],
    [`/tasks/${ids.task}`, "tasks.update"],
    [`/teams/${ids.team}`, "teams.update"],
    ["/settings/pipeline", "pipeline.update"],
  ] as const) {
    const etag = (await send(`GET ${path}`)).headers.get("etag") ?? "none";
    const operation = guarded.find(({ name }) => name === change) as AnyOperation;
    const response = await send(routeOf(operation), changes[change]?.body, { "if-match": etag });
    expect([path, response.status]).toEqual([path, 200]);
  }
});

test("a version is no promise that the rest of an answer is as it was: it is always sent whole", async () => {
  const path = `GET /leads/${ids.lead}`;
  const etag = (await send(path)).headers.get("etag") ?? "";
  await make(`POST /leads/${ids.lead}/notes`, { body: "Rang again" });
  const again = await send(path, undefined, { "if-none-match": etag });
  expect([again.status, again.headers.get("etag")]).toEqual([200, etag]);
  expect(((await again.json()) as { counts: { notes: number } }).counts.notes).toBeGreaterThan(0);
});

test("two who change the team's settings from the same version do not overwrite each other", async () => {
  await openConnections();
  const etag = (await send("GET /settings/team")).headers.get("etag") ?? "";
  const names = Array.from({ length: 8 }, (_, number) => `Name ${number}`);
  const statuses = await Promise.all(
    names.map((name) => send("PUT /settings/team", { name }, { "if-match": etag })),
  );
  expect(statuses.map(({ status }) => status).toSorted()).toEqual([
    200,
    ...Array.from({ length: 7 }, () => 409),
  ]);
});

test("two who change a rule from the same version do not overwrite each other", async () => {
  const { id, version } = await make("POST /routing-rules", { name: "Two", filter: { and: [] } });
  const statuses = await Promise.all(
    ["Ours", "Theirs", "Hers"].map((name) =>
      send(`PUT /routing-rules/${id}`, { name }, { "if-match": `"${version}"` }),
    ),
  );
  expect(statuses.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
});

test.each([
  ["PUT /views/arrangement", { viewIds: [] }],
  ["POST /tags", { name: `Cold ${randomUUID().slice(0, 8)}` }],
])("an If-Match that %s compares with nothing is refused instead of ignored", async (route, body) => {
  const before = await entries();
  const response = await send(route, body, { "if-match": '"1"' });
  expect([response.status, ((await response.json()) as Problem).detail]).toEqual([
    422,
    expect.stringContaining("Leave If-Match out"),
  ]);
  expect(await entries()).toBe(before);
});

/** Those who come first would be done before the others are connected. */
const openConnections = () =>
  Promise.all(Array.from({ length: 8 }, () => answerOf(getTeamSettings, team.grace, {})));

async function entries(): Promise<number> {
  const [row] = await systemSql()<{ total: number }[]>`
    select count(*)::int as total from journal_entries where team_id = ${team.teamId}`;
  return row?.total ?? 0;
}
