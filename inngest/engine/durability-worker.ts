import { setTimeout as delay } from "node:timers/promises";
import postgres from "postgres";
import { confirming } from "../relay/confirm";
import { startRelay } from "../relay/relay";
import { assemble } from "./testing";

/** A process that relays and runs until it is killed; `durability.ts` starts and kills it. */
const systemUrl = process.env.DATABASE_SYSTEM_URL ?? "";
const sql = postgres(systemUrl, { max: 10, onnotice: () => undefined });

/** The effect of a step, idempotent by its key, which also counts how often it was tried. */
const effect = async (run: string, step: string) => {
  await delay(Math.random() * 20);
  await sql`insert into effects as e (run, step) values (${run}, ${step}) on conflict (run, step) do update set tries = e.tries + 1`;
  await delay(Math.random() * 20);
};

const { inngest, functions, engine } = assemble({ sql, systemUrl }, (client) => {
  const define = confirming(client, () => sql);
  return [
    define({ id: "in-a-row", triggers: { event: "lead.created" } }, async ({ event, step }) => {
      for (const name of ["row-1", "row-2", "row-3"])
        await step.run(name, () => effect(event.data.outboxId, name));
    }),
    define(
      { id: "abreast", triggers: { event: "lead.created", if: "event.data.isWide == true" } },
      async ({ event, step }) => {
        await Promise.all(
          ["side-1", "side-2"].map((name) => step.run(name, () => effect(event.data.outboxId, name))),
        );
        await step.sleep("pause", "1s");
        await step.run("last", () => effect(event.data.outboxId, "last"));
      },
    ),
  ];
});

const running = await engine.start();
const relay = await startRelay({ sql, inngest, functions, sweepMs: 500 });
process.send?.("ready");
process.once("SIGTERM", () => {
  void Promise.all([relay.stop(), running.stop()]).then(() => process.exit(0));
});
