import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closePools, systemSql } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { createApiKey } from "@/lib/api-keys/create-api-key";
import type { AccessLevel } from "@/lib/api-keys/schema";
import { catalog } from "@/lib/catalog";
import { getLead } from "@/lib/leads/get-lead";
import { seedLeads } from "@/lib/leads/testing";
import type { Actor } from "@/lib/operations/context";
import { answerOf } from "@/lib/operations/perform";
import { serveMcp } from "./serve-mcp";

let team: TestTeam;
let leads: string[];
beforeAll(async () => {
  team = await newTeam();
  leads = await seedLeads(team, [{ firstName: "Ana", lastName: "Lopez" }, { firstName: "Ben" }]);
});
afterAll(closePools);

const keyFor = async (actor: Actor, access: AccessLevel) =>
  (
    (await answerOf(createApiKey, actor, {
      name: `Test ${access}`,
      access,
      scopes: [...actor.scopes],
    })) as { key: string }
  ).key;

/** The official client, talking to the door without a network in between. */
async function connect(token: string): Promise<Client> {
  const client = new Client({ name: "test", version: "1.0.0" });
  const transport = new StreamableHTTPClientTransport(new URL("http://rapport.test/api/mcp"), {
    requestInit: { headers: { authorization: `Bearer ${token}` } },
    fetch: (url, init) => serveMcp(new Request(url, init as RequestInit)),
  });
  await client.connect(transport);
  return client;
}

const namesFor = async (actor: Actor, access: AccessLevel) => {
  const client = await connect(await keyFor(actor, access));
  const { tools } = await client.listTools();
  await client.close();
  return tools;
};

test("a key sees the tools that its access and its person allow, marked by what they do", async () => {
  const [reading, writing, everything] = await Promise.all([
    namesFor(team.ada, "read"),
    namesFor(team.ada, "write"),
    namesFor(team.ada, "dangerous"),
  ]);
  const names = (tools: { name: string }[]) => tools.map(({ name }) => name);
  expect(names(reading)).toContain("leads_list");
  expect(names(reading)).not.toContain("leads_update");
  expect(reading.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);
  expect(names(writing)).toContain("leads_update");
  expect(names(writing)).not.toContain("leads_bulkDelete");
  expect(everything.find(({ name }) => name === "leads_bulkDelete")).toMatchObject({
    annotations: { readOnlyHint: false, destructiveHint: true },
  });
  expect(names(await namesFor(team.vic, "dangerous"))).not.toContain("leads_update");
});

test("billing, roles, members, keys, settings and whole exports are no tools, even for an owner's strongest key", async () => {
  const tools = new Set((await namesFor(team.grace, "dangerous")).map(({ name }) => name));
  for (const { name, scope, effect } of catalog) {
    const isNever = /billing|manage$|team:delete|leads:export|jobs:|simulator|agent:|self:write/.test(
      scope,
    );
    if (isNever) expect([name, tools.has(name.replace(".", "_"))]).toEqual([name, false]);
    if (effect === "destroy") expect(scope).not.toBe("leads:delete");
  }
  expect(tools).not.toContain("teams_updateMember");
  expect(tools).not.toContain("apiKeys_create");
});

test("a tool reads and writes as the key's person, through the agent's door, on record", async () => {
  const client = await connect(await keyFor(team.ada, "write"));
  const read = await client.callTool({ name: "leads_get", arguments: { id: leads[0] } });
  expect(JSON.stringify(read.content)).toContain("Lopez");
  const wrote = await client.callTool({
    name: "leads_setStatus",
    arguments: { id: leads[0], status: "contacted" },
  });
  expect(wrote.isError).toBeFalsy();
  expect((await answerOf(getLead, team.ada, { id: leads[0] })).status).toBe("contacted");
  const [entry] =
    await systemSql()`select door, actor_id from journal_entries where team_id = ${team.teamId} and operation = 'leads.setStatus'`;
  expect(entry).toMatchObject({ door: "agent", actor_id: team.ada.userId });
  const turns =
    await systemSql()`select kind from agent_turns where team_id = ${team.teamId} and kind = 'mcp'`;
  expect(turns.length).toBe(2);
  await client.close();
});

test("what goes wrong is told as every surface tells it, and another team's lead is not there", async () => {
  const other = await newTeam();
  const [foreign = ""] = await seedLeads(other, [{ firstName: "Foreign" }]);
  const client = await connect(await keyFor(team.ada, "write"));
  const invalid = await client.callTool({
    name: "leads_setStatus",
    arguments: { id: leads[0], status: "nope" },
  });
  expect(invalid).toMatchObject({ isError: true });
  expect(JSON.stringify(invalid.content)).toContain('\\"code\\":\\"invalid\\"');
  const missing = await client.callTool({ name: "leads_get", arguments: { id: foreign } });
  expect(JSON.stringify(missing.content)).toContain('\\"code\\":\\"not_found\\"');
  expect(JSON.stringify(missing.content)).not.toContain("Foreign");
  await client.close();
});

test("without a key, with a wrong one, or with a browser's cookie alone nothing is shown", async () => {
  const ask = (headers: Record<string, string>) =>
    serveMcp(new Request("http://rapport.test/api/mcp", { method: "POST", headers, body: "{}" }));
  expect((await ask({})).status).toBe(401);
  expect((await ask({ authorization: "Bearer rpk_wrong" })).status).toBe(401);
  expect((await ask({ cookie: "authjs.session-token=x" })).status).toBe(401);
});
