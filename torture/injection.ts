import { setTimeout as sleep } from "node:timers/promises";
import { systemSql } from "@/db/client";
import { hashPassword } from "@/lib/auth/passwords";
import { catalog } from "@/lib/catalog";
import type { AnyOperation } from "@/lib/operations/define";
import { databaseCode, OperationError } from "@/lib/operations/errors";
import { perform } from "@/lib/operations/perform";
import { type Check, sized } from "./check";
import { type Injected, injections } from "./injection/inputs";
import { type CallingTeam, callingTeam } from "./tenants/callers";

/** A payload that runs waits for three seconds. */
const TOO_LONG_MS = 2_500;
const NEVER_MS = 20_000;
const MOST_PER_OPERATION = 4_000;

interface Tally {
  inputs: number;
  accepted: number;
  refused: number;
  slowestMs: number;
  failures: string[];
}

/** Hostile text in every place of every input, as REST and the agent would give it. */
export const injection: Check = {
  id: "C26",
  promise: "No text in any place of any input becomes part of a statement, or an error of the database",
  suiteScale: 0.01,
  async run({ scale }) {
    const tally: Tally = { inputs: 0, accepted: 0, refused: 0, slowestMs: 0, failures: [] };
    let calling = await callingTeam();
    const passwordHash = await hashPassword("Analytical-engine-1");
    for (const operation of catalog) {
      await systemSql()`update users set password_hash = ${passwordHash} where id = ${calling.team.grace.userId ?? null}`;
      const [noun = ""] = operation.name.split(".");
      const all = [...injections(operation, (name) => calling.ownId(noun, name))];
      const wanted = Math.min(all.length, sized(MOST_PER_OPERATION, scale));
      for (let index = 0; index < wanted; index += 1)
        await inject(
          operation,
          all[Math.floor((index * all.length) / wanted)] as Injected,
          calling,
          tally,
        );
      if (!(await calling.isWhole())) calling = await callingTeam();
    }
    const { failures, slowestMs, ...counts } = tally;
    return {
      counts: {
        operations: catalog.length,
        ...counts,
        "slowest ms": Math.round(slowestMs),
        broken: failures.length,
      },
      failures,
    };
  },
};

async function inject(
  operation: AnyOperation,
  { where, input }: Injected,
  { team }: CallingTeam,
  tally: Tally,
) {
  const started = performance.now();
  const performed = perform(operation, team.grace, input, { door: "system" }).then(
    drain,
    (error: unknown) => error,
  );
  const thrown = await Promise.race([
    performed,
    sleep(NEVER_MS, new Error("It never ended."), { ref: false }),
  ]);
  const took = performance.now() - started;
  tally.inputs += 1;
  tally.slowestMs = Math.max(tally.slowestMs, took);
  const what = () =>
    `${operation.name} with ${JSON.stringify(where)} in ${JSON.stringify(input).slice(0, 300)}`;
  if (took > TOO_LONG_MS) tally.failures.push(`${what()} took ${Math.round(took)} ms.`);
  if (thrown === undefined) tally.accepted += 1;
  else tally.refused += 1;
  if (thrown === undefined || thrown instanceof OperationError) return;
  const code = databaseCode(thrown) ?? "no SQLSTATE";
  tally.failures.push(`${what()}: ${code}, ${(thrown as Error).message.slice(0, 200)}`);
}

/** An export reads while it is read. */
async function drain({ download }: Awaited<ReturnType<typeof perform>>): Promise<undefined> {
  for await (const _ of download?.chunks ?? []);
}
