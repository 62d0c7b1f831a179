import { mock } from "node:test";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { newTeam } from "@/db/testing";
import { problemOf, runTool } from "@/lib/agent/run-tool";
import { isTool } from "@/lib/agent/tool-policy";
import { catalog } from "@/lib/catalog";
import { inputWithIds } from "@/lib/catalog-samples.testing";
import { seedLeads } from "@/lib/leads/testing";
import type { Actor } from "@/lib/operations/context";
import type { AnyOperation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { perform } from "@/lib/operations/perform";
import { type Check, sized } from "./check";

/** Arguments per tool and role at full size. */
const ARGUMENTS = 200;

/** What a model reads through a tool is what its person reads through the API: rows, and refusals word for word. */
export const toolParity: Check = {
  id: "C32",
  promise: "A tool gives the agent what the API gives the same person, whatever it is asked",
  suiteScale: 0.06,
  async run({ scale }) {
    const { people, ids } = await worldOf();
    const reads = catalog.filter((operation) => isTool(operation) && operation.effect === "read");
    const failures: string[] = [];
    let asked = 0;
    for (const operation of reads)
      for (const { id, noise } of fc.sample(argumentsWith(ids), {
        numRuns: sized(ARGUMENTS, scale),
        seed: 7,
      }))
        for (const [role, actor] of people) {
          const input = { ...inputWithIds(operation, id), ...noise };
          const [tool, api] = await answersOf(operation, actor, input);
          asked += 1;
          if (!isDeepStrictEqual(tool, api))
            failures.push(
              `${operation.name} answers the ${role} otherwise: ${JSON.stringify(input).slice(0, 300)}`,
            );
        }
    return {
      counts: { tools: reads.length, roles: people.length, asked, differences: failures.length },
      failures,
    };
  },
};

async function worldOf() {
  const team = await newTeam();
  const narrow = await newTeam({ leadVisibility: "own" });
  const own = await seedLeads(team, [
    { firstName: "Ana" },
    { firstName: "Ben", assignedToId: team.mia.userId ?? null },
  ]);
  const others = await seedLeads(narrow, [
    { firstName: "Cy" },
    { firstName: "Di", assignedToId: narrow.mia.userId ?? null },
  ]);
  const people: [string, Actor][] = [
    ["owner", team.grace],
    ["manager", team.ada],
    ["agent", team.mia],
    ["viewer", team.vic],
    ["agent who sees their own leads", narrow.mia],
    ["manager of another team", narrow.ada],
  ];
  return { people, ids: [...own, ...others, team.teamId, crypto.randomUUID()] };
}

/** Of every kind: right ones, wrong types, foreign ids, junk. */
const junk = fc.oneof(
  fc.constantFrom(undefined, null, "", 0, -1, [], {}, "x".repeat(5_000), Number.MAX_SAFE_INTEGER),
  fc.string({ maxLength: 30 }).map((text) => text.replaceAll("\u0000", "")),
  fc.integer(),
  fc.boolean(),
);

const argumentsWith = (ids: string[]) =>
  fc.record({
    id: fc.constantFrom(...ids),
    noise: fc.dictionary(
      fc.constantFrom("limit", "q", "sort", "cursor", "status", "period", "view", "surprise"),
      junk,
      { maxKeys: 2 },
    ),
  });

/** Both at the same moment, for some answers say when they were true. */
async function answersOf(operation: AnyOperation, actor: Actor, input: unknown) {
  mock.timers.enable({ apis: ["Date"], now: Date.now() });
  try {
    const direct = await perform(operation, actor, input, { door: "api" }).then(
      ({ data }) => ({ data }) as object,
      (thrown: unknown) => problemOf(OperationError.from(thrown)),
    );
    return [await runTool(operation, actor, input, { door: "agent" }), direct];
  } finally {
    mock.timers.reset();
  }
}
