import { afterAll, beforeAll, expect, test } from "vitest";
import { closePools } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { catalog } from "@/lib/catalog";
import { seedLeads } from "@/lib/leads/testing";
import type { Actor } from "@/lib/operations/context";
import type { AnyOperation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { perform } from "@/lib/operations/perform";
import { firstTools, namedTools } from "./first-tools";
import { INSTRUCTIONS } from "./instructions";
import { LIMITS } from "./limits";
import { problemOf, runTool } from "./run-tool";
import { isTool, toolName, toolsOf } from "./tool-policy";
import { toolSchema } from "./tool-schema";

let team: TestTeam;
let narrow: TestTeam;
let ids: string[];
beforeAll(async () => {
  team = await newTeam();
  narrow = await newTeam({ leadVisibility: "own" });
  const own = await seedLeads(team, [
    { firstName: "Ana" },
    { firstName: "Ben", assignedToId: team.mia.userId ?? null },
  ]);
  const others = await seedLeads(narrow, [
    { firstName: "Cy" },
    { firstName: "Di", assignedToId: narrow.mia.userId ?? null },
  ]);
  ids = [...own, ...others, team.teamId, crypto.randomUUID()];
});
afterAll(closePools);

const people = (): [string, Actor][] => [
  ["owner", team.grace],
  ["manager", team.ada],
  ["agent", team.mia],
  ["viewer", team.vic],
  ["agent who sees their own leads", narrow.mia],
  ["manager of another team", narrow.ada],
];
const writes = catalog.filter((operation) => isTool(operation) && operation.effect !== "read");

async function answers(operation: AnyOperation, actor: Actor, input: unknown) {
  const direct = await perform(operation, actor, input, { door: "api" }).then(
    ({ data }) => ({ data }) as object,
    (thrown: unknown) => problemOf(OperationError.from(thrown)),
  );
  return [await runTool(operation, actor, input, { door: "agent" }), direct];
}

test("a write is refused to the agent exactly when it is refused to its person", async () => {
  for (const operation of writes)
    for (const [, actor] of people()) {
      const [tool, api] = await answers(operation, actor, { id: "not-an-id", surprise: 1 });
      expect(tool).toEqual(api);
    }
}, 60_000);

test("each role has the tools of its rights, and none has those that are nobody's", () => {
  for (const [role, actor] of people()) {
    const names = toolsOf(catalog, actor).map(({ name }) => name);
    for (const operation of catalog)
      if (operation.scope !== "public" && !actor.scopes.has(operation.scope))
        expect([role, names]).not.toContain(operation.name);
    expect(
      names.filter((name) =>
        /^(auth|security|apiKeys|invitations|simulator|jobs|agentCaps|conversations|twoFactor)/.test(
          name,
        ),
      ),
    ).toEqual([]);
    expect(names).not.toContain("leads.export");
    expect(names).not.toContain("teams.updateMember");
    expect(names).not.toContain("teamSettings.update");
    expect(names).not.toContain("pipeline.update");
  }
});

test("what is sent with a turn exists, is at most a dozen, and stays within 3,000 tokens", () => {
  for (const name of namedTools()) expect(catalog.map((operation) => operation.name)).toContain(name);
  const tools = toolsOf(catalog, team.grace);
  for (const path of ["/leads", "/leads/x", "/journal", "/leads/import", "/leads/bin", "/"]) {
    const context = { path, ...(path === "/leads/x" && { leadId: ids[0] as string }) };
    const first = firstTools(tools, context);
    expect(first.size).toBeLessThan(LIMITS.tools);
    const sent = tools
      .filter((operation) => first.has(toolName(operation)))
      .map((operation) => ({
        name: toolName(operation),
        description: operation.summary,
        parameters: toolSchema(operation),
      }));
    // Four characters a token is what English and JSON come to.
    expect([path, Math.round((INSTRUCTIONS.length + JSON.stringify(sent).length) / 4) < 3_000]).toEqual(
      [path, true],
    );
  }
});
