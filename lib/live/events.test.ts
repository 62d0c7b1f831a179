import { v7 } from "uuid";
import { beforeAll, expect, test } from "vitest";
import { GET } from "@/app/api/events/route";
import { systemSql } from "@/db/client";
import { requestActor } from "@/lib/auth/request-actor";
import { newPerson } from "@/lib/auth/testing";
import { catalog } from "@/lib/catalog";
import { rest } from "@/lib/operations/rest";
import { announceChanges, gather } from "./announce";
import { liveChange } from "./schema";

type Person = Awaited<ReturnType<typeof newPerson>>;

const call = rest(catalog, { prefix: "/api", actorOf: requestActor, ipOf: () => undefined });
let ada: Person;
let stranger: Person;

beforeAll(async () => {
  [ada, stranger] = await Promise.all([newPerson(), newPerson()]);
});

const answerTo = (method: string, path: string, body: object, person = ada) =>
  call(
    new Request(`http://localhost/api${path}`, {
      method,
      headers: { Authorization: `Bearer ${person.accessToken}`, "Content-Type": "application/json" },
      body: JSON.stringify(body),
    }),
  );
const send = async (method: string, path: string, body: object, person = ada) => {
  const answer = await answerTo(method, path, body, person);
  return (answer.status === 204 ? {} : await answer.json()) as { id: string };
};

const listen = (headers: Record<string, string> = {}, query = "", person = ada, signal?: AbortSignal) =>
  GET(
    new Request(`http://localhost/api/events${query}`, {
      headers: { Authorization: `Bearer ${person.accessToken}`, ...headers },
      ...(signal && { signal }),
    }),
  );

const since = async (id: string, person = ada) => (await listen({}, `?since=${id}`, person)).json();

/** Reads on in a stream until all that was read fits, or it ends. */
function readerOf(answer: Response) {
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
  let text = "";
  return {
    cancel: () => reader.cancel(),
    async readUntil(fits: (text: string) => boolean): Promise<string> {
      while (!fits(text)) {
        const { value, done } = await reader.read();
        if (done) break;
        text += new TextDecoder().decode(value);
      }
      return text;
    },
  };
}

async function readUntil(answer: Response, fits: (text: string) => boolean): Promise<string> {
  const reader = readerOf(answer);
  const text = await reader.readUntil(fits);
  await reader.cancel();
  return text;
}

test("polling tells each change with its resource, rows, kind and author, and nothing of another team", async () => {
  const before = v7();
  const lead = await send("POST", "/leads", { firstName: "Amy", force: true });
  await send("PATCH", `/leads/${lead.id}/status`, { status: "contacted" });
  const { events, lastId } = await since(before);
  for (const event of events) liveChange.parse(event);
  const own = { resource: "leads", ids: [lead.id], actorId: ada.user.id };
  expect(events).toContainEqual(expect.objectContaining({ ...own, kind: "created" }));
  expect(events).toContainEqual(expect.objectContaining({ ...own, kind: "updated" }));
  expect(lastId > before).toBe(true);
  expect((await since(before, stranger)).events).toEqual([]);
});

test("a stream tells of a commit at once, with an id to come back with", async () => {
  const reader = readerOf(await listen());
  await reader.readUntil((text) => text.includes("event: hello"));
  const lead = await send("POST", "/leads", { firstName: "Rory", force: true });
  const message =
    (await reader.readUntil((text) => text.includes("event: change")))
      .split("\n\n")
      .find((part) => part.includes("event: change")) ?? "";
  const [, id, data] = /^id: (\S+)\nevent: change\ndata: (.+)$/.exec(message) ?? [];
  expect(liveChange.parse(JSON.parse(data ?? ""))).toMatchObject({
    id,
    resource: "leads",
    ids: [lead.id],
    kind: "created",
    actorId: ada.user.id,
  });
});

test("who reconnects with the last id hears what happened meanwhile, once more at most", async () => {
  const before = v7();
  const lead = await send("POST", "/leads", { firstName: "River", force: true });
  const text = await readUntil(await listen({ "Last-Event-ID": before }), (read) =>
    read.includes(lead.id),
  );
  const ids = [...text.matchAll(/^id: (\S+)$/gm)].map((match) => match[1] ?? "");
  expect(ids).toEqual(ids.toSorted());
});

test("who was away for more than an hour is told to read everything again", async () => {
  const old = v7({ msecs: Date.now() - 61 * 60 * 1_000 });
  expect(await since(old)).toMatchObject({ events: [], reset: true });
  const text = await readUntil(await listen({ "Last-Event-ID": old }), (read) =>
    read.includes("event: reset"),
  );
  expect(text).toContain("event: reset");
});

test("who sees only their own leads hears nothing of other people's leads", async () => {
  const agent = await newPerson();
  await systemSql().begin(async (sql) => {
    const teamId = ada.team.id;
    await sql`select set_config('app.entry_id', ${v7()}, true), set_config('app.team_id', ${teamId}, true)`;
    await sql`update teams set lead_visibility = 'own' where id = ${teamId}`;
    await sql`insert into team_members (id, team_id, user_id, role) values (${v7()}, ${teamId}, ${agent.user.id}, 'agent')`;
    await sql`update sessions set team_id = ${teamId} where user_id = ${agent.user.id}`;
  });
  const before = v7();
  const lead = await send("POST", "/leads", { firstName: "Donna", force: true });
  const { events } = await since(before, agent);
  expect(events).toEqual([]);
  await send("PATCH", `/leads/${lead.id}/assign`, { assignedToId: agent.user.id });
  expect((await since(before, agent)).events).toContainEqual(
    expect.objectContaining({ resource: "leads", ids: [lead.id] }),
  );
});

test("a stream ends with its session, before it tells anything more", async () => {
  const [leaving, staying] = await Promise.all([newPerson(), newPerson()]);
  const reader = readerOf(await listen({}, "", leaving));
  await reader.readUntil((text) => text.includes("event: hello"));
  await send("POST", "/auth/logout", {}, leaving);
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  announceChanges(leaving.team.id, [{ resource: "leads", kind: "updated" }]);
  const text = await reader.readUntil(() => false);
  expect(text).not.toContain("event: change");
  expect((await listen({}, "", staying)).status).toBe(200);
});

test("a place that is no id is refused", async () => {
  expect((await listen({}, "?since=yesterday")).status).toBe(422);
});

test("many changes of one kind travel as one message, and too many rows to name mean any row", () => {
  const [teamId, actorId, at] = [v7(), v7(), new Date().toISOString()];
  const change = () => ({
    id: v7(),
    resource: "leads" as const,
    ids: [v7()],
    kind: "updated" as const,
    actorId,
    at,
  });
  const announcements = (count: number) =>
    Array.from({ length: count }, () => ({ teamId, hasEvents: true, changes: [change()] }));
  const [few] = gather(announcements(10));
  expect(few?.change.ids).toHaveLength(10);
  const [many, ...others] = gather(announcements(1_000));
  expect(others).toEqual([]);
  expect(many?.change.ids).toEqual([]);
  expect(JSON.stringify(few).length).toBeLessThan(8_000);
});

test("a setting that is taken back is told of like one that is made", async () => {
  const entryId = (await answerTo("PUT", "/settings/team", { country: "NZ" })).headers.get(
    "Journal-Entry",
  );
  const before = v7();
  await send("POST", `/journal/${entryId}/undo`, {});
  const { events } = await since(before);
  expect(events).toContainEqual(expect.objectContaining({ resource: "settings", kind: "updated" }));
});
